package org.tafoundry.web.user;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import org.tafoundry.identity.NewUser;
import org.tafoundry.identity.UserChange;
import org.tafoundry.identity.UserView;
import org.tafoundry.identity.Users;
import org.tafoundry.identity.session.Sessions;
import org.tafoundry.refusal.Values;
import org.tafoundry.web.Answers;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.Paging;
import org.tafoundry.web.TextInput;
import org.tafoundry.web.Version;
import org.tafoundry.web.json.PageJson;
import org.tafoundry.web.limit.Once;

/** Creates, finds, changes and deletes users. */
@Path("/users")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(RoleName.Names.ADMIN)
@Tag(name = "Users")
public class UsersResource {
    @Inject
    private Users users;

    @Inject
    private Sessions sessions;

    @Inject
    private CurrentCaller caller;

    /** The users that match. */
    @GET
    @RolesAllowed(RoleName.Names.ADMIN)
    @Operation(operationId = "listUsers", summary = "The users, by name.")
    @APIResponse(responseCode = "200", description = "A page of them.")
    public PageJson<UserJson> list(
            @Parameter(
                            description = "Only users whose name, full name or address contains this.",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 255))
                    @QueryParam("text")
                    String text,
            @Parameter(
                            description = Paging.SORTED,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            pattern = Paging.SORT + "username|email|createdAt|lastLogin"
                                                    + Paging.DIRECTION))
                    @QueryParam("sort")
                    @DefaultValue("")
                    String sort,
            @BeanParam Paging paging) {
        return PageJson.of(users.list(caller.get(), text, paging.sorted(sort)), UserJson::of);
    }

    /** One user. */
    @GET
    @Path("/{id}")
    @RolesAllowed(RoleName.Names.ADMIN)
    @Operation(operationId = "getUser", summary = "One user.")
    @APIResponseSchema(
            value = UserJson.class,
            responseCode = "200",
            responseDescription = "The user, with an ETag for changes.")
    @APIResponse(responseCode = "404", description = "There is no such user.")
    public Response get(@PathParam("id") String id) {
        return versioned(users.get(caller.get(), TextInput.id(id)));
    }

    /** Creates a user. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(RoleName.Names.ADMIN)
    @Once
    @Operation(operationId = "createUser", summary = "Creates a local user.")
    @APIResponseSchema(
            value = UserJson.class,
            responseCode = "201",
            responseDescription = "The user, with its address in Location.")
    @APIResponse(responseCode = "409", description = "Another user has this name or address.")
    @APIResponse(responseCode = "422", description = "A value is missing or not acceptable.")
    public Response create(@RequestBody(required = true) NewUserJson body) {
        UserView user = users.create(
                caller.get(),
                new NewUser(body.username(), body.email(), body.fullName(), body.password(), roles(body.roles())));
        return Answers.created("users", user.id(), UserJson.of(user));
    }

    /** Changes a user. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(RoleName.Names.ADMIN)
    @Operation(operationId = "updateUser", summary = "Changes a user's address and name, enables or disables them.")
    @APIResponseSchema(value = UserJson.class, responseCode = "200", responseDescription = "The changed user.")
    @APIResponse(responseCode = "409", description = "Nobody would be left who can administer the system.")
    @APIResponse(responseCode = "412", description = "The user was changed since the version of If-Match.")
    public Response update(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = true) UserChangeJson body) {
        Caller admin = caller.get();
        UserView now = users.get(admin, TextInput.id(id));
        UserChange change =
                new UserChange(body.email(), body.fullName(), body.active() == null ? now.active() : body.active());
        return versioned(users.update(admin, now.id(), Version.read(ifMatch, now::updatedAt), change));
    }

    /** Assigns roles. */
    @PUT
    @Path("/{id}/roles")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(RoleName.Names.ADMIN)
    @Operation(operationId = "assignRoles", summary = "Gives a user exactly these roles; their access tokens end.")
    @APIResponseSchema(
            value = UserJson.class,
            responseCode = "200",
            responseDescription = "The user with the new roles.")
    @APIResponse(responseCode = "409", description = "Nobody would be left who can administer the system.")
    @APIResponse(responseCode = "412", description = "The user was changed since the version of If-Match.")
    public Response assignRoles(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = true) RolesJson body) {
        if (body.roles() == null) {
            throw Values.invalid("roles is missing.", "Give a list of roles, or an empty one.");
        }
        Set<RoleName> wanted = roles(body.roles());
        Caller admin = caller.get();
        UUID user = TextInput.id(id);
        return versioned(users.assignRoles(
                admin, user, Version.read(ifMatch, () -> users.get(admin, user).updatedAt()), wanted));
    }

    /** Gives a user a new password. */
    @POST
    @Path("/{id}/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(RoleName.Names.ADMIN)
    @Operation(operationId = "resetPassword", summary = "Gives a local user a new password; all their logins end.")
    @APIResponse(responseCode = "204", description = "The password is changed.")
    @APIResponse(responseCode = "404", description = "There is no such user.")
    @APIResponse(responseCode = "409", description = "The user's password is kept by another provider.")
    @APIResponse(responseCode = "422", description = "The password is too weak.")
    public void resetPassword(@PathParam("id") String id, @RequestBody(required = true) NewPasswordJson body) {
        sessions.resetPassword(caller.get(), TextInput.id(id), body.password());
    }

    /** Deletes a user. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed(RoleName.Names.ADMIN)
    @Operation(
            operationId = "deleteUser",
            summary = "Deletes a user who has done nothing yet; whoever has is better disabled.")
    @APIResponse(responseCode = "204", description = "The user is gone.")
    @APIResponse(responseCode = "404", description = "There is no such user.")
    @APIResponse(
            responseCode = "409",
            description = "The user has done something, or has made requests or documents; disable them instead.")
    public void delete(
            @PathParam("id") String id,
            @Parameter(
                            description =
                                    "Whether a user who did something is deleted too; approvals lose their approver.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("force")
                    @DefaultValue("false")
                    String force) {
        users.delete(caller.get(), TextInput.id(id), TextInput.flag("force", force));
    }

    private static Set<RoleName> roles(List<String> names) {
        Set<RoleName> roles = EnumSet.noneOf(RoleName.class);
        if (names != null) {
            names.forEach(name -> roles.add(TextInput.choice("role", name == null ? "" : name, RoleName.class)));
        }
        return roles;
    }

    private static Response versioned(UserView user) {
        return Answers.versioned(UserJson.of(user), user.updatedAt());
    }
}
