package org.tafoundry.web.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.notification.Channel;
import org.tafoundry.notification.NotificationPreferences;
import org.tafoundry.notification.PreferencesView;
import org.tafoundry.web.Answers;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.Paging;
import org.tafoundry.web.TextInput;
import org.tafoundry.web.Version;
import org.tafoundry.web.json.PageJson;

/** Shows and changes what one is told, tries it out, and shows what became of notifications. */
@Path("/notifications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
public class NotificationsResource {
    @Inject
    private NotificationPreferences notifications;

    @Inject
    private CurrentCaller caller;

    /** What one is told. */
    @GET
    @Path("/preferences")
    @RolesAllowed({
        RoleName.Names.REQUESTOR,
        RoleName.Names.APPROVER,
        RoleName.Names.ADMIN,
        RoleName.Names.KNOWLEDGE_MANAGER
    })
    @Operation(operationId = "getPreferences", summary = "What one is told about requests, and how.")
    @APIResponseSchema(
            value = PreferencesJson.class,
            responseCode = "200",
            responseDescription = "The choice, with an ETag for changes; the webhook's secret is never shown.")
    public Response preferences() {
        return versioned(notifications.get(caller.get()));
    }

    /** Chooses what one is told. */
    @PUT
    @Path("/preferences")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        RoleName.Names.REQUESTOR,
        RoleName.Names.APPROVER,
        RoleName.Names.ADMIN,
        RoleName.Names.KNOWLEDGE_MANAGER
    })
    @Operation(operationId = "putPreferences", summary = "Chooses what one is told about requests, and how.")
    @APIResponseSchema(value = PreferencesJson.class, responseCode = "200", responseDescription = "The new choice.")
    @APIResponse(responseCode = "412", description = "The choice was changed since the version of If-Match.")
    @APIResponse(responseCode = "422", description = "A value is missing or not acceptable.")
    public Response choose(
            @HeaderParam("If-Match") String ifMatch, @RequestBody(required = true) PreferencesChangeJson body) {
        Caller user = caller.get();
        Instant read = Version.read(ifMatch, () -> notifications.get(user).updatedAt());
        return versioned(notifications.put(user, read, body.change()));
    }

    /** Tries a channel out. */
    @POST
    @Path("/test")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        RoleName.Names.REQUESTOR,
        RoleName.Names.APPROVER,
        RoleName.Names.ADMIN,
        RoleName.Names.KNOWLEDGE_MANAGER
    })
    @Operation(
            operationId = "testNotification",
            summary = "Sends oneself a notification that only says that it is a test.")
    @APIResponseSchema(
            value = DeliveryJson.class,
            responseCode = "202",
            responseDescription = "It is on its way; its address in Location tells what becomes of it.")
    @APIResponse(responseCode = "409", description = "There is no mail server, or one has no webhook.")
    @APIResponse(responseCode = "422", description = "There is no such channel.")
    public Response test(@RequestBody(required = true) TestJson body) {
        String name = body.channel() == null ? "" : body.channel();
        DeliveryJson delivery =
                DeliveryJson.of(notifications.test(caller.get(), TextInput.choice("channel", name, Channel.class)));
        return Answers.accepted("notifications/deliveries", delivery.id(), delivery);
    }

    /** What became of notifications. */
    @GET
    @Path("/deliveries")
    @RolesAllowed({
        RoleName.Names.REQUESTOR,
        RoleName.Names.APPROVER,
        RoleName.Names.ADMIN,
        RoleName.Names.KNOWLEDGE_MANAGER
    })
    @Operation(operationId = "listDeliveries", summary = "One's notifications and what became of them, newest first.")
    @APIResponse(responseCode = "200", description = "A page of them.")
    public PageJson<DeliveryJson> deliveries(
            @Parameter(
                            description = Paging.SORTED,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            pattern = Paging.SORT + "occurredAt|updatedAt|state|event"
                                                    + Paging.DIRECTION))
                    @QueryParam("sort")
                    @DefaultValue("")
                    String sort,
            @BeanParam Paging paging) {
        return PageJson.of(notifications.deliveries(caller.get(), paging.sorted(sort)), DeliveryJson::of);
    }

    /** What became of one. */
    @GET
    @Path("/deliveries/{id}")
    @RolesAllowed({
        RoleName.Names.REQUESTOR,
        RoleName.Names.APPROVER,
        RoleName.Names.ADMIN,
        RoleName.Names.KNOWLEDGE_MANAGER
    })
    @Operation(operationId = "getDelivery", summary = "One of one's notifications.")
    @APIResponse(responseCode = "200", description = "The notification and what became of it.")
    @APIResponse(responseCode = "404", description = "One has no such notification.")
    public DeliveryJson delivery(@PathParam("id") String id) {
        return DeliveryJson.of(notifications.delivery(caller.get(), TextInput.id(id)));
    }

    private static Response versioned(PreferencesView view) {
        return Answers.versioned(PreferencesJson.of(view), view.updatedAt());
    }
}
