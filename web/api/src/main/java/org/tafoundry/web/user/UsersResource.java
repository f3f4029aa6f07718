package org.tafoundry.web.user;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.identity.NewUser;
import org.tafoundry.identity.UserChange;
import org.tafoundry.identity.UserView;
import org.tafoundry.identity.Users;
import org.tafoundry.web.Answers;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.JsonInput;
import org.tafoundry.web.JsonOutput;
import org.tafoundry.web.Paging;
import org.tafoundry.web.TextInput;
import org.tafoundry.web.Version;

/** Creates, lists, changes and deletes users. */
@Path("/users")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(RoleName.Names.ADMIN)
@APIResponse(responseCode = "401", description = "The call has no valid bearer token.")
@APIResponse(responseCode = "403", description = "The caller's roles do not allow this.")
@Tag(name = "Users")
public class UsersResource {
    private static final String EMAIL = "email";
    private static final String FULL_NAME = "full_name";
    private static final String ROLES = "roles";

    @Inject
    private Users users;

    @Inject
    private CurrentCaller caller;

    /** All users. */
    @GET
    @RolesAllowed(RoleName.Names.ADMIN)
    @Operation(operationId = "listUsers", summary = "The users, by name.")
    @APIResponse(responseCode = "200", description = "A page; sort by username, email, createdAt or lastLogin.")
    public JsonObject list(@BeanParam Paging paging) {
        return JsonOutput.page(users.list(caller.get(), paging.request()), UserJson::of);
    }

    /** One user. */
    @GET
    @Path("/{id}")
    @RolesAllowed(RoleName.Names.ADMIN)
    @Operation(operationId = "getUser", summary = "One user.")
    @APIResponse(responseCode = "200", description = "The user, with an ETag for changes.")
    @APIResponse(responseCode = "404", description = "There is no such user.")
    public Response get(@PathParam("id") String id) {
        return versioned(users.get(caller.get(), TextInput.id(id)));
    }

    /** Creates a user. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(RoleName.Names.ADMIN)
    @Operation(operationId = "createUser", summary = "Creates a local user.")
    @APIResponse(responseCode = "201", description = "The user, with its address in Location.")
    @APIResponse(responseCode = "409", description = "Another user has this name or address.")
    @APIResponse(responseCode = "422", description = "A value is missing or not acceptable.")
    public Response create(
            @RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.OBJECT,
                                                            example =
                                                                    "{\"username\": \"rita\", \"email\": \"rita@example.org\","
                                                                            + " \"full_name\": \"Rita\", \"password\": \"…\","
                                                                            + " \"roles\": [\"REQUESTOR\"]}")))
                    InputStream body,
            @Context UriInfo uri) {
        JsonInput input = JsonInput.of(body, "username", EMAIL, FULL_NAME, "password", ROLES);
        UserView user = users.create(
                caller.get(),
                new NewUser(
                        input.text("username"),
                        input.text(EMAIL),
                        input.text(FULL_NAME),
                        input.text("password"),
                        roles(input)));
        return Answers.created(uri, "users", user.id(), UserJson.of(user));
    }

    /** Changes a user. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(RoleName.Names.ADMIN)
    @Operation(operationId = "updateUser", summary = "Changes a user's address and name, enables or disables them.")
    @APIResponse(responseCode = "200", description = "The changed user.")
    @APIResponse(responseCode = "409", description = "Nobody would be left who can administer the system.")
    @APIResponse(responseCode = "412", description = "The user was changed since the version of If-Match.")
    public Response update(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.OBJECT,
                                                            example =
                                                                    "{\"email\": \"rita@example.org\", \"full_name\": \"Rita\","
                                                                            + " \"active\": true}")))
                    InputStream body) {
        JsonInput input = JsonInput.of(body, EMAIL, FULL_NAME, "active");
        Caller admin = caller.get();
        UserView now = users.get(admin, TextInput.id(id));
        UserChange change =
                new UserChange(input.text(EMAIL), input.text(FULL_NAME), input.flag("active", now.active()));
        return versioned(users.update(admin, now.id(), Version.read(ifMatch, now::updatedAt), change));
    }

    /** Assigns roles. */
    @PUT
    @Path("/{id}/roles")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(RoleName.Names.ADMIN)
    @Operation(operationId = "assignRoles", summary = "Gives a user exactly these roles; their access tokens end.")
    @APIResponse(responseCode = "200", description = "The user with the new roles.")
    @APIResponse(responseCode = "409", description = "Nobody would be left who can administer the system.")
    public Response assignRoles(
            @PathParam("id") String id,
            @RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.OBJECT,
                                                            example = "{\"roles\": [\"REQUESTOR\", \"APPROVER\"]}")))
                    InputStream body) {
        JsonInput input = JsonInput.of(body, ROLES);
        return versioned(users.assignRoles(caller.get(), TextInput.id(id), roles(input)));
    }

    /** Deletes a user. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed(RoleName.Names.ADMIN)
    @Operation(
            operationId = "deleteUser",
            summary = "Deletes a user who has done nothing yet; whoever has is better disabled.")
    @APIResponse(responseCode = "204", description = "The user is gone.")
    @APIResponse(
            responseCode = "409",
            description = "The user has done something, or has made requests or documents; disable them instead.")
    public void delete(
            @PathParam("id") String id,
            @Parameter(description = "Whether a user who did something is deleted too; approvals lose their approver.")
                    @QueryParam("force")
                    @DefaultValue("false")
                    boolean force) {
        users.delete(caller.get(), TextInput.id(id), force);
    }

    private static Set<RoleName> roles(JsonInput input) {
        Set<RoleName> roles = EnumSet.noneOf(RoleName.class);
        input.texts(ROLES).forEach(name -> roles.add(TextInput.choice("role", name, RoleName.class)));
        return roles;
    }

    private static Response versioned(UserView user) {
        return Answers.versioned(UserJson.of(user), user.updatedAt());
    }
}
