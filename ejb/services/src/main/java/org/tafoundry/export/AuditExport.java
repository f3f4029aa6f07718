package org.tafoundry.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.tafoundry.audit.AuditPages;
import org.tafoundry.audit.AuditPlace;
import org.tafoundry.audit.AuditQuery;
import org.tafoundry.audit.AuditRecord;
import org.tafoundry.audit.AuditSlice;
import org.tafoundry.caller.Caller;
import org.tafoundry.identity.PersonNames;

/** Writes the audit trail as CSV, a thousand lines at a time, so that no line waits in memory for another. */
@ApplicationScoped
public class AuditExport {
    /** Most lines of one export; more are had in parts, by time. */
    public static final int MOST = 100_000;

    private static final List<String> HEAD = List.of(
            "timestamp",
            "action",
            "entity_type",
            "entity_id",
            "user_id",
            "user_name",
            "ip_address",
            "user_agent",
            "correlation_id",
            "details");

    @Inject
    private AuditPages audit;

    @Inject
    private PersonNames people;

    /** Writes the lines that match, newest first. */
    public void write(Caller admin, AuditQuery query, OutputStream out) throws IOException {
        print(out, HEAD);
        Optional<AuditPlace> place = Optional.empty();
        for (int written = 0; written < MOST; written += AuditPages.LARGEST) {
            AuditSlice slice = audit.read(admin, query, place, AuditPages.LARGEST);
            Map<UUID, String> names = people.of(slice.lines().stream()
                    .flatMap(line -> line.userId().stream())
                    .toList());
            for (AuditRecord line : slice.lines()) {
                print(out, cells(line, names));
            }
            place = slice.next();
            if (place.isEmpty()) {
                return;
            }
        }
    }

    private static List<String> cells(AuditRecord line, Map<UUID, String> names) {
        JsonObjectBuilder details = Json.createObjectBuilder();
        new TreeMap<>(line.details()).forEach(details::add);
        return List.of(
                line.timestamp().toString(),
                line.action().name(),
                line.entityType(),
                text(line.entityId()),
                text(line.userId()),
                line.userId().map(id -> names.getOrDefault(id, "")).orElse(""),
                line.ipAddress(),
                line.userAgent(),
                text(line.correlationId()),
                details.build().toString());
    }

    private static String text(Optional<UUID> id) {
        return id.map(UUID::toString).orElse("");
    }

    private static void print(OutputStream out, List<String> cells) throws IOException {
        out.write(Csv.line(cells).getBytes(StandardCharsets.UTF_8));
    }
}
