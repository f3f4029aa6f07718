package org.tafoundry.web.setting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.identity.PersonNames;
import org.tafoundry.settings.SettingView;
import org.tafoundry.settings.Settings;
import org.tafoundry.web.Answers;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.Version;
import org.tafoundry.web.json.PageJson;

/** Shows and changes configuration values. */
@Path("/config")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Configuration")
public class ConfigResource {
    @Inject
    private Settings settings;

    @Inject
    private PersonNames people;

    @Inject
    private CurrentCaller caller;

    /** All values. */
    @GET
    @RolesAllowed(RoleName.Names.ADMIN)
    @Operation(operationId = "listConfig", summary = "All configuration values, by name.")
    @APIResponse(responseCode = "200", description = "The values; secrets are masked.")
    public PageJson<SettingJson> list() {
        List<SettingView> found = settings.list(caller.get());
        Map<UUID, String> names = people.of(
                found.stream().flatMap(setting -> setting.updatedBy().stream()).toList());
        return PageJson.of(found, setting -> SettingJson.of(setting, names));
    }

    /** One value. */
    @GET
    @Path("/{key}")
    @RolesAllowed(RoleName.Names.ADMIN)
    @Operation(operationId = "getConfig", summary = "One configuration value.")
    @APIResponseSchema(
            value = SettingJson.class,
            responseCode = "200",
            responseDescription = "The value, with an ETag for changes; a secret is masked.")
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
    @APIResponseSchema(
            value = SettingJson.class,
            responseCode = "200",
            responseDescription = "The changed value; a secret is masked.")
    @APIResponse(responseCode = "409", description = "The environment of the server says what the value is.")
    @APIResponse(responseCode = "412", description = "The value was changed since the version of If-Match.")
    @APIResponse(
            responseCode = "422",
            description = "There is no such value, or it cannot be this; the answer names what can.")
    public Response put(
            @PathParam("key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = true) ValueJson body) {
        Caller admin = caller.get();
        Instant read = Version.read(ifMatch, () -> settings.version(admin, key));
        return versioned(settings.put(admin, key, read, body.text()));
    }

    private Response versioned(SettingView setting) {
        return Answers.versioned(
                SettingJson.of(setting, people.of(setting.updatedBy().stream().toList())), setting.updatedAt());
    }
}
