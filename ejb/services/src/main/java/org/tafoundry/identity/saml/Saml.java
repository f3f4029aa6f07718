package org.tafoundry.identity.saml;

import com.onelogin.saml2.authn.AuthnRequest;
import com.onelogin.saml2.authn.AuthnRequestParams;
import com.onelogin.saml2.authn.SamlResponse;
import com.onelogin.saml2.exception.SettingsException;
import com.onelogin.saml2.exception.ValidationError;
import com.onelogin.saml2.http.HttpRequest;
import com.onelogin.saml2.logout.LogoutRequest;
import com.onelogin.saml2.logout.LogoutRequestParams;
import com.onelogin.saml2.logout.LogoutResponse;
import com.onelogin.saml2.logout.LogoutResponseParams;
import com.onelogin.saml2.settings.Saml2Settings;
import com.onelogin.saml2.util.Util;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathExpressionException;
import org.tafoundry.identity.ExternalIdentity;
import org.tafoundry.identity.GroupRoles;
import org.tafoundry.identity.sso.Protocol;
import org.tafoundry.identity.sso.Provider;
import org.tafoundry.identity.sso.SignOnRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.settings.LoginKeys;
import org.tafoundry.settings.Settings;
import org.xml.sax.SAXException;

/**
 * SAML 2.0, HTTP-Redirect to the provider and HTTP-POST back. An assertion counts only in answer to the request of this very
 * login, whose id is made of its nonce, and a login is answered once: an assertion that comes again, or that nobody asked
 * for, opens nothing.
 */
@ApplicationScoped
public class Saml implements Protocol {
    private static final int LONGEST_ID = 255;

    /** How long a message about a logout is taken for new; it is remembered for longer. */
    private static final Duration NEW = Duration.ofMinutes(10);

    /** A response of some kilobytes is large; base64 of one megabyte is not one. */
    private static final int LONGEST_RESPONSE = 1 << 20;

    @Inject
    private Settings settings;

    protected Saml() {}

