package org.tafoundry.identity.saml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onelogin.saml2.util.Constants;
import com.onelogin.saml2.util.Util;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.zip.Inflater;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tafoundry.identity.sso.Protocol;
import org.tafoundry.identity.sso.SignOnRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.settings.Settings;

/** Assertions of a provider in this process: the right one counts, and none that is wrong in one thing. */
class SamlTest {
    private static final String HERE = "https://foundry.example.org";
    private static final String PROVIDER = "https://id.example.org/saml";
    private static final Protocol.Secrets SECRETS =
            new Protocol.Secrets("state", "nonce", "verifier", URI.create(HERE + "/console/sso/saml/callback"));

    @TempDir
    private static Path folder;

    private static Signer provider;
    private static Signer somebodyElse;

    private record Signer(PrivateKey key, X509Certificate certificate) {}

    private final Map<String, String> facts = new HashMap<>(Map.of(
            "issuer",
            PROVIDER,
            "audience",
            HERE + "/console/sso/saml/metadata",
            "destination",
            HERE + "/console/sso/saml/callback",
            "request",
            "_nonce",
            "from",
            time(-60),
            "until",
            time(300)));

    @BeforeAll
    static void makeKeys() throws IOException, InterruptedException, GeneralSecurityException {
        provider = signer("provider");
        somebodyElse = signer("other");
    }

    @Test
    void theRequestHasTheIdThatItsAnswerHasToName() throws Exception {
        URI there = saml().begin(SECRETS);
        assertThat(there.toString()).startsWith("https://id.example.org/sso?SAMLRequest=");
        String[] parameters = there.getRawQuery().split("&");
        assertThat(parameters[1]).isEqualTo("RelayState=state");
        byte[] deflated = Base64.getDecoder()
                .decode(URLDecoder.decode(parameters[0].substring("SAMLRequest=".length()), StandardCharsets.UTF_8));
        Inflater inflater = new Inflater(true);
        inflater.setInput(deflated);
        byte[] xml = new byte[10_000];
        String request = new String(xml, 0, inflater.inflate(xml), StandardCharsets.UTF_8);
        assertThat(request).contains(" ID=\"_nonce\"", HERE + "/console/sso/saml/callback");
    }

    @Test
    void aSignedAssertionTellsWhoItIs() throws Exception {
        Protocol.Arrival arrival = saml().finish(SECRETS, answer(provider));
        assertThat(arrival.identity().provider()).isEqualTo("saml");
        assertThat(arrival.identity().externalId()).isEqualTo("subject-7");
        assertThat(arrival.identity().username()).isEqualTo("rita");
        assertThat(arrival.identity().email()).isEqualTo("rita@example.org");
        assertThat(arrival.identity().groups()).containsExactlyInAnyOrder("users", "admins");
    }

    @Test
    void anAssertionThatIsWrongInOneThingProvesNothing() throws Exception {
        assertProvesNothing(answer(somebodyElse));
        for (Map.Entry<String, String> wrong : Map.of(
                        "issuer", "https://other.example.org",
                        "audience", "https://other.example.org",
                        "destination", "https://other.example.org/",
                        "request", "_another",
                        "until", time(-30 * 60),
                        "from", time(30 * 60))
                .entrySet()) {
            String right = facts.put(wrong.getKey(), wrong.getValue());
            assertProvesNothing(answer(provider));
            facts.put(wrong.getKey(), right);
        }
        assertThat(saml().finish(SECRETS, answer(provider))).isNotNull();
    }

