package org.tafoundry.web.auth;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tafoundry.caller.RoleName;
import org.tafoundry.identity.session.Sessions;
import org.tafoundry.identity.session.SigningKey;
import org.tafoundry.identity.session.TokenNames;
import org.tafoundry.identity.sso.LoginWays;
import org.tafoundry.identity.sso.SingleSignOn;
import org.tafoundry.refusal.Values;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.json.PageJson;
import org.tafoundry.web.user.UserJson;

/** Logs in, renews and logs out. */
@Path("/auth")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
public class AuthResource {
    private static final int LONGEST_TICKET = 255;

    @Inject
    private Sessions sessions;

    @Inject
    private SingleSignOn signOn;

    @Inject
    private LoginWays ways;

    @Inject
    private SigningKey key;

    @Inject
    private CurrentCaller caller;

    /** The ways to log in. */
    @GET
    @Path("/providers")
    @PermitAll
    @SecurityRequirementsSet
    @Operation(operationId = "listProviders", summary = "The ways to log in.")
    @APIResponse(
            responseCode = "200",
            description = "The providers; local is name and password, with all others a browser begins at login.")
    public PageJson<ProviderJson> providers() {
        List<ProviderJson> found = new ArrayList<>();
        if (ways.offersPassword()) {
            found.add(ProviderJson.LOCAL);
        }
        ways.options().forEach(option -> found.add(ProviderJson.of(option)));
        return PageJson.of(found, each -> each);
    }

    /** Opens a session with a ticket. */
    @POST
    @Path("/exchange")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @SecurityRequirementsSet
    @Operation(
            operationId = "exchange",
            summary = "Opens a session with the ticket at the end of a login with another provider.")
    @APIResponse(
            responseCode = "200",
            description = "An access token for every call and a refresh token for one renewal.")
    @APIResponse(responseCode = "403", description = "The ticket is unknown, used up, or older than a minute.")
    public TokensJson exchange(@RequestBody(required = true) TicketJson body) {
        return TokensJson.of(
                signOn.exchange(caller.anonymous(), Values.required("ticket", body.ticket(), LONGEST_TICKET)));
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
    @APIResponse(responseCode = "403", description = "Logging in with a password was switched off.")
    @APIResponse(
            responseCode = "429",
            description = "Ten wrong passwords for this name from this address within five minutes; see Retry-After.")
    public TokensJson login(@RequestBody(required = true) Credentials body) {
        return TokensJson.of(sessions.login(caller.anonymous(), body.username(), body.password()));
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
    public TokensJson refresh(@RequestBody(required = true) RefreshTokenJson body) {
        return TokensJson.of(sessions.refresh(caller.anonymous(), body.refreshToken()));
    }

    /** Logs out. */
    @POST
    @Path("/logout")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @SecurityRequirementsSet
    @Operation(operationId = "logout", summary = "Ends the login that a refresh token comes from.")
    @APIResponse(responseCode = "204", description = "The login and the user's access tokens have ended.")
    public void logout(@RequestBody(required = true) RefreshTokenJson body) {
        sessions.logout(caller.anonymous(), body.refreshToken());
    }

    /** The keys of the access tokens. */
    @GET
    @Path("/jwks")
    @PermitAll
    @SecurityRequirementsSet
    @Operation(operationId = "listKeys", summary = "The public keys that access tokens are verified with.")
    @APIResponse(responseCode = "200", description = "A JSON Web Key Set (RFC 7517).")
    public KeySetJson keys() {
        return KeySetJson.of(key.publicKey(), TokenNames.KEY_ID);
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
    public UserJson me() {
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
    @APIResponse(responseCode = "422", description = "The current password is wrong, or the new one is too weak.")
    @APIResponse(responseCode = "429", description = "Ten wrong passwords within five minutes; see Retry-After.")
    public void changePassword(@RequestBody(required = true) PasswordChangeJson body) {
        sessions.changePassword(caller.get(), body.currentPassword(), body.newPassword());
    }
}