    Saml(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Provider provider() {
        return Provider.SAML;
    }

    @Override
    public Optional<String> label() {
        boolean lacks = settings.value(LoginKeys.SAML_IDP_ENTITY_ID).isEmpty()
                || settings.value(LoginKeys.SAML_IDP_SSO_URL).isEmpty()
                || settings.value(LoginKeys.SAML_IDP_CERTIFICATE).isEmpty();
        return lacks ? Optional.empty() : Optional.of(settings.value(LoginKeys.SAML_NAME));
    }

    @Override
    public GroupRoles roles() {
        return new GroupRoles(settings.value(LoginKeys.SAML_ROLES));
    }

    @Override
    public URI begin(Secrets secrets) {
        try {
            AuthnRequest request = new RequestOfLogin(library().forLogin(), requestId(secrets));
            return address(
                    settings.value(LoginKeys.SAML_IDP_SSO_URL),
                    "SAMLRequest",
                    request.getEncodedAuthnRequest(),
                    secrets.state());
        } catch (IOException e) {
            throw new IllegalStateException("A request is written to memory", e);
        }
    }

    @Override
    public Arrival finish(Secrets secrets, Map<String, String> answer) {
        String given = answer.getOrDefault("SAMLResponse", "");
        if (given.isEmpty() || given.length() > LONGEST_RESPONSE) {
            throw notProven("it has no SAML response");
        }
        try {
            SamlResponse response =
                    new SamlResponse(library().forLogin(), library().callback().toString(), given);
            if (!response.isValid(requestId(secrets))) {
                throw notProven(String.valueOf(response.getError()));
            }
            return arrival(response);
        } catch (ValidationError
                | SettingsException
                | XPathExpressionException
                | ParserConfigurationException
                | SAXException
                | IOException e) {
            throw notProven(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Optional<URI> logout(String logoutHint, URI home) {
        String there = settings.value(LoginKeys.SAML_IDP_SLO_URL);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        String[] hint = logoutHint.split("\n", -1);
        try {
            LogoutRequestParams params = new LogoutRequestParams(hint[1], hint[0], hint[2]);
            String request = new LogoutRequest(library().forLogout(), params).getEncodedLogoutRequest();
            return Optional.of(address(there, "SAMLRequest", request, ""));
        } catch (IOException e) {
            throw new IllegalStateException("A request is written to memory", e);
        }
    }

    @Override
    public Departed loggedOut(Map<String, String> message, String query) {
        String given = message.getOrDefault("SAMLRequest", "");
        HttpRequest http = new HttpRequest(library().logout().toString(), query);
        for (String name : List.of("SAMLRequest", "RelayState", "Signature", "SigAlg")) {
            if (message.containsKey(name)) {
                http = http.addParameter(name, message.get(name));
            }
        }
        LogoutRequest request = new LogoutRequest(library().forLogout(), http);
        if (given.isEmpty() || !request.isValid()) {
            throw notProven(String.valueOf(request.getError()));
        }
        try {
            String xml = request.getLogoutRequestXml();
            String issued = Util.loadXML(xml).getDocumentElement().getAttribute("IssueInstant");
            if (Instant.parse(issued).isBefore(Instant.now().minus(NEW))) {
                throw notProven("it is too old");
            }
            String who = LogoutRequest.getNameId(xml);
            LogoutResponse response =
                    new LogoutResponse(library().forLogout(), new LogoutResponseParams(request.getId()));
            String there = settings.value(LoginKeys.SAML_IDP_SLO_URL);
            String state = message.getOrDefault("RelayState", "");
            return new Departed(
                    who,
                    request.getId(),
                    there.isEmpty()
                            ? Optional.empty()
                            : Optional.of(address(there, "SAMLResponse", response.getEncodedLogoutResponse(), state)));
        } catch (Refusal refusal) {
            throw refusal;
        } catch (Exception e) { // the library declares no other one
            throw notProven(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public String description() {
        try {
            return library().forLogin().getSPMetadata();
        } catch (CertificateException e) {
            throw new IllegalStateException("This installation has no certificate for SAML", e);
        }
    }

    private Arrival arrival(SamlResponse response) throws ValidationError, XPathExpressionException {
        Map<String, List<String>> attributes = response.getAttributes();
        String name = nameId(response);
        if (name.isEmpty() || name.length() > LONGEST_ID) {
            throw notProven("it names nobody");
        }
        ExternalIdentity identity = new ExternalIdentity(
                provider().word(),
                name,
                first(attributes, settings.value(LoginKeys.SAML_USERNAME_ATTRIBUTE)),
                first(attributes, settings.value(LoginKeys.SAML_EMAIL_ATTRIBUTE)),
                first(attributes, settings.value(LoginKeys.SAML_FULL_NAME_ATTRIBUTE)),
                Set.copyOf(attributes.getOrDefault(settings.value(LoginKeys.SAML_ROLES_ATTRIBUTE), List.of())));
        String index = response.getSessionIndex();
        return new Arrival(identity, name + "\n" + (index == null ? "" : index) + "\n" + SamlLibrary.PERSISTENT);
    }

    private static String nameId(SamlResponse response) {
        try {
            return response.getNameId() == null ? "" : response.getNameId();
        } catch (Exception e) { // the library declares no other one
            throw notProven(String.valueOf(e.getMessage()));
        }
    }

    private static String first(Map<String, List<String>> attributes, String name) {
        return attributes.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    private static URI address(String there, String parameter, String message, String state) {
        String query = parameter + "=" + URLEncoder.encode(message, StandardCharsets.UTF_8)
                + (state.isEmpty() ? "" : "&RelayState=" + URLEncoder.encode(state, StandardCharsets.UTF_8));
        return URI.create(there + (there.indexOf('?') < 0 ? "?" : "&") + query);
    }

    private static String requestId(Secrets secrets) {
        return "_" + secrets.nonce();
    }

    private SamlLibrary library() {
        return new SamlLibrary(settings);
    }

    private static Refusal notProven(String why) {
        return new Refusal(
                SignOnRefusal.SIGN_ON_NOT_PROVEN,
                "The provider's answer proves nothing: " + why + ".",
                "Begin once more; when that does not help, an administrator has to look at the provider's settings.");
    }

    /** The id of a request, which is known before. */
    private static final class IdOfLogin extends AuthnRequestParams {
        private final String id;

        IdOfLogin(String id) {
            super(false, false, true);
            this.id = id;
        }
    }

    /** A request with an id that is known before. */
    private static final class RequestOfLogin extends AuthnRequest {
        RequestOfLogin(Saml2Settings settings, String id) {
            super(settings, new IdOfLogin(id));
        }

        /** The library calls it once the request is written. */
        @Override
        protected String postProcessXml(String xml, AuthnRequestParams params, Saml2Settings settings) {
            return xml.replaceFirst(" ID=\"[^\"]*\"", " ID=\"" + ((IdOfLogin) params).id + "\"");
        }
    }
}
