package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tafoundry.quickstart.DemoUsers;

/** Logging in with a real Keycloak, by its own pages; only in the profile {@code keycloak}. */
@ExtendWith(ArquillianExtension.class)
class KeycloakIT {
    private static final String HERE = System.getProperty(TestServices.URL);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static KeycloakServer keycloak;

    private ChangedSettings settings;
    private Api admin;
    private Web web;

    @Deployment(testable = false)
    static WebArchive test() {
        return InServer.war(KeycloakIT.class);
    }

    @BeforeAll
    static void startKeycloak() throws IOException, InterruptedException {
        try (InputStream in = KeycloakIT.class.getResourceAsStream("keycloak-realm.json")) {
            String realm = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("HERE", HERE);
            keycloak = KeycloakServer.start(Path.of(System.getProperty("keycloak.home")), realm);
        }
    }

    @AfterAll
    static void stopKeycloak() {
        keycloak.close();
    }

    @BeforeEach
    void setUp() throws IOException, InterruptedException {
        admin = Api.as(DemoUsers.ADMIN);
        web = new Web();
        settings = new ChangedSettings(admin);
        removeUsers();
        settings.put("PUBLIC_URL", HERE);
        settings.put("OIDC_ISSUER", keycloak.issuer());
        settings.put("OIDC_CLIENT_ID", "ta-foundry");
        settings.put("OIDC_CLIENT_SECRET", "a secret of the test");
        settings.put("OIDC_ROLES", "[\"ta-users=REQUESTOR\", \"ta-admins=ADMIN\"]");
    }

    @AfterEach
    void restore() throws IOException, InterruptedException {
        settings.restore();
        removeUsers();
    }

    @Test
    void openIdConnectLogsInAndOutOnBothSides() throws IOException, InterruptedException {
        Web.Page arrived = logIn("rita");
        assertThat(arrived.status()).as(arrived.body()).isEqualTo(200);
        Web.Page profile = web.get(arrived.refresh());
        assertThat(profile.at().getPath()).isEqualTo("/console/profile.xhtml");
        assertThat(profile.body()).contains("rita@keycloak.example.org", "requestor");
        Web.Page left = web.submit(profile, Map.of("leave", "leave", "leave:logout", "Log out"));
        assertThat(web.get(left.refresh()).at().toString()).startsWith(HERE + "/console/index.xhtml");
        assertThat(web.get(URI.create(HERE + "/console/profile.xhtml")).at().getPath())
                .isEqualTo("/console/index.xhtml");
        assertThat(begin().body()).as("Keycloak asks for the password again").contains("kc-form-login");
    }

    @Test
    void plainOAuthLogsIn() throws IOException, InterruptedException {
        String protocol = keycloak.issuer() + "/protocol/openid-connect";
        settings.put("OIDC_ISSUER", "");
        settings.put("OAUTH_AUTHORIZATION_URL", protocol + "/auth");
        settings.put("OAUTH_TOKEN_URL", protocol + "/token");
        settings.put("OAUTH_USER_URL", protocol + "/userinfo");
        settings.put("OAUTH_CLIENT_ID", "ta-foundry");
        settings.put("OAUTH_CLIENT_SECRET", "a secret of the test");
        settings.put("OAUTH_SCOPES", "openid email");
        settings.put("OAUTH_ID_CLAIM", "sub");
        settings.put("OAUTH_USERNAME_CLAIM", "preferred_username");
        settings.put("OAUTH_ROLES_CLAIM", "roles");
        settings.put("OAUTH_ROLES", "[\"ta-users=REQUESTOR\"]");
        Web.Page form = web.get(URI.create(HERE + "/console/sso/oauth/login?to=/profile.xhtml"));
        Web.Page arrived = web.submit(form, Map.of("username", "rita", "password", "only for tests"));
        assertThat(arrived.status()).as(arrived.body()).isEqualTo(200);
        assertThat(web.get(arrived.refresh()).body()).contains("rita@keycloak.example.org", "requestor");
        assertThat(user("rita@keycloak.example.org").path("auth_provider").asText())
                .isEqualTo("oauth");
    }

    @Test
    void aSecondLoginFindsTheSameUserWithTheRolesOfTheMoment() throws IOException, InterruptedException {
        logIn("ada");
        JsonNode first = user("ada@keycloak.example.org");
        assertThat(first.path("auth_provider").asText()).isEqualTo("oidc");
        assertThat(first.path("roles").toString()).isEqualTo("[\"ADMIN\"]");
        settings.put("OIDC_ROLES", "[\"ta-admins=APPROVER\"]");
        web = new Web();
        logIn("ada");
        JsonNode second = user("ada@keycloak.example.org");
        assertThat(second.path("id")).isEqualTo(first.path("id"));
        assertThat(second.path("roles").toString()).isEqualTo("[\"APPROVER\"]");
    }

    @Test
    void aLogoutByKeycloaksAdministratorEndsTheSessionHere() throws IOException, InterruptedException {
        Web.Page arrived = logIn("rita");
        assertThat(web.get(arrived.refresh()).status()).isEqualTo(200);
        logOutAtKeycloak("rita");
        assertThat(web.get(URI.create(HERE + "/console/profile.xhtml")).at().getPath())
                .isEqualTo("/console/index.xhtml");
    }

