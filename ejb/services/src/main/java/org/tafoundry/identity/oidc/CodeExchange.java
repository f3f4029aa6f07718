package org.tafoundry.identity.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.tafoundry.identity.sso.Protocol;
import org.tafoundry.identity.sso.SignOnRefusal;
import org.tafoundry.refusal.Refusal;

/**
 * The step in which a code becomes tokens.
 *
 * @param endpoint where
 * @param client what the provider calls this installation
 * @param secret its secret; empty for a public client
 * @param posted whether the secret goes into the body and not into a header
 */
record CodeExchange(URI endpoint, String client, String secret, boolean posted) {
    /** Without the secret. */
    @Override
    public String toString() {
        return "CodeExchange[" + endpoint + ", " + client + "]";
    }

    /** What the provider answers to the code that the browser brought. */
    HTTPResponse redeem(ProviderCalls calls, Protocol.Secrets secrets, Map<String, String> answer) {
        String error = answer.getOrDefault("error", "");
        if (!error.isEmpty()) {
            throw new Refusal(
                    SignOnRefusal.SIGN_ON_DENIED,
                    "The provider did not log you in: " + error.replaceAll("[^A-Za-z0-9_. -]", "") + ".",
                    "Begin once more, or log in another way.");
        }
        String code = answer.getOrDefault("code", "");
        if (code.isEmpty()) {
            throw notProven("it has no code");
        }
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code), secrets.callback(), new CodeVerifier(secrets.verifier()));
        try {
            HTTPRequest request = request(grant).toHTTPRequest();
            request.setAccept("application/json");
            HTTPResponse response = request.send(calls);
            if (!response.indicatesSuccess()) {
                throw notProven("the code was not taken: "
                        + TokenErrorResponse.parse(response).getErrorObject().getCode());
            }
            return response;
        } catch (ParseException e) {
            throw notProven("the answer to the code cannot be read: " + e.getMessage());
        } catch (IOException e) {
            throw Discovery.unavailable(e.getMessage());
        }
    }

    private TokenRequest request(AuthorizationCodeGrant grant) {
        ClientID id = new ClientID(client);
        if (secret.isEmpty()) {
            return new TokenRequest.Builder(endpoint, id, grant).build();
        }
        ClientAuthentication authentication =
                posted ? new ClientSecretPost(id, new Secret(secret)) : new ClientSecretBasic(id, new Secret(secret));
        return new TokenRequest.Builder(endpoint, authentication, grant).build();
    }

    static Refusal notProven(String why) {
        return new Refusal(
                SignOnRefusal.SIGN_ON_NOT_PROVEN,
                "The provider's answer proves nothing: " + why + ".",
                "Begin once more; when that does not help, an administrator has to look at the provider's settings.");
    }
}