    @Test
    void whatIsNotSignedOrWasChangedProvesNothing() throws Exception {
        assertProvesNothing(encoded(response(assertion())));
        String signed = signedResponse(provider);
        assertProvesNothing(encoded(signed.replace("rita@example.org", "root@example.org")));
        assertProvesNothing(encoded(signed.replace("subject-7", "subject-<!-- -->8")));
        // the signed assertion is moved aside, and one that nobody signed takes its place
        String wrapped = signed.replaceFirst(
                "(<saml:Assertion[^>]*ID=\"_assertion\".*</saml:Assertion>)",
                Matcher.quoteReplacement(
                                assertion().replace("_assertion", "_forged").replace("subject-7", "subject-1"))
                        + "<samlp:Extensions>$1</samlp:Extensions>");
        assertThat(wrapped).contains("_forged", "_assertion");
        assertProvesNothing(encoded(wrapped));
        assertProvesNothing(Map.of("SAMLResponse", "no xml"));
        assertProvesNothing(Map.of());
        assertProvesNothing(encoded("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + signed));
    }

    @Test
    void aLogoutThatIsNotSignedEndsNothing() {
        Map<String, String> message =
                encoded("<samlp:LogoutRequest xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\""
                        + " xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\" ID=\"_1\" Version=\"2.0\" IssueInstant=\""
                        + time(0) + "\"><saml:Issuer>" + PROVIDER + "</saml:Issuer><saml:NameID>subject-7</saml:NameID>"
                        + "</samlp:LogoutRequest>");
        Map<String, String> request = Map.of("SAMLRequest", message.get("SAMLResponse"));
        assertThatThrownBy(() -> saml().loggedOut(request, "SAMLRequest=x"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(SignOnRefusal.SIGN_ON_NOT_PROVEN));
    }

    private static void assertProvesNothing(Map<String, String> answer) {
        assertThatThrownBy(() -> saml().finish(SECRETS, answer))
                .as(answer.toString())
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(SignOnRefusal.SIGN_ON_NOT_PROVEN));
    }

    private Map<String, String> answer(Signer signer) throws Exception {
        return encoded(signedResponse(signer));
    }

    private String signedResponse(Signer signer) throws Exception {
        String signed = Util.addSign(
                Util.loadXML(assertion()), signer.key(), signer.certificate(), Constants.RSA_SHA256, Constants.SHA256);
        return response(signed.replaceFirst("<\\?xml[^>]*\\?>", ""));
    }

    private static Map<String, String> encoded(String xml) {
        return Map.of("SAMLResponse", Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private String response(String assertion) {
        return filled(
                        """
                <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"
                 ID="_response" Version="2.0" IssueInstant="{now}" Destination="{destination}" InResponseTo="{request}"><saml:Issuer>{issuer}</saml:Issuer><samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>""")
                + assertion + "</samlp:Response>";
    }

    private String assertion() {
        return filled(
                """
                <saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_assertion" Version="2.0" IssueInstant="{now}"><saml:Issuer>{issuer}</saml:Issuer><saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">subject-7</saml:NameID><saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData InResponseTo="{request}" NotOnOrAfter="{until}" Recipient="{destination}"/></saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="{from}" NotOnOrAfter="{until}"><saml:AudienceRestriction><saml:Audience>{audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions><saml:AuthnStatement AuthnInstant="{now}" SessionIndex="session-1"><saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement><saml:AttributeStatement><saml:Attribute Name="username"><saml:AttributeValue>rita</saml:AttributeValue></saml:Attribute><saml:Attribute Name="email"><saml:AttributeValue>rita@example.org</saml:AttributeValue></saml:Attribute><saml:Attribute Name="Role"><saml:AttributeValue>users</saml:AttributeValue></saml:Attribute><saml:Attribute Name="Role"><saml:AttributeValue>admins</saml:AttributeValue></saml:Attribute></saml:AttributeStatement></saml:Assertion>""");
    }

    private String filled(String template) {
        String text = template.replace("{now}", time(0)).replace("\n ", " ");
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            text = text.replace("{" + fact.getKey() + "}", fact.getValue());
        }
        return text;
    }

    private static Saml saml() {
        try {
            return new Saml(Settings.fixed(Map.of(
                    "PUBLIC_URL",
                    HERE,
                    "SAML_IDP_ENTITY_ID",
                    PROVIDER,
                    "SAML_IDP_SSO_URL",
                    "https://id.example.org/sso",
                    "SAML_IDP_SLO_URL",
                    "https://id.example.org/slo",
                    "SAML_IDP_CERTIFICATE",
                    Base64.getEncoder().encodeToString(provider.certificate().getEncoded()))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key with a certificate, made by the program of the JDK. */
    private static Signer signer(String name) throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve(name + ".p12");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=" + name,
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "only-for-tests")
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "only-for-tests".toCharArray());
        }
        return new Signer((PrivateKey) keys.getKey(name, "only-for-tests".toCharArray()), (X509Certificate)
                keys.getCertificate(name));
    }

    private static String time(long secondsFromNow) {
        return Instant.now()
                .plusSeconds(secondsFromNow)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }
}