    @Test
    void samlLogsInAndOutOnBothSides() throws IOException, InterruptedException {
        setUpSaml();
        Web.Page form = web.submit(beginSaml(), Map.of("username", "rita", "password", "only for tests"));
        assertThat(form.body()).contains("SAMLResponse");
        Web.Page arrived = web.submit(form, Map.of());
        assertThat(arrived.status()).as(arrived.body()).isEqualTo(200);
        Web.Page profile = web.get(arrived.refresh());
        assertThat(profile.at().getPath()).isEqualTo("/console/profile.xhtml");
        assertThat(profile.body()).contains("rita@keycloak.example.org", "requestor");
        assertThat(web.submit(form, Map.of()).status())
                .as("the same assertion once more")
                .isEqualTo(403);
        Web.Page left = web.submit(profile, Map.of("leave", "leave", "leave:logout", "Log out"));
        Web.Page end = web.get(left.refresh());
        assertThat(end.at().toString()).as(end.body()).startsWith(HERE + "/console/index.xhtml");
        assertThat(beginSaml().body())
                .as("Keycloak asks for the password again")
                .contains("kc-form-login");
    }

    @Test
    void anAssertionOpensNothingInAnotherBrowserOrWhenItWasChanged() throws IOException, InterruptedException {
        setUpSaml();
        Web.Page form = web.submit(beginSaml(), Map.of("username", "rita", "password", "only for tests"));
        Web.Page elsewhere = new Web().submit(form, Map.of());
        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(elsewhere.body()).contains("not begun in this browser");
        Web again = new Web();
        Web.Page second = again.submit(
                again.get(URI.create(HERE + "/console/sso/saml/login")),
                Map.of("username", "rita", "password", "only for tests"));
        String response = value(second.body(), "SAMLResponse");
        String changed = new String(Base64.getMimeDecoder().decode(response), StandardCharsets.UTF_8)
                .replace("rita@keycloak.example.org", "root@keycloak.example.org");
        Web.Page refused = again.submit(
                second,
                Map.of("SAMLResponse", Base64.getEncoder().encodeToString(changed.getBytes(StandardCharsets.UTF_8))));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("proves nothing");
    }

    private Web.Page beginSaml() throws IOException, InterruptedException {
        return web.get(URI.create(HERE + "/console/sso/saml/login?to=/profile.xhtml"));
    }

    private void setUpSaml() throws IOException, InterruptedException {
        String descriptor = web.get(URI.create(keycloak.issuer() + "/protocol/saml/descriptor"))
                .body();
        Matcher certificate = Pattern.compile("<ds:X509Certificate>([^<]*)</ds:X509Certificate>")
                .matcher(descriptor);
        assertThat(certificate.find()).as(descriptor).isTrue();
        settings.put("OIDC_ISSUER", "");
        settings.put("SAML_IDP_ENTITY_ID", keycloak.issuer());
        settings.put("SAML_IDP_SSO_URL", keycloak.issuer() + "/protocol/saml");
        settings.put("SAML_IDP_SLO_URL", keycloak.issuer() + "/protocol/saml");
        settings.put("SAML_IDP_CERTIFICATE", certificate.group(1));
        settings.put("SAML_ROLES", "[\"ta-users=REQUESTOR\"]");
    }

    private void removeUsers() throws IOException, InterruptedException {
        for (JsonNode user :
                admin.get("/users?text=keycloak.example.org").json().path("items")) {
            assertThat(admin.send(
                                    "DELETE",
                                    "/users/" + user.path("id").asText() + "?force=true",
                                    HttpRequest.BodyPublishers.noBody(),
                                    Map.of())
                            .status())
                    .isEqualTo(204);
        }
    }

    private static String value(String page, String name) {
        Matcher found = Pattern.compile("name=\"" + name + "\"[^>]*value=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE)
                .matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return Web.unescaped(found.group(1));
    }

    private Web.Page begin() throws IOException, InterruptedException {
        return web.get(URI.create(HERE + "/console/sso/oidc/login?to=/profile.xhtml"));
    }

    private Web.Page logIn(String name) throws IOException, InterruptedException {
        return web.submit(begin(), Map.of("username", name, "password", "only for tests"));
    }

    private JsonNode user(String email) throws IOException, InterruptedException {
        return admin.get("/users?text=" + email).json().path("items").path(0);
    }

    private static void logOutAtKeycloak(String name) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        String server = keycloak.issuer().replace("/realms/foundry", "");
        HttpRequest login = HttpRequest.newBuilder(URI.create(server + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=admin-cli&username=root&password=only-for-tests"))
                .build();
        String token = JSON.readTree(
                        client.send(login, HttpResponse.BodyHandlers.ofString()).body())
                .path("access_token")
                .asText();
        HttpRequest find = HttpRequest.newBuilder(URI.create(server + "/admin/realms/foundry/users?username=" + name))
                .header("Authorization", "Bearer " + token)
                .build();
        String id = JSON.readTree(
                        client.send(find, HttpResponse.BodyHandlers.ofString()).body())
                .path(0)
                .path("id")
                .asText();
        HttpRequest logout = HttpRequest.newBuilder(
                        URI.create(server + "/admin/realms/foundry/users/" + id + "/logout"))
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(client.send(logout, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(204);
    }
}
