package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tafoundry.quickstart.DemoUsers;

/** Logging in with a stand-in for an OpenID and OAuth provider, in the console and for programs. */
@ExtendWith(ArquillianExtension.class)
class SingleSignOnIT {
    private static final Pattern TICKET = Pattern.compile("good once: ([A-Za-z0-9_-]+)");

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private OpenIdStandIn provider;
    private ChangedSettings settings;
    private Api admin;
    private Browser browser;

    @Deployment(testable = false)
    static WebArchive test() {
        return InServer.war(SingleSignOnIT.class);
    }

    @BeforeEach
    void setUp() throws IOException, InterruptedException, JOSEException {
        provider = new OpenIdStandIn();
        admin = Api.as(DemoUsers.ADMIN);
        browser = new Browser();
        settings = new ChangedSettings(admin);
        settings.put("PUBLIC_URL", System.getProperty(TestServices.URL));
        settings.put("OIDC_NAME", "Example <ID>");
        settings.put("OIDC_ISSUER", provider.issuer());
        settings.put("OIDC_CLIENT_ID", OpenIdStandIn.CLIENT);
        settings.put("OIDC_CLIENT_SECRET", OpenIdStandIn.SECRET);
        settings.put("OIDC_SCOPES", "openid profile");
        settings.put("OIDC_ROLES_CLAIM", "realm_access.roles");
        settings.put("OIDC_ROLES", "[\"users=REQUESTOR\", \"admins=ADMIN\"]");
        person("users");
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        settings.restore();
        provider.stop();
    }

