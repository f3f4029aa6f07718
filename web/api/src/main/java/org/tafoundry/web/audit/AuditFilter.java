package org.tafoundry.web.audit;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditQuery;
import org.tafoundry.web.TextInput;

/** The query parameters that narrow the audit trail. */
public class AuditFilter {
    @QueryParam("user")
    @Parameter(
            description = "Only lines of this user.",
            schema = @Schema(type = SchemaType.STRING, pattern = TextInput.ID_OR_NOTHING))
    private String user;

    @QueryParam("action")
    @Parameter(
            description = "Only lines of this action.",
            schema = @Schema(implementation = AuditAction.class, examples = "APPROVE"))
    private String action;

    @QueryParam("entity_type")
    @Parameter(description = "Only lines on this kind of thing, for example request.")
    private String entityType;

    @QueryParam("entity_id")
    @Parameter(
            description = "Only lines on this thing.",
            schema = @Schema(type = SchemaType.STRING, pattern = TextInput.ID_OR_NOTHING))
    private String entityId;

    @QueryParam("correlation_id")
    @Parameter(
            description = "Only lines of this call.",
            schema = @Schema(type = SchemaType.STRING, pattern = TextInput.ID_OR_NOTHING))
    private String correlationId;

    @QueryParam("from")
    @Parameter(
            description = "Only lines from this time on, for example 2026-01-31T00:00:00Z.",
            schema = @Schema(type = SchemaType.STRING, pattern = TextInput.TIME_OR_NOTHING))
    private String from;

    @QueryParam("before")
    @Parameter(
            description = "Only lines before this time.",
            schema = @Schema(type = SchemaType.STRING, pattern = TextInput.TIME_OR_NOTHING))
    private String before;

    /** What is wanted. */
    AuditQuery query() {
        AuditQuery query = AuditQuery.ALL;
        if (isGiven(user)) {
            query = query.byUser(TextInput.uuid("user", user));
        }
        if (isGiven(action)) {
            query = query.doing(TextInput.choice("action", action, AuditAction.class));
        }
        if (isGiven(entityType)) {
            query = query.onType(entityType);
        }
        if (isGiven(entityId)) {
            query = query.on(TextInput.uuid("entity_id", entityId));
        }
        if (isGiven(correlationId)) {
            query = query.inCall(TextInput.uuid("correlation_id", correlationId));
        }
        if (isGiven(from)) {
            query = query.from(TextInput.time("from", from));
        }
        return isGiven(before) ? query.before(TextInput.time("before", before)) : query;
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isEmpty();
    }
}
