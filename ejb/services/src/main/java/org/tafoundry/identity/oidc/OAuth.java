package org.tafoundry.identity.oidc;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.tafoundry.identity.ExternalIdentity;
import org.tafoundry.identity.GroupRoles;
import org.tafoundry.identity.sso.Protocol;
import org.tafoundry.identity.sso.Provider;
import org.tafoundry.settings.LoginKeys;
import org.tafoundry.settings.Settings;

/** Plain OAuth 2.0: the code becomes an access token, and the provider tells whose it is. */
@ApplicationScoped
public class OAuth implements Protocol {
    private static final int LONGEST_ID = 255;

    @Inject
    private Settings settings;

    @Inject
    private ProviderCalls calls;

    protected OAuth() {}

    @Override
    public Provider provider() {
        return Provider.OAUTH;
    }

    @Override
    public Optional<String> label() {
        boolean lacks = settings.value(LoginKeys.OAUTH_AUTHORIZATION_URL).isEmpty()
                || settings.value(LoginKeys.OAUTH_TOKEN_URL).isEmpty()
                || settings.value(LoginKeys.OAUTH_USER_URL).isEmpty()
                || settings.value(LoginKeys.OAUTH_CLIENT_ID).isEmpty();
        return lacks ? Optional.empty() : Optional.of(settings.value(LoginKeys.OAUTH_NAME));
    }

    @Override
    public GroupRoles roles() {
        return new GroupRoles(settings.value(LoginKeys.OAUTH_ROLES));
    }

    @Override
    public URI begin(Secrets secrets) {
        return new AuthorizationRequest.Builder(
                        ResponseType.CODE, new ClientID(settings.value(LoginKeys.OAUTH_CLIENT_ID)))
                .endpointURI(URI.create(settings.value(LoginKeys.OAUTH_AUTHORIZATION_URL)))
                .redirectionURI(secrets.callback())
                .scope(Scope.parse(settings.value(LoginKeys.OAUTH_SCOPES)))
                .state(new State(secrets.state()))
                .codeChallenge(new CodeVerifier(secrets.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    @Override
    public Arrival finish(Secrets secrets, Map<String, String> answer) {
        CodeExchange exchange = new CodeExchange(
                URI.create(settings.value(LoginKeys.OAUTH_TOKEN_URL)),
                settings.value(LoginKeys.OAUTH_CLIENT_ID),
                settings.value(LoginKeys.OAUTH_CLIENT_SECRET),
                false);
        HTTPResponse response = exchange.redeem(calls, secrets, answer);
        try {
            return new Arrival(
                    identity(
                            user(AccessTokenResponse.parse(response).getTokens().getAccessToken())),
                    "");
        } catch (ParseException e) {
            throw CodeExchange.notProven(String.valueOf(e.getMessage()));
        }
    }

    /** OAuth knows no logout. */
    @Override
    public Optional<URI> logout(String logoutHint, URI home) {
        return Optional.empty();
    }

    @Override
    public Departed loggedOut(Map<String, String> message, String query) {
        throw CodeExchange.notProven("OAuth knows no logout");
    }

    private Claims user(AccessToken token) throws ParseException {
        try {
            HTTPResponse response = new UserInfoRequest(URI.create(settings.value(LoginKeys.OAUTH_USER_URL)), token)
                    .toHTTPRequest()
                    .send(calls);
            if (!response.indicatesSuccess()) {
                throw CodeExchange.notProven("it does not tell who you are, status " + response.getStatusCode());
            }
            return new Claims(response.getBodyAsJSONObject());
        } catch (IOException e) {
            throw Discovery.unavailable(e.getMessage());
        }
    }

    private ExternalIdentity identity(Claims claims) {
        String id = claims.text(settings.value(LoginKeys.OAUTH_ID_CLAIM));
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            throw CodeExchange.notProven("it names nobody");
        }
        return new ExternalIdentity(
                provider().word(),
                id,
                claims.text(settings.value(LoginKeys.OAUTH_USERNAME_CLAIM)),
                claims.text("email"),
                claims.text("name"),
                claims.texts(settings.value(LoginKeys.OAUTH_ROLES_CLAIM)));
    }
}
