package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tafoundry.quickstart.DemoUsers;

/** The console over HTTP: only people who are logged in get in, and what lets them in is worth nothing elsewhere. */
@ExtendWith(ArquillianExtension.class)
class ConsoleIT {
    private final Browser browser = new Browser();

    @Deployment(testable = false)
    static WebArchive test() {
        return InServer.war(ConsoleIT.class);
    }

    @Test
    void whoLogsInGoesOnWhereTheyWanted() throws IOException, InterruptedException {
        String wanted = "/requests.xhtml?status=NEW&text=a+b";
        String login = browser.open("/console" + wanted)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(login).contains("/console/index.xhtml?to=");
        String page = browser.open(login.substring(login.indexOf("/console"))).body();
        assertThat(page).contains("a+b");
        HttpResponse<String> answer = browser.logIn("requestor", TestPasswords.DEMO, Browser.viewState(page), wanted);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/console" + wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/x.xhtml", "https://evil.example", "/x.xhtml/../../other", "/../api/v1"})
    void theLoginLeadsNowhereElse(String wanted) throws IOException, InterruptedException {
        String page = browser.open("/console/index.xhtml").body();
        HttpResponse<String> answer = browser.logIn("requestor", TestPasswords.DEMO, Browser.viewState(page), wanted);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/console/requests.xhtml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"requestor", "approver"})
    void aLongListHasPages(String user) throws IOException, InterruptedException {
        Api requestor = Api.as(DemoUsers.REQUESTOR);
        for (int i = 0; i < 25; i++) {
            requestor.json("POST", "/requests", Map.of("source_system", "<b>long & list</b> " + i));
        }
        browser.logIn(user, TestPasswords.DEMO);
        HttpResponse<String> first = browser.open("/console/requests.xhtml?text=long+%26+list");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body())
                .contains("?page=2&amp;text=long+%26+list", "Rita Requestor", "&lt;b&gt;long &amp; list&lt;/b&gt;")
                .doesNotContain("<b>long");
        HttpResponse<String> second = browser.open("/console/requests.xhtml?page=2&status=NEW&text=long+%26+list");
        assertThat(second.body()).contains("?page=1&amp;status=NEW&amp;text=long+%26+list");
    }

    @Test
    void aRequestsPageTellsTheSandboxThatItNames() throws IOException, InterruptedException {
        Api requestor = Api.as(DemoUsers.REQUESTOR);
        browser.logIn("requestor", TestPasswords.DEMO);
        for (String sandbox : List.of("builtin", "")) {
            String id = requestor
                    .json("POST", "/requests", Map.of("source_system", "boxed", "metadata", Map.of("sandbox", sandbox)))
                    .json()
                    .path("id")
                    .asText();
            assertThat(browser.open("/console/request.xhtml?id=" + id).body().contains("To be validated in"))
                    .as(sandbox)
                    .isEqualTo(!sandbox.isEmpty());
        }
    }

    @Test
    void aSampleThatIsRefusedLeavesNoRequest() throws IOException, InterruptedException {
        browser.logIn("requestor", TestPasswords.DEMO);
        String form = browser.open("/console/new.xhtml").body();
        HttpResponse<String> answer = browser.send(
                "/console/new.xhtml",
                Map.of(
                        "request", "request",
                        "request:source", "leaves-nothing",
                        "request:create", "Create the request",
                        "jakarta.faces.ViewState", Browser.viewState(form)),
                "request:sample",
                new byte[] {0x7f, 'E', 'L', 'F', 0, 1, 2, 3});
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Upload the log as text", "leaves-nothing");
        assertThat(browser.open("/console/requests.xhtml?text=leaves-nothing").body())
                .contains("No requests here yet");
    }

    @Test
    void anUploadGoesOnWhereItWasCutOff() throws IOException, InterruptedException {
        browser.logIn("requestor", TestPasswords.DEMO);
        byte[] log =
                new String(Things.log(), StandardCharsets.UTF_8).repeat(2000).getBytes(StandardCharsets.UTF_8);
        int size = 4 << 20;
        String upload = UUID.randomUUID().toString().replace("-", "");
        String parts = "/console/parts/" + upload;
        assertThat(browser.put(parts + "?at=0", Arrays.copyOf(log, size)).body())
                .isEqualTo("{\"received\":" + size + "}");
        String form = browser.open("/console/new.xhtml").body();
        Map<String, String> fields = Map.of(
                "request", "request",
                "request:source", "cut-off",
                "request:upload", upload,
                "request:name", "cut.log",
                "request:size", Integer.toString(log.length),
                "request:create", "Create the request",
                "jakarta.faces.ViewState", Browser.viewState(form));
        HttpResponse<String> early = browser.send("/console/new.xhtml", fields, "none", new byte[0]);
        assertThat(early.body()).contains("of the file " + size + " are here", "cut.log is here already");
        assertThat(browser.open(parts).body()).isEqualTo("{\"received\":" + size + "}");
        browser.put(parts + "?at=" + size, Arrays.copyOfRange(log, size, log.length));
        Map<String, String> again = new HashMap<>(fields);
        again.put("jakarta.faces.ViewState", Browser.viewState(early.body()));
        String request = browser.send("/console/new.xhtml", again, "none", new byte[0])
                .headers()
                .firstValue("Location")
                .orElseThrow();
        Api.Answer samples = Api.as(DemoUsers.REQUESTOR)
                .get("/requests/" + request.substring(request.indexOf("id=") + 3) + "/samples");
        assertThat(samples.json().path("items").path(0).path("file_name").asText())
                .isEqualTo("cut.log");
        assertThat(samples.json().path("items").path(0).path("size").asInt()).isEqualTo(log.length);
        assertThat(browser.open(parts).body()).isEqualTo("{\"received\":0}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/requests.xhtml",
                "/console/request.xhtml?id=00000000-0000-0000-0000-000000000000",
                "/console/new.xhtml",
                "/console/download/add-on/00000000-0000-0000-0000-000000000000",
                "/console/no-such-page.xhtml"
            })
    void somebodyUnknownGoesToTheLoginPage(String page) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.open(page);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/console/index.xhtml");
    }

    @Test
    void theSessionCookieStaysInTheConsole() throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.open("/console/");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow().toLowerCase(java.util.Locale.ROOT))
                .contains("path=/console", "httponly", "samesite=strict");
    }

    @Test
    void aWrongPasswordIsToldAndOpensNothing() throws IOException, InterruptedException {
        assertThat(browser.logIn("requestor", "guess").body()).contains("The user name or the password is wrong");
        assertThat(browser.open("/console/requests.xhtml").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({"requestor,New request,To approve", "approver,To approve,New request"})
    void theMenuFollowsTheRole(String user, String shown, String hidden) throws IOException, InterruptedException {
        browser.logIn(user, TestPasswords.DEMO);
        HttpResponse<String> list = browser.open("/console/requests.xhtml");
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body()).contains("Log out", shown).doesNotContain(hidden);
        assertThat(list.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @CsvSource({
        "requestor, requestor, drafts, to submit, could not be indexed",
        "approver, approver, waiting, for approval, to submit",
        "knowledge, knowledge_manager, failed, could not be indexed, All requests",
        "admin, administrator, jobs_put_aside, put aside in the last 30 days, to submit"
    })
    void everyRoleIsToldWhatWaitsForIt(String user, String part, String count, String shown, String hidden)
            throws IOException, InterruptedException {
        String login = browser.logIn(user, TestPasswords.DEMO)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(login).endsWith(user.equals("knowledge") ? "/dashboard.xhtml" : "/requests.xhtml");
        HttpResponse<String> page = browser.open("/console/dashboard.xhtml");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("What waits for you", shown).doesNotContain(hidden);
        JsonNode agenda =
                Api.as(user, TestPasswords.DEMO).get("/statistics/agenda").json();
        assertThat(agenda.path(part).path(count).isNumber())
                .as(agenda.toString())
                .isTrue();
        assertThat(agenda.properties())
                .filteredOn(other -> !other.getKey().equals(part))
                .hasSize(3)
                .allMatch(other -> other.getValue().isNull());
    }

    @Test
    void whoHasNoRoleIsToldSo() throws IOException, InterruptedException {
        String name = "new-" + UUID.randomUUID();
        Api.as(DemoUsers.ADMIN)
                .json(
                        "POST",
                        "/users",
                        Map.of("username", name, "email", name + "@example.org", "password", "nothing to do yet"));
        HttpResponse<String> login = browser.logIn(name, "nothing to do yet");
        assertThat(login.headers().firstValue("Location").orElseThrow()).endsWith("/dashboard.xhtml");
        assertThat(browser.open("/console/dashboard.xhtml").body()).contains("You have no role yet.");
        assertThat(Api.as(name, "nothing to do yet").get("/statistics/agenda").outcome())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void theSessionIsRenamedAtLogin() throws IOException, InterruptedException {
        browser.open("/console/index.xhtml");
        String before = browser.cookies().get(0).getValue();
        browser.logIn("requestor", TestPasswords.DEMO);
        assertThat(browser.cookies()).singleElement().satisfies(cookie -> assertThat(cookie.getValue())
                .isNotEqualTo(before));
    }

    @Test
    void aFormOfAnotherSiteIsRefused() throws IOException, InterruptedException {
        browser.open("/console/index.xhtml");
        browser.logIn("requestor", TestPasswords.DEMO, "made-up");
        assertThat(browser.open("/console/requests.xhtml").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({
        "/console/no-such-page.xhtml, 404",
        "/console/download/nothing/00000000-0000-0000-0000-000000000000, 404",
        "/console/download/add-on/00000000-0000-0000-0000-000000000000, 404",
        "/console/download/add-on/7, 404",
    })
    void whatIsNotThereIsToldOnAPageOfItsOwn(String page, int status) throws IOException, InterruptedException {
        browser.logIn("requestor", TestPasswords.DEMO);
        HttpResponse<String> answer = browser.open(page);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .contains(
                        "There is no such page",
                        answer.headers().firstValue("X-Correlation-ID").orElseThrow())
                .doesNotContain("Exception");
    }

    @Test
    void aPageThatWasOpenForTooLongIsNoBug() throws IOException, InterruptedException {
        browser.logIn("requestor", TestPasswords.DEMO);
        HttpResponse<String> answer = browser.post(
                "/console/requests.xhtml",
                Map.of("leave", "leave", "leave:logout", "Log out", "jakarta.faces.ViewState", "123:456"));
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).contains("The page was open for too long");
    }

    @Test
    void onesOwnPasswordIsChangedWithTheCurrentOne() throws IOException, InterruptedException {
        Api admin = Api.as(DemoUsers.ADMIN);
        String name = "profile-" + UUID.randomUUID();
        admin.json(
                "POST",
                "/users",
                Map.of("username", name, "email", name + "@example.org", "password", "the first of them"));
        browser.logIn(name, "the first of them");
        assertThat(change("not the first one", "the second of them")).contains("The current password is wrong");
        assertThat(change("the first of them", "aaaaaaaaaaaa")).contains("different characters");
        change("the first of them", "the second of them");
        assertThat(Api.anonymous().login(name, "the second of them").status()).isEqualTo(200);
    }

    private String change(String current, String replacement) throws IOException, InterruptedException {
        String page = browser.open("/console/profile.xhtml").body();
        return browser.post(
                        "/console/profile.xhtml",
                        Map.of(
                                "password",
                                "password",
                                "password:current",
                                current,
                                "password:replacement",
                                replacement,
                                "password:again",
                                replacement,
                                "password:change",
                                "Change the password",
                                "jakarta.faces.ViewState",
                                Browser.viewState(page)))
                .body();
    }

    @Test
    void theApiDoesNotTakeTheCookieOfTheConsole() throws IOException, InterruptedException {
        browser.logIn("requestor", TestPasswords.DEMO);
        assertThat(browser.open("/console/requests.xhtml").statusCode()).isEqualTo(200);
        String cookie = browser.cookies().get(0).getName() + "="
                + browser.cookies().get(0).getValue();
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(System.getProperty(TestServices.URL) + "/api/v1/requests"))
                                .header("Cookie", cookie)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void whoeverLooksAgainAtSamplesIsWrittenDownOnce() throws IOException, InterruptedException {
        Api requestor = Api.as(DemoUsers.REQUESTOR);
        String request = requestor
                .json("POST", "/requests", Map.of("source_system", "looked-at"))
                .json()
                .path("id")
                .asText();
        requestor.upload(
                "/requests/" + request + "/samples?filename=a.log",
                "2026-03-01 08:00:00 user=amy action=login\n".repeat(20).getBytes(StandardCharsets.UTF_8));
        Browser approver = new Browser();
        approver.logIn(DemoUsers.APPROVER.username(), TestPasswords.DEMO);
        String page = "/console/request.xhtml?id=" + request;
        for (int look = 0; look < 60 && !approver.open(page).body().contains("id=\"found\""); look++) {
            TimeUnit.SECONDS.sleep(1);
        }
        assertThat(approver.open(page).body()).contains("id=\"found\"");
        assertThat(Api.as(DemoUsers.ADMIN)
                        .get("/audit?action=view&entity_id=" + request)
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void nobodyIsLoggedInAfterTheLogout() throws IOException, InterruptedException {
        browser.logIn("requestor", TestPasswords.DEMO);
        String list = browser.open("/console/requests.xhtml").body();
        browser.post(
                "/console/requests.xhtml",
                Map.of(
                        "leave",
                        "leave",
                        "leave:logout",
                        "Log out",
                        "jakarta.faces.ViewState",
                        Browser.viewState(list)));
        assertThat(browser.open("/console/requests.xhtml").statusCode()).isEqualTo(302);
    }
}
