package org.tafoundry.web.auth;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tafoundry.caller.RoleName;
import org.tafoundry.identity.session.Sessions;
import org.tafoundry.identity.session.TokenPair;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.JsonInput;
import org.tafoundry.web.JsonOutput;
import org.tafoundry.web.user.UserJson;

/** Logs in, renews and logs out. */
@Path("/auth")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
public class AuthResource {
    private static final String REFRESH_TOKEN = "refresh_token";

    @Inject
    private Sessions sessions;

    @Inject
    private CurrentCaller caller;

    /** The ways to log in. */
    @GET
    @Path("/providers")
    @PermitAll
    @SecurityRequirementsSet
    @Operation(operationId = "listProviders", summary = "The ways to log in.")
    @APIResponse(responseCode = "200", description = "The providers; local is name and password.")
    public JsonObject providers() {
        return JsonOutput.items(List.of("local"), name -> Json.createObjectBuilder()
                .add("name", name)
                .add("type", "password")
                .build());
    }

    /** Logs in. */
    @POST
    @Path("/login")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @SecurityRequirementsSet
    @Operation(operationId = "login", summary = "Logs a local user in.")
    @APIResponse(
            responseCode = "200",
            description = "An access token for every call and a refresh token for one renewal.")
    @APIResponse(responseCode = "401", description = "Name or password is wrong, or the user is disabled.")
    @APIResponse(
            responseCode = "429",
            description = "Ten wrong passwords for this name from this address within five minutes; see Retry-After.")
    public JsonObject login(
            @RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.OBJECT,
                                                            example = "{\"username\": \"rita\", \"password\": \"…\"}")))
                    InputStream body) {
        JsonInput input = JsonInput.of(body, "username", "password");
        return tokens(sessions.login(caller.anonymous(), input.text("username"), input.text("password")));
    }

    /** Renews a login. */
    @POST
    @Path("/refresh")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @SecurityRequirementsSet
    @Operation(operationId = "refresh", summary = "Renews a login; the refresh token is used up.")
    @APIResponse(responseCode = "200", description = "A new pair of tokens.")
    @APIResponse(
            responseCode = "401",
            description = "The refresh token is unknown, expired, revoked or was used before.")
    public JsonObject refresh(
            @RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.OBJECT,
                                                            example = "{\"refresh_token\": \"…\"}")))
                    InputStream body) {
        String token = JsonInput.of(body, REFRESH_TOKEN).text(REFRESH_TOKEN);
        return tokens(sessions.refresh(caller.anonymous(), token));
    }

    /** Logs out. */
    @POST
    @Path("/logout")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @SecurityRequirementsSet
    @Operation(operationId = "logout", summary = "Ends the login that a refresh token comes from.")
    @APIResponse(responseCode = "204", description = "The login and the user's access tokens have ended.")
    public void logout(
            @RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.OBJECT,
                                                            example = "{\"refresh_token\": \"…\"}")))
                    InputStream body) {
        String token = JsonInput.of(body, REFRESH_TOKEN).text(REFRESH_TOKEN);
        sessions.logout(caller.anonymous(), token);
    }

    /** Who is logged in. */
    @GET
    @Path("/me")
    @RolesAllowed({
        RoleName.Names.REQUESTOR,
        RoleName.Names.APPROVER,
        RoleName.Names.ADMIN,
        RoleName.Names.KNOWLEDGE_MANAGER
    })
    @Operation(operationId = "me", summary = "Who the bearer token speaks for.")
    @APIResponse(responseCode = "200", description = "The user with their roles.")
    public JsonObject me() {
        return UserJson.of(sessions.me(caller.get()));
    }

    /** Changes the own password. */
    @POST
    @Path("/change-password")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        RoleName.Names.REQUESTOR,
        RoleName.Names.APPROVER,
        RoleName.Names.ADMIN,
        RoleName.Names.KNOWLEDGE_MANAGER
    })
    @Operation(operationId = "changePassword", summary = "Changes one's own password; all one's logins end.")
    @APIResponse(responseCode = "204", description = "The password is changed.")
    @APIResponse(responseCode = "401", description = "The current password is wrong.")
    @APIResponse(responseCode = "422", description = "The new password is too weak.")
    public void changePassword(
            @RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.OBJECT,
                                                            example =
                                                                    "{\"current_password\": \"…\", \"new_password\": \"…\"}")))
                    InputStream body) {
        JsonInput input = JsonInput.of(body, "current_password", "new_password");
        sessions.changePassword(caller.get(), input.text("current_password"), input.text("new_password"));
    }

    private static JsonObject tokens(TokenPair pair) {
        return Json.createObjectBuilder()
                .add("access_token", pair.accessToken())
                .add(REFRESH_TOKEN, pair.refreshToken())
                .add("token_type", "Bearer")
                .add("expires_in", pair.expiresInSeconds())
                .build();
    }
}
