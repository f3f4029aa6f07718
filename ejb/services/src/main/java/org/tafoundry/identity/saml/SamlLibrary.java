package org.tafoundry.identity.saml;

import com.onelogin.saml2.settings.Saml2Settings;
import com.onelogin.saml2.settings.SettingsBuilder;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.tafoundry.identity.sso.LoginWays;
import org.tafoundry.settings.Key;
import org.tafoundry.settings.LoginKeys;
import org.tafoundry.settings.NotificationKeys;
import org.tafoundry.settings.Settings;

/** The settings of this installation in the words of the library that speaks SAML. */
final class SamlLibrary {
    /** The name of somebody that never changes. */
    static final String PERSISTENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent";

    private static final String REDIRECT = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect";
    private static final String POST = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";

    private final Settings settings;

    SamlLibrary(Settings settings) {
        this.settings = settings;
    }

    /** For logins: assertions have to be signed. */
    Saml2Settings forLogin() {
        return build(false);
    }

    /** For logouts: messages have to be signed, as there are no assertions. */
    Saml2Settings forLogout() {
        return build(true);
    }

    /** Where the provider's answer to a login comes. */
    URI callback() {
        return page("callback");
    }

    /** Where the provider's messages about logouts come. */
    URI logout() {
        return page("logout");
    }

    private URI page(String name) {
        return URI.create(settings.value(NotificationKeys.PUBLIC_URL) + LoginWays.PATH + "/saml/" + name);
    }

    private Saml2Settings build(boolean messagesSigned) {
        Map<String, Object> values = new HashMap<>();
        values.put(SettingsBuilder.STRICT_PROPERTY_KEY, true);
        values.put(SettingsBuilder.SP_ENTITYID_PROPERTY_KEY, page("metadata").toString());
        values.put(
                SettingsBuilder.SP_ASSERTION_CONSUMER_SERVICE_URL_PROPERTY_KEY,
                callback().toString());
        values.put(SettingsBuilder.SP_ASSERTION_CONSUMER_SERVICE_BINDING_PROPERTY_KEY, POST);
        values.put(SettingsBuilder.SP_SINGLE_LOGOUT_SERVICE_URL_PROPERTY_KEY, logout().toString());
        values.put(SettingsBuilder.SP_SINGLE_LOGOUT_SERVICE_BINDING_PROPERTY_KEY, REDIRECT);
        values.put(SettingsBuilder.SP_NAMEIDFORMAT_PROPERTY_KEY, PERSISTENT);
        values.put(SettingsBuilder.IDP_ENTITYID_PROPERTY_KEY, settings.value(LoginKeys.SAML_IDP_ENTITY_ID));
        put(values, SettingsBuilder.IDP_SINGLE_SIGN_ON_SERVICE_URL_PROPERTY_KEY, LoginKeys.SAML_IDP_SSO_URL);
        put(values, SettingsBuilder.IDP_SINGLE_LOGOUT_SERVICE_URL_PROPERTY_KEY, LoginKeys.SAML_IDP_SLO_URL);
        put(values, SettingsBuilder.IDP_X509CERT_PROPERTY_KEY, LoginKeys.SAML_IDP_CERTIFICATE);
        values.put(SettingsBuilder.SECURITY_WANT_ASSERTIONS_SIGNED, true);
        values.put(SettingsBuilder.SECURITY_WANT_MESSAGES_SIGNED, messagesSigned);
        values.put(SettingsBuilder.SECURITY_REJECT_DEPRECATED_ALGORITHM, true);
        values.put(SettingsBuilder.SECURITY_REJECT_UNSOLICITED_RESPONSES_WITH_INRESPONSETO, true);
        values.put(SettingsBuilder.SECURITY_ALLOW_REPEAT_ATTRIBUTE_NAME_PROPERTY_KEY, true);
        return new SettingsBuilder().fromValues(values).build();
    }

    private void put(Map<String, Object> values, String property, Key<String> key) {
        String value = settings.value(key);
        if (!value.isEmpty()) {
            values.put(property, value);
        }
    }
}
