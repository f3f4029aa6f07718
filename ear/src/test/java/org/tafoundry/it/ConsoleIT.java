package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The console over HTTP: only people who are logged in get in, and what lets them in is worth nothing elsewhere. */
@ExtendWith(ArquillianExtension.class)
class ConsoleIT {
    private final Browser browser = new Browser();

    @Deployment(testable = false)
    static WebArchive test() {
        return InServer.war(ConsoleIT.class);
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
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/console/index.xhtml");
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
        assertThat(answer.body()).contains("This did not work").doesNotContain("Exception");
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
