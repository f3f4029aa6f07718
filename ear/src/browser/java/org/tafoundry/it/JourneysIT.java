package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tafoundry.quickstart.DemoUsers;

/**
 * What each role does in the console, in a real Chromium: no page has a serious fault for people who use assistive
 * technology, none is wider than a telephone, and nothing that a log brings runs.
 */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneysIT {
    private static final int WAIT_MILLIS = 60_000;
    private static final String HOSTILE = "<img src=x onerror=document.title='owned'> \u202egnp";

    /** Where screenshots go; none are made unless it is said. */
    private static final String SHOTS = System.getProperty("browser.screenshots", "");

    private static Playwright playwright;
    private static Browser chromium;
    private static String axe;
    private static String request = "";

    private final List<String> faults = new ArrayList<>();
    private BrowserContext context;

    @Deployment(testable = false)
    static WebArchive test() {
        return InServer.war(JourneysIT.class);
    }

    @BeforeAll
    static void start() throws IOException {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("browser.chromium", "/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox")));
        try (InputStream in = JourneysIT.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    static void stop() {
        playwright.close();
    }

    @AfterEach
    void nothingWentWrong(TestInfo test) {
        context.pages()
                .forEach(page ->
                        shoot(page, "last-" + test.getTestMethod().orElseThrow().getName()));
        context.close();
        assertThat(faults).isEmpty();
    }

    @Test
    @Order(1)
    void aRequestorAsksForAnAddOn() {
        Page page = logIn("requestor");
        look(page, "/requests.xhtml", "requests-empty");
        look(page, "/new.xhtml", "new");
        page.locator("[id='request:source']").fill("journey");
        page.locator("[id='request:description']").fill(HOSTILE);
        page.locator("[id='request:sample']")
                .setInputFiles(new FilePayload("journey.log", "text/plain", log().getBytes(StandardCharsets.UTF_8)));
        page.locator("[id='request:create']").click();
        page.waitForURL("**/request.xhtml?id=*");
        request = page.url().substring(page.url().indexOf("id=") + 3);
        page.locator("#found").waitFor(patiently());
        look(page, "/request.xhtml?id=" + request, "request-new");
        page.locator("#open form.wish button").click();
        page.locator("#open .answer form.wish").first().waitFor(patiently());
        look(page, "questions");
        page.locator("[id='answer-PRODUCT-field']").fill("Acme");
        page.locator("[id='answer-PRODUCT-target']").fill("Gate");
        page.locator("#open .answer form:has([value=PRODUCT]) button").click();
        page.locator("#open .answer .good:has-text('Acme Gate')").waitFor(patiently());
        page.locator("[id='actions:submit']").click();
        page.locator(".notices").waitFor(patiently());
        assertThat(page.locator("h1").innerText()).contains("pending approval");
    }

    @Test
    @Order(1)
    void anUploadTellsHowFarItIsCanBeStoppedAndGoesOn() throws IOException {
        Page page = logIn("requestor");
        page.navigate(address("/new.xhtml"));
        Path large = Files.createTempFile("journey", ".log");
        Files.writeString(large, log().repeat(700));
        page.locator("[id='request:source']").fill("stopped");
        page.locator("[id='request:sample']").setInputFiles(large);
        CDPSession network = context.newCDPSession(page);
        throttle(network, false, 1 << 20);
        page.locator("[id='request:create']").click();
        page.locator("progress").waitFor(patiently());
        page.locator("button:has-text('Cancel the upload')").click();
        page.locator("text=The upload was cancelled; nothing was kept.").waitFor(patiently());
        page.navigate(address("/requests.xhtml?text=stopped"));
        assertThat(page.locator("main").innerText()).doesNotContain("stopped\n");

        page.navigate(address("/new.xhtml"));
        page.locator("[id='request:source']").fill("went-on");
        page.locator("[id='request:sample']").setInputFiles(large);
        page.locator("[id='request:create']").click();
        page.locator(".upload:has-text('5')").waitFor(patiently());
        throttle(network, true, 0);
        page.locator("button:has-text('Go on')").waitFor(patiently());
        throttle(network, false, -1);
        faults.removeIf(fault -> fault.contains("ERR_INTERNET_DISCONNECTED"));
        page.locator("button:has-text('Go on')").click();
        page.waitForURL("**/request.xhtml?id=*");
        assertThat(page.locator("main").innerText())
                .contains(large.getFileName().toString());
        Files.delete(large);
    }

    private static void throttle(CDPSession network, boolean offline, int uploaded) {
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", offline);
        conditions.addProperty("latency", 0);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", uploaded);
        network.send("Network.emulateNetworkConditions", conditions);
    }

    @Test
    @Order(2)
    void anApproverApproves() {
        Page page = logIn("approver");
        look(page, "/dashboard.xhtml", "dashboard");
        assertThat(page.locator("#agenda").innerText()).contains("journey, waits for less than an hour");
        look(page, "/approvals.xhtml", "approvals");
        page.locator("a:has-text('journey')").first().click();
        page.locator("[id='actions:reject']").click();
        assertThat(page.locator(".decide .fault").innerText()).contains("Say why");
        page.locator("[id='actions:reason']").fill("Roll it out to the test index first.");
        page.locator("[id='actions:approve']").click();
        page.locator("h1 .chip.good").waitFor(patiently());
        assertThat(page.locator("h1").innerText()).contains("completed");
    }

    @Test
    @Order(3)
    void aRequestorDownloadsTheAddOn() {
        Page page = logIn("requestor");
        look(page, "/dashboard.xhtml", "dashboard-requestor");
        page.locator("#agenda a:text-is('journey')").click();
        look(page, "/request.xhtml?id=" + request, "request");
        page.locator("#decisions summary").click();
        assertThat(page.locator("#decisions").innerText()).contains("TIME_FORMAT", "a rule");
        look(page, "decisions");
        Download download = page.waitForDownload(
                () -> page.locator("a[href*='/download/add-on/']").first().click());
        assertThat(download.suggestedFilename()).isEqualTo("TA-journey-v1.tgz");
        assertThat(download.path()).isNotEmptyFile();
        assertThat(page.locator(".timeline").innerText())
                .contains("approved it: Roll it out to the test index first.", "validated revision 1: passed");
        look(page, "/profile.xhtml", "profile");
        look(page, "/notifications.xhtml", "notifications");
        page.locator("[id='choice:email:4']").uncheck();
        page.locator("[id='choice:url']").fill("https://hooks.example.org/services/1");
        page.locator("[id='choice:secret']").fill("a secret of both sides");
        page.locator("[id='choice:save']").click();
        page.locator(".notices .info").waitFor(patiently());
        assertThat(page.locator("[id='choice:email:4']").isChecked()).isFalse();
    }

    @Test
    @Order(4)
    void anExpertLooksAtEventsAndMakesAField() {
        Page page = logIn("approver");
        page.navigate(address("/events.xhtml?id=" + request));
        page.locator(".event").first().waitFor(patiently());
        look(page, "/events.xhtml?id=" + request, "events");
        Locator event = page.locator(".event").first();
        event.locator("mark[tabindex]").nth(1).focus();
        assertThat(event.locator(".told").innerText()).contains("default/props.conf", " — ");
        event.locator("form.why input[type=text]").fill("user");
        event.locator("form.why button").click();
        event.locator(".answer ol").waitFor(patiently());
        assertThat(event.locator(".answer").innerText()).contains("user");
        select(page, "amy");
        event.locator("form.propose input").fill("login_name");
        event.locator("form.propose button").click();
        page.locator("[data-keep]").waitFor(patiently());
        page.locator("[data-keep]").click();
        page.waitForURL("**/request.xhtml?id=*");
        page.locator("h1 .chip.good").waitFor(patiently());
        assertThat(page.locator(".timeline").innerText()).contains("revision 2");
        assertThat(page.locator("main").innerText())
                .contains("What the samples hold")
                .doesNotContain("at work");
    }

    @Test
    @Order(5)
    void anExpertEditsTriesAndValidatesAgain() {
        Page page = logIn("approver");
        page.navigate(address("/request.xhtml?id=" + request));
        String workbench = page.locator("a[aria-label='Files of revision 2']").getAttribute("href");
        look(page, workbench.substring("/console".length()), "workbench");
        page.locator(".cm-editor[data-ready]").waitFor(patiently());
        page.locator("#lint-state:has-text('Checked')").waitFor(patiently());
        page.locator(".cm-content").click();
        page.keyboard().press("Control+End");
        page.keyboard().insertText("\nEVAL-journey = \"yes\"\n");
        page.locator(".cm-line:has-text('EVAL-journey')").waitFor(patiently());
        page.locator("[data-try]").click();
        page.locator("#trial table").waitFor(patiently());
        assertThat(page.locator("#trial").innerText()).contains("journey", "100.0 %");
        page.locator("#said").fill("this is a proxy log");
        page.locator("#wish form button").click();
        page.locator("#wish .answer [data-decisions]").waitFor(patiently());
        look(page, "wish");
        page.locator("[id='edit:save']").click();
        page.waitForURL("**/request.xhtml?id=*");
        page.locator("h1 .chip.good").waitFor(patiently());
        String next = page.locator("a[aria-label='Files of revision 3']").getAttribute("href");
        page.navigate(address(next.substring("/console".length())));
        assertThat(page.locator("section:has-text('What changed')").last().innerText())
                .contains("EVAL-journey");
    }

    @Test
    @Order(6)
    void aKnowledgeManagerUploadsFindsAndDeletes() {
        Page page = logIn("knowledge");
        look(page, "dashboard-knowledge");
        look(page, "/knowledge.xhtml", "knowledge-empty");
        page.locator("[id='document:file']")
                .setInputFiles(new FilePayload(
                        "gateway.md",
                        "text/markdown",
                        ("# Gateway\n\nThe field src_ip holds the address of the client. " + HOSTILE)
                                .getBytes(StandardCharsets.UTF_8)));
        page.locator("[id='document:kind']").selectOption("MARKDOWN");
        page.locator("[id='document:upload']").click();
        page.locator(".notices").waitFor(patiently());
        for (int i = 0;
                i < 60 && page.locator("tr:has-text('gateway.md') .chip.good").count() == 0;
                i++) {
            page.waitForTimeout(1000);
            page.navigate(address("/knowledge.xhtml"));
        }
        look(page, "/knowledge.xhtml?query=address+of+the+client", "knowledge");
        assertThat(page.locator(".hits").innerText()).contains("src_ip holds the address");
        page.onDialog(dialog -> dialog.accept());
        page.locator("button[name=delete]").first().click();
        page.locator(".notices").waitFor(patiently());
        assertThat(page.locator(".notices").innerText()).contains("was deleted");
    }

    @Test
    @Order(7)
    void anAdministratorLooksAfterTheRest() {
        Page page = logIn("admin");
        for (String name : List.of("users", "user", "configuration", "audit", "jobs")) {
            look(page, "/" + name + ".xhtml", name);
        }
        look(page, "/dashboard.xhtml", "dashboard-admin");
        page.navigate(address("/jobs.xhtml"));
        page.locator("button[name=try][value=HOUSEKEEPING]").click();
        page.locator(".notices").waitFor(patiently());
        page.navigate(address("/configuration.xhtml?text=calls+of+the+REST"));
        page.locator("[aria-label=API_CALLS_PER_MINUTE]").fill("many");
        page.locator("[aria-label='Save API_CALLS_PER_MINUTE']").click();
        assertThat(page.locator(".notices .error").innerText()).contains("whole number");
        page.navigate(address("/user.xhtml"));
        page.locator("[id='user:username']").fill("nina");
        page.locator("[id='user:email']").fill("nina@example.com");
        page.locator("[id='user:first']").fill("seven green lamps");
        page.locator("label:has-text('requestor')").click();
        page.locator("[id='user:create']").click();
        page.locator(".notices .info").waitFor(patiently());
        page.navigate(address("/audit.xhtml"));
        Download table =
                page.waitForDownload(() -> page.locator("a:has-text('as CSV')").click());
        assertThat(table.path()).content().contains("\"user_name\"", "nina");
    }

    @Test
    @Order(8)
    void aNewUserChangesTheirPassword() {
        Page page = logIn("nina", "seven green lamps");
        page.navigate(address("/profile.xhtml"));
        page.locator("[id='password:current']").fill("seven green lamps");
        page.locator("[id='password:replacement']").fill("eight violet doors");
        page.locator("[id='password:again']").fill("eight violet doors");
        page.locator("[id='password:change']").click();
        page.waitForURL("**/index.xhtml*");
        context.close();
        logIn("nina", "eight violet doors");
    }

    @Test
    @Order(9)
    void aLongListHasPages() throws IOException, InterruptedException {
        Api requestor = Api.as(DemoUsers.REQUESTOR);
        for (int i = 0; i < 25; i++) {
            requestor.json("POST", "/requests", Map.of("source_system", "router-" + i, "description", HOSTILE));
        }
        Page page = logIn("requestor");
        look(page, "/requests.xhtml?text=router", "requests");
        page.locator("a:has-text('Older')").click();
        page.locator("text=Page 2 of 2").waitFor(patiently());
        assertThat(page.locator("tbody tr").count()).isEqualTo(5);
    }

    private Page logIn(String user) {
        return logIn(user, TestPasswords.DEMO);
    }

    private Page logIn(String user, String password) {
        context = chromium.newContext();
        context.setDefaultTimeout(WAIT_MILLIS);
        Page page = context.newPage();
        page.onPageError(error -> faults.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(page.url() + ": " + message.text());
            }
        });
        look(page, "/index.xhtml", "login");
        page.locator("[id='login:username']").fill(user);
        page.locator("[id='login:password']").fill(password);
        page.locator("[id='login:enter']").click();
        page.waitForURL(Pattern.compile(".*/(?:requests|dashboard)\\.xhtml"));
        return page;
    }

    /** Opens a page, and looks for faults in both widths and colours. */
    private void look(Page page, String path, String name) {
        page.navigate(address(path));
        look(page, name);
    }

    /** Looks for faults of a page as it is now. */
    private void look(Page page, String name) {
        for (boolean small : new boolean[] {true, false}) {
            page.setViewportSize(small ? 390 : 1280, 900);
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(small ? ColorScheme.DARK : ColorScheme.LIGHT));
            Object wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (((Number) wider).intValue() > 0) {
                faults.add(name + " is " + wider + " pixels wider than the window of " + (small ? 390 : 1280));
            }
            page.evaluate(axe);
            Object serious = page.evaluate("async () => (await axe.run()).violations"
                    + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                    + ".map(v => v.id + ' ' + v.nodes[0].target).join('; ')");
            if (!serious.toString().isEmpty()) {
                faults.add(name + (small ? " dark: " : " light: ") + serious);
            }
            shoot(page, small ? name + "-390" : name);
        }
        if (page.title().contains("owned")) {
            faults.add(name + " runs what a log says");
        }
    }

    private static void shoot(Page page, String name) {
        if (!SHOTS.isEmpty()) {
            try {
                Files.createDirectories(Path.of(SHOTS));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(SHOTS, name + ".png")));
        }
    }

    /** Selects a word of the first event, as somebody does with the mouse. */
    private static void select(Page page, String word) {
        page.evaluate(
                """
                word => {
                  const pre = document.querySelector('.event > pre');
                  const walker = document.createTreeWalker(pre, NodeFilter.SHOW_TEXT);
                  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                    const at = node.data.indexOf(word);
                    if (at >= 0) {
                      const range = document.createRange();
                      range.setStart(node, at);
                      range.setEnd(node, at + word.length);
                      getSelection().removeAllRanges();
                      getSelection().addRange(range);
                      return;
                    }
                  }
                }
                """,
                word);
        page.locator("form.propose:not([hidden])").first().waitFor(patiently());
    }

    private static Locator.WaitForOptions patiently() {
        return new Locator.WaitForOptions().setTimeout(WAIT_MILLIS);
    }

    private static String address(String path) {
        return System.getProperty(TestServices.URL) + "/console" + path;
    }

    private static String log() {
        return IntStream.range(0, 120)
                .mapToObj(i -> String.format(
                        "2026-03-01T08:%02d:%02dZ gate%d session=%s user=%s src=192.0.2.%d note=\"%s\"",
                        i / 60,
                        i % 60,
                        1 + i % 2,
                        i % 3 == 0 ? "opened" : "closed",
                        List.of("amy", "bob", "cy").get(i % 3),
                        i,
                        i % 7 == 0 ? HOSTILE : "fine"))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
