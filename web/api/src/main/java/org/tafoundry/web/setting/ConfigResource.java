package org.tafoundry.web.setting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.settings.Key;
import org.tafoundry.settings.SettingView;
import org.tafoundry.settings.Settings;
import org.tafoundry.web.Answers;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.JsonInput;
import org.tafoundry.web.JsonOutput;
import org.tafoundry.web.Version;

/** Shows and changes configuration values. */
@Path("/config")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", description = "The call has no valid bearer token.")
@APIResponse(responseCode = "403", description = "The caller's roles do not allow this.")
@Tag(name = "Configuration")
public class ConfigResource {
    private static final String VALUE = "value";

    @Inject
    private Settings settings;

    @Inject
    private CurrentCaller caller;

    /** All values. */
    @GET
    @RolesAllowed(RoleName.Names.ADMIN)
    @Operation(operationId = "listConfig", summary = "All configuration values, by name.")
    @APIResponse(responseCode = "200", description = "The values; secrets are masked.")
    public JsonObject list() {
        return JsonOutput.items(settings.list(caller.get()), ConfigResource::json);
    }

    /** One value. */
    @GET
    @Path("/{key}")
    @RolesAllowed(RoleName.Names.ADMIN)
    @Operation(operationId = "getConfig", summary = "One configuration value.")
    @APIResponse(responseCode = "200", description = "The value, with an ETag for changes; a secret is masked.")
    @APIResponse(responseCode = "404", description = "There is no such value.")
    public Response get(@PathParam("key") String key) {
        return versioned(settings.get(caller.get(), key));
    }

    /** Changes a value. */
    @PUT
    @Path("/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(RoleName.Names.ADMIN)
    @Operation(operationId = "putConfig", summary = "Changes a configuration value.")
    @APIResponse(responseCode = "200", description = "The changed value; a secret is masked.")
    @APIResponse(responseCode = "409", description = "The environment of the server says what the value is.")
    @APIResponse(responseCode = "412", description = "The value was changed since the version of If-Match.")
    @APIResponse(
            responseCode = "422",
            description = "There is no such value, or it cannot be this; the answer names what can.")
    public Response put(
            @PathParam("key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT, example = "{\"value\": \"5\"}")))
                    InputStream body) {
        String value = JsonInput.of(body, VALUE).json(VALUE);
        Caller admin = caller.get();
        Instant read = Version.read(ifMatch, () -> settings.version(admin, key));
        return versioned(settings.put(admin, key, read, value));
    }

    private static Response versioned(SettingView setting) {
        return Answers.versioned(json(setting), setting.updatedAt());
    }

    private static JsonObject json(SettingView setting) {
        Key<?> key = setting.key();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("key", key.name())
                .add(VALUE, setting.value())
                .add("source", setting.source().name().toLowerCase(Locale.ROOT))
                .add("type", key.type().word())
                .add("allowed", key.allowed())
                .add("default", key.standard())
                .add("description", key.description())
                .add("used_by", key.reader())
                .add("secret", key.secret());
        JsonOutput.optional(json, "updated_by", setting.updatedBy());
        JsonOutput.optional(
                json, "updated_at", Optional.of(setting.updatedAt()).filter(time -> !time.equals(Instant.EPOCH)));
        return json.build();
    }
}
