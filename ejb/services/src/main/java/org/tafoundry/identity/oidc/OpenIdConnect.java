package org.tafoundry.identity.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tafoundry.identity.ExternalIdentity;
import org.tafoundry.identity.GroupRoles;
import org.tafoundry.identity.sso.Protocol;
import org.tafoundry.identity.sso.Provider;
import org.tafoundry.settings.LoginKeys;
import org.tafoundry.settings.Settings;

/** OpenID Connect: authorization code with PKCE, state and nonce, and an ID token whose signature is checked. */
@ApplicationScoped
public class OpenIdConnect implements Protocol {
    /** Signatures that only the provider can make: neither none nor one with a shared secret. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.copyOf(JWSAlgorithm.Family.SIGNATURE);

    private static final int LONGEST_ID = 255;

    /** How long a message about a logout is taken for new; it is remembered for longer. */
    private static final Duration NEW = Duration.ofMinutes(10);

    @Inject
    private Settings settings;

    @Inject
    private Discovery discovery;

    @Inject
    private ProviderCalls calls;

    protected OpenIdConnect() {}

    @Override
    public Provider provider() {
        return Provider.OIDC;
    }

    @Override
    public Optional<String> label() {
        return issuer().isEmpty() || settings.value(LoginKeys.OIDC_CLIENT_ID).isEmpty()
                ? Optional.empty()
                : Optional.of(settings.value(LoginKeys.OIDC_NAME));
    }

    @Override
    public GroupRoles roles() {
        return new GroupRoles(settings.value(LoginKeys.OIDC_ROLES));
    }

    @Override
    public URI begin(Secrets secrets) {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        Scope.parse(settings.value(LoginKeys.OIDC_SCOPES)),
                        client(),
                        secrets.callback())
                .endpointURI(metadata().getAuthorizationEndpointURI())
                .state(new State(secrets.state()))
                .nonce(new Nonce(secrets.nonce()))
                .codeChallenge(new CodeVerifier(secrets.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    @Override
    public Arrival finish(Secrets secrets, Map<String, String> answer) {
        String from = answer.getOrDefault("iss", issuer());
        if (!from.equals(issuer())) {
            throw CodeExchange.notProven("it is that of another provider");
        }
        HTTPResponse response = exchange().redeem(calls, secrets, answer);
        try {
            OIDCTokens tokens = OIDCTokenResponse.parse(response).getOIDCTokens();
            JWT idToken = tokens.getIDToken();
            Map<String, Object> claims = new HashMap<>(idTokenValidator()
                    .validate(idToken, new Nonce(secrets.nonce()))
                    .toJSONObject());
            if (!claims.containsKey("email")) {
                addUserInfo(tokens, claims);
            }
            return new Arrival(identity(new Claims(claims)), idToken.serialize());
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw CodeExchange.notProven(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Optional<URI> logout(String logoutHint, URI home) {
        return Optional.ofNullable(metadata().getEndSessionEndpointURI()).map(endpoint -> {
            try {
                return new LogoutRequest(endpoint, JWTParser.parse(logoutHint), null, client(), home, null, null)
                        .toURI();
            } catch (java.text.ParseException e) {
                throw new IllegalStateException("An ID token that was checked is one", e);
            }
        });
    }

    @Override
    public Departed loggedOut(Map<String, String> message, String query) {
        try {
            LogoutTokenClaimsSet token = new LogoutTokenValidator(metadata().getIssuer(), client(), false, keys(), null)
                    .validate(JWTParser.parse(message.getOrDefault("logout_token", "")));
            if (token.getIssueTime().toInstant().isBefore(Instant.now().minus(NEW))) {
                throw CodeExchange.notProven("it is too old");
            }
            return new Departed(token.getSubject().getValue(), token.getJWTID().getValue(), Optional.empty());
        } catch (java.text.ParseException | BadJOSEException | JOSEException e) {
            throw CodeExchange.notProven(String.valueOf(e.getMessage()));
        }
    }

    private ExternalIdentity identity(Claims claims) {
        String subject = claims.text("sub");
        if (subject.isEmpty() || subject.length() > LONGEST_ID) {
            throw CodeExchange.notProven("it names nobody");
        }
        return new ExternalIdentity(
                provider().word(),
                subject,
                claims.text("preferred_username"),
                claims.text("email"),
                claims.text("name"),
                claims.texts(settings.value(LoginKeys.OIDC_ROLES_CLAIM)));
    }

    /** Claims that the provider does not put into the ID token; what the token says counts. */
    private void addUserInfo(OIDCTokens tokens, Map<String, Object> claims) throws ParseException {
        URI endpoint = metadata().getUserInfoEndpointURI();
        if (endpoint == null || tokens.getAccessToken() == null) {
            return;
        }
        try {
            HTTPResponse response = new UserInfoRequest(endpoint, tokens.getAccessToken())
                    .toHTTPRequest()
                    .send(calls);
            Map<String, Object> more = response.getBodyAsJSONObject();
            if (response.indicatesSuccess() && claims.get("sub").equals(more.get("sub"))) {
                more.forEach(claims::putIfAbsent);
            }
        } catch (IOException e) {
            throw Discovery.unavailable(e.getMessage());
        }
    }

    private IDTokenValidator idTokenValidator() {
        return new IDTokenValidator(metadata().getIssuer(), client(), keys(), null);
    }

    private JWSVerificationKeySelector<SecurityContext> keys() {
        return new JWSVerificationKeySelector<>(
                ALGORITHMS, discovery.of(issuer()).keys());
    }

    private CodeExchange exchange() {
        List<ClientAuthenticationMethod> methods = metadata().getTokenEndpointAuthMethods();
        boolean posted = methods != null
                && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        return new CodeExchange(
                metadata().getTokenEndpointURI(),
                settings.value(LoginKeys.OIDC_CLIENT_ID),
                settings.value(LoginKeys.OIDC_CLIENT_SECRET),
                posted);
    }

    private OIDCProviderMetadata metadata() {
        return discovery.of(issuer()).metadata();
    }

    private ClientID client() {
        return new ClientID(settings.value(LoginKeys.OIDC_CLIENT_ID));
    }

    private String issuer() {
        return settings.value(LoginKeys.OIDC_ISSUER);
    }
}