    @Test
    void aPersonLogsInAndGetsTheRolesOfTheirGroups() throws IOException, InterruptedException {
        assertThat(browser.open("/console/index.xhtml").body())
                .contains("Log in with Example &lt;ID&gt;", "/console/sso/oidc/login");
        HttpResponse<String> arrived = browser.open(path(callback(browser, "?to=/profile.xhtml")));
        assertThat(arrived.statusCode()).isEqualTo(200);
        assertThat(arrived.body()).contains("content=\"0;url=/console/profile.xhtml\"");
        HttpResponse<String> profile = browser.open("/console/profile.xhtml");
        assertThat(profile.statusCode()).isEqualTo(200);
        assertThat(profile.body()).contains(name() + "@example.org").doesNotContain("Change the password");
        JsonNode user = user();
        assertThat(user.path("auth_provider").asText()).isEqualTo("oidc");
        assertThat(user.path("roles")).hasSize(1);
        assertThat(user.path("roles").get(0).asText()).isEqualTo("REQUESTOR");
        assertThat(user.path("last_login").asText()).isNotEmpty();
        assertThat(admin.get("/audit?action=login&user=" + user.path("id").asText())
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
    void aTokenThatProvesNothingOpensNothing(OpenIdStandIn.Wrong wrong) throws IOException, InterruptedException {
        provider.getsWrong(wrong);
        assertStaysOutside(browser, callback(browser, ""), "proves nothing");
        assertThat(admin.get("/users?text=" + name()).json().path("total").asInt())
                .isZero();
    }

    @Test
    void anAnswerIsGoodOnceAndInTheBrowserThatBegan() throws IOException, InterruptedException {
        URI callback = callback(browser, "");
        assertStaysOutside(new Browser(), callback, "not begun in this browser");
        assertThat(browser.open(path(callback)).statusCode()).isEqualTo(200);
        Browser again = new Browser();
        URI second = callback(again, "");
        assertThat(again.open(path(second)).statusCode()).isEqualTo(200);
        callback(again, "");
        assertThat(again.open(path(second)).statusCode()).as("once more").isEqualTo(403);
        assertStaysOutside(new Browser(), URI.create("/console/sso/oidc/callback?code=1&state=guess"), "not begun");
        Browser denied = new Browser();
        String state =
                OpenIdStandIn.parameters(callback(denied, "").getRawQuery()).get("state");
        assertStaysOutside(
                denied,
                URI.create("/console/sso/oidc/callback?error=access_denied%3Cb%3E&state=" + state),
                "did not log you in: access_deniedb.");
    }

    @Test
    void nobodyGoesToAnotherSiteAfterTheLogin() throws IOException, InterruptedException {
        URI callback = callback(browser, "?to=https://evil.example.org/");
        assertThat(browser.open(path(callback)).body()).contains("content=\"0;url=/console/requests.xhtml\"");
    }

    @Test
    void aStrangerIsToldWhatToDo() throws IOException, InterruptedException {
        person("others");
        assertStaysOutside(browser, callback(browser, ""), "known to the provider, but not to TA Foundry");
        settings.put("SELF_REGISTRATION", "true");
        assertThat(browser.open(path(callback(browser, ""))).statusCode()).isEqualTo(200);
    }

    @Test
    void aProgramGetsTokensForATicketOnce() throws IOException, InterruptedException {
        String page = browser.open(path(callback(browser, "?for=program"))).body();
        Matcher ticket = TICKET.matcher(page);
        assertThat(ticket.find()).as(page).isTrue();
        Map<String, String> body = Map.of("ticket", ticket.group(1));
        Api.Answer tokens = Api.anonymous().json("POST", "/auth/exchange", body);
        assertThat(tokens.status()).isEqualTo(200);
        Api program = Api.withToken(tokens.json().path("access_token").asText());
        assertThat(program.get("/auth/me").json().path("username").asText()).isEqualTo(name());
        assertThat(Api.anonymous().json("POST", "/auth/exchange", body).outcome())
                .isEqualTo("SIGN_ON_EXPIRED");
        disable();
        assertThat(program.get("/auth/me").outcome()).isEqualTo("SESSION_ENDED");
    }

    @Test
    void disablingAUserEndsTheirSessionAtOnce() throws IOException, InterruptedException {
        browser.open(path(callback(browser, "")));
        assertThat(browser.open("/console/profile.xhtml").statusCode()).isEqualTo(200);
        disable();
        assertThat(browser.open("/console/profile.xhtml").statusCode()).isEqualTo(302);
        assertStaysOutside(browser, callback(browser, ""), "The user is disabled");
    }

    @Test
    void aLogoutGoesOnAtTheProvider() throws IOException, InterruptedException {
        browser.open(path(callback(browser, "")));
        String state = Browser.viewState(browser.open("/console/profile.xhtml").body());
        HttpResponse<String> left = browser.post(
                "/console/profile.xhtml",
                Map.of("leave", "leave", "leave:logout", "Log out", "jakarta.faces.ViewState", state));
        assertThat(left.headers().firstValue("Location").orElse("")).endsWith("/console/sso/left");
        assertThat(browser.open("/console/sso/left").body())
                .contains("url=" + provider.issuer() + "/logout?", "id_token_hint=", "post_logout_redirect_uri=");
        assertThat(browser.open("/console/profile.xhtml").statusCode()).isEqualTo(302);
    }

    @Test
    void aLogoutAtTheProviderEndsTheSessionHere() throws IOException, InterruptedException, JOSEException {
        browser.open(path(callback(browser, "")));
        assertThat(new Browser()
                        .post("/console/sso/oidc/logout", Map.of("logout_token", "a.b.c"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(browser.open("/console/profile.xhtml").statusCode()).isEqualTo(200);
        Map<String, String> message = Map.of("logout_token", provider.logoutToken());
        assertThat(new Browser().post("/console/sso/oidc/logout", message).statusCode())
                .isEqualTo(200);
        assertThat(browser.open("/console/profile.xhtml").statusCode()).isEqualTo(302);
        browser.open(path(callback(browser, "")));
        assertThat(new Browser().post("/console/sso/oidc/logout", message).statusCode())
                .as("a message counts once")
                .isEqualTo(400);
        assertThat(browser.open("/console/profile.xhtml").statusCode()).isEqualTo(200);
    }

    @Test
    void passwordsCanBeSwitchedOffAndTheLastWayInStays() throws IOException, InterruptedException {
        settings.put("OIDC_ROLES", "[\"users=REQUESTOR\", \"admins-" + run + "=ADMIN\"]");
        settings.put("LOCAL_LOGIN", "false");
        assertThat(login(DemoUsers.REQUESTOR)).isEqualTo("SESSION_LOCAL_LOGIN_OFF");
        assertThat(login(DemoUsers.ADMIN))
                .as("no administrator has come through the provider yet")
                .isEqualTo("200");
        person("admins-" + run);
        assertThat(browser.open(path(callback(browser, ""))).statusCode()).isEqualTo(200);
        assertThat(login(DemoUsers.ADMIN)).isEqualTo("SESSION_LOCAL_LOGIN_OFF");
        assertThat(providers()).containsExactly("oidc");
        assertThat(browser.open("/console/index.xhtml").body()).doesNotContain("login:password");
        disable();
        assertThat(login(DemoUsers.ADMIN))
                .as("nobody else can administer any more")
                .isEqualTo("200");
        settings.put("LOCAL_LOGIN", "true");
        assertThat(providers()).containsExactly("local", "oidc");
    }

    @Test
    void plainOAuthTellsWhoItIs() throws IOException, InterruptedException {
        settings.put("OAUTH_NAME", "Forge");
        settings.put("OAUTH_AUTHORIZATION_URL", provider.issuer() + "/authorize");
        settings.put("OAUTH_TOKEN_URL", provider.issuer() + "/token");
        settings.put("OAUTH_USER_URL", provider.issuer() + "/user");
        settings.put("OAUTH_CLIENT_ID", OpenIdStandIn.CLIENT);
        settings.put("OAUTH_CLIENT_SECRET", OpenIdStandIn.SECRET);
        settings.put("OAUTH_SCOPES", "user:email");
        settings.put("OAUTH_ID_CLAIM", "id");
        settings.put("OAUTH_USERNAME_CLAIM", "login");
        settings.put("OAUTH_ROLES_CLAIM", "groups");
        settings.put("OAUTH_ROLES", "[\"devs=REQUESTOR\"]");
        provider.personIs(
                Map.of("id", 4711, "login", name(), "email", name() + "@example.org", "groups", List.of("devs")));
        assertThat(providers()).containsExactly("local", "oidc", "oauth");
        URI authorization = departure(browser, "/console/sso/oauth/login");
        assertThat(browser.open(path(provider.login(authorization))).statusCode())
                .isEqualTo(200);
        assertThat(browser.open("/console/profile.xhtml").statusCode()).isEqualTo(200);
        assertThat(user().path("auth_provider").asText()).isEqualTo("oauth");
    }

    @Test
    void withoutAProviderThereIsNoSuchLogin() throws IOException, InterruptedException {
        settings.put("OIDC_ISSUER", "");
        assertThat(browser.open("/console/sso/oidc/login").statusCode()).isEqualTo(404);
        assertThat(browser.open("/console/sso/none/login").statusCode()).isEqualTo(404);
        assertThat(providers()).containsExactly("local");
    }

    private void person(String... groups) {
        provider.personIs(Map.of(
                "sub",
                "subject-" + run,
                "preferred_username",
                name(),
                "email",
                name() + "@example.org",
                "name",
                "Rita",
                "realm_access",
                Map.of("roles", List.of(groups))));
    }

    private String name() {
        return "rita-" + run;
    }

    private JsonNode user() throws IOException, InterruptedException {
        return admin.get("/users?text=" + name()).json().path("items").path(0);
    }

    private void disable() throws IOException, InterruptedException {
        JsonNode user = user();
        Api.Answer answer = admin.json(
                "PUT",
                "/users/" + user.path("id").asText(),
                Map.of("email", user.path("email").asText(), "full_name", "Rita", "active", false),
                Map.of("If-Match", "*"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static String login(DemoUsers user) throws IOException, InterruptedException {
        return Api.anonymous().login(user.username(), TestPasswords.DEMO).outcome();
    }

    private static List<String> providers() throws IOException, InterruptedException {
        return Api.anonymous().get("/auth/providers").json().path("items").findValuesAsText("name");
    }

    private URI callback(Browser from, String query) throws IOException, InterruptedException {
        return provider.login(departure(from, "/console/sso/oidc/login" + query));
    }

    private static URI departure(Browser from, String path) throws IOException, InterruptedException {
        HttpResponse<String> departure = from.open(path);
        assertThat(departure.statusCode()).as(departure.body()).isEqualTo(302);
        assertThat(departure.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.contains("ta-foundry-login=")
                        && cookie.contains("SameSite=Lax")
                        && cookie.contains("HttpOnly"));
        return URI.create(departure.headers().firstValue("Location").orElseThrow());
    }

    private static void assertStaysOutside(Browser browser, URI callback, String words)
            throws IOException, InterruptedException {
        HttpResponse<String> refused = browser.open(path(callback));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains(words);
        assertThat(browser.open("/console/profile.xhtml").statusCode()).isEqualTo(302);
    }

    private static String path(URI address) {
        return address.getRawPath() + "?" + address.getRawQuery();
    }
}
