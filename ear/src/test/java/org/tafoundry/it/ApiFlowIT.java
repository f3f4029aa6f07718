package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tafoundry.quickstart.DemoUsers;

/** The way from a log to a validated add-on and back again after an override, over HTTP only. */
@ExtendWith(ArquillianExtension.class)
class ApiFlowIT {
    private static final String ITEMS = "items";
    private static final String STATUS = "status";

    private Flow flow;
    private Api requestor;
    private Api approver;
    private Api admin;

    @Deployment(testable = false)
    static WebArchive test() {
        return InServer.war(ApiFlowIT.class);
    }

    @BeforeEach
    void login() throws IOException, InterruptedException {
        flow = Flow.ofDemoUsers();
        requestor = flow.requestor();
        approver = flow.approver();
        admin = Api.as(DemoUsers.ADMIN);
    }

    @Test
    void aLogBecomesAValidatedAddOn() throws IOException, InterruptedException, NoSuchAlgorithmException {
        String request = flow.completed();
        JsonNode revision = Flow.first(requestor, "/requests/" + request + "/revisions");
        assertThat(revision.path("version").asInt()).isEqualTo(1);
        assertThat(revision.path("generated_by").asText()).isEqualTo("AUTO");
        String path = "/revisions/" + revision.path("id").asText();
        Api.Answer archive = requestor.get(path + "/download");
        assertThat(archive.bytes()).hasSize(revision.path("size").asInt()).startsWith(0x1f, 0x8b);
        String sha =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive.bytes()));
        assertThat(revision.path("checksum").asText()).isEqualTo(sha);
        assertThat(archive.header("ETag")).isEqualTo("\"" + sha + "\"");
        assertThat(archive.header("Content-Disposition")).contains(".tgz");
        assertThat(requestor.get(path).json().path("metadata").findValue("decisions"))
                .isNotEmpty();
        assertThat(requestor.get(path + "/files").json().path(ITEMS).findValuesAsText("path"))
                .contains("default/props.conf", "default/app.conf");
        assertThat(requestor
                        .get(path + "/files?path=default/props.conf")
                        .json()
                        .path(ITEMS)
                        .path(0)
                        .path("content")
                        .asText())
                .contains("TIME_FORMAT");
        assertThat(requestor.get(path + "/files?path=none").outcome()).isEqualTo("REVISION_NO_SUCH_FILE");

        assertGivesLinks(path, archive.bytes());
        assertAnswersWhy(path, request);
        assertListsEvents(path);

        JsonNode run = Flow.first(requestor, "/validations?request=" + request);
        assertThat(run.path(STATUS).asText()).isEqualTo("PASSED");
        assertThat(run.path("revision_id")).isEqualTo(revision.path("id"));
        String validation = "/validations/" + run.path("id").asText();
        assertThat(requestor.get(validation).json().path("has_report").asBoolean())
                .isTrue();
        assertThat(requestor.get(validation + "/report").json().path("events").asInt())
                .isEqualTo(200);
        assertThat(requestor.get(validation + "/debug-bundle").outcome()).isEqualTo("VALIDATION_NO_DEBUG_BUNDLE");
        assertThat(downloads(revision)).as("two and one by link").isEqualTo(3);
        assertThat(downloads(run)).isEqualTo(1);
        assertThat(requestor.get(validation + "/report.html").text()).contains("<html");
        assertThat(downloads(run)).as("the other report is one more").isEqualTo(2);
        String call = Flow.first(admin, "/audit?action=approve&entity_id=" + request)
                .path("correlation_id")
                .asText();
        assertThat(admin.get("/audit?correlation_id=" + call).json().path(ITEMS).findValuesAsText("action"))
                .as("CREATE is the document that the knowledge base has of the add-on from now on")
                .containsExactlyInAnyOrder("APPROVE", "GENERATE", "VALIDATE", "CREATE");

        assertTriesChanges(request, revision.path("id").asText());
    }

    /** Whoever has the link downloads as the person it was made for, as long as that person could. */
    private void assertGivesLinks(String revision, byte[] archive) throws IOException, InterruptedException {
        Api.Answer link = requestor.post(revision + "/download-link");
        assertThat(Instant.parse(link.json().path("expires_at").asText()))
                .isBetween(Instant.now(), Instant.now().plusSeconds(600));
        assertThat(Api.anonymous().get(opened(link)).bytes()).isEqualTo(archive);
        assertThat(Api.anonymous().get(opened(link) + "x").outcome()).isEqualTo("DOWNLOAD_LINK_INVALID");
        assertThat(Api.anonymous()
                        .get(opened(link).replace("/downloads/", "/knowledge-downloads/"))
                        .outcome())
                .isEqualTo("KNOWLEDGE_LINK_INVALID");

        String name = "linked-" + UUID.randomUUID();
        String password = "correct horse battery 7";
        String mail = name + "@example.org";
        String user = "/users/"
                + admin.json(
                                "POST",
                                "/users",
                                Map.of(
                                        "username",
                                        name,
                                        "email",
                                        mail,
                                        "password",
                                        password,
                                        "roles",
                                        List.of("APPROVER")))
                        .json()
                        .path("id")
                        .asText();
        Api.Answer theirs = Api.as(name, password).post(revision + "/download-link");
        admin.json(
                "PUT",
                user,
                Map.of("email", mail, "active", false),
                Map.of("If-Match", admin.get(user).header("ETag")));
        assertThat(Api.anonymous().get(opened(theirs)).outcome())
                .as("of somebody who was disabled")
                .isEqualTo("DOWNLOAD_LINK_INVALID");
    }

    /** The path of a link below the API's root. */
    private static String opened(Api.Answer link) throws IOException {
        return link.json().path("url").asText().replaceFirst(".*/api/v1", "");
    }

    /** The list is made once, when somebody asks first. */
    private void assertListsEvents(String revision) throws IOException, InterruptedException {
        Api.Answer facets = requestor.get(revision + "/facets");
        for (int i = 0; i < 240 && facets.status() == 202; i++) {
            assertThat(facets.header("Retry-After")).isEqualTo("2");
            Thread.sleep(250);
            facets = requestor.get(revision + "/facets");
        }
        assertThat(facets.status()).as(facets.toString()).isEqualTo(200);
        int all = facets.json().path("events").asInt();
        assertThat(all).isPositive();
        JsonNode field = facets.json().path("facets").findParent("kind");
        assertThat(field.path("events").asInt()).isBetween(1, all);
        JsonNode page = requestor.get(revision + "/events?page=1&size=3").json();
        assertThat(page.path("total").asInt()).isEqualTo(all);
        assertThat(page.path("items")).hasSize(3);
        JsonNode event = page.path("items").path(0);
        assertThat(event.path("position").asInt()).isEqualTo(4);
        JsonNode value = event.path("fields").path(0);
        assertThat(value.path("setting").asText()).contains("props.conf");
        if (value.path("start").asInt() >= 0) {
            assertThat(event.path("raw")
                            .asText()
                            .substring(
                                    value.path("start").asInt(),
                                    value.path("end").asInt()))
                    .isEqualTo(value.path("value").asText());
        }
        assertThat(requestor
                        .get(revision + "/events?having=no_such_field")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(requestor
                        .get(revision + "/events?missing=no_such_field")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(all);
        assertThat(requestor.get(revision + "/events?size=x").outcome()).isEqualTo("INVALID_VALUE");
    }

    private void assertAnswersWhy(String revision, String request) throws IOException, InterruptedException {
        String why = revision + "/why?name=";
        Api.Answer absent = requestor.get(why + "field%3Dnowhere");
        assertThat(absent.status()).as(absent.text()).isEqualTo(200);
        assertThat(absent.header("X-Correlation-ID")).isNotEmpty();
        assertThat(absent.json().path("subject").asText()).isEqualTo("FIELD");
        assertThat(absent.json().path("event").asInt()).isEqualTo(1);
        assertThat(absent.json().path("values")).isEmpty();
        assertThat(absent.json().path("having").asInt()).isZero();
        assertThat(absent.json().path("events").asInt()).isEqualTo(200);

        String sample = Flow.first(requestor, "/requests/" + request + "/samples")
                .path("id")
                .asText();
        JsonNode time = approver.get(why + "_time&event=7&sample=" + sample).json();
        assertThat(time.path("subject").asText()).isEqualTo("TIME");
        assertThat(time.path("event").asInt()).isEqualTo(7);
        assertThat(time.path("steps").path(0).path("setting").path("key").asText())
                .isEqualTo("TIME_FORMAT");
        assertThat(time.path("steps").path(0).path("outcome").asText()).isEqualTo("GAVE");

        assertThat(requestor.get(why + "_time&event=201").outcome()).isEqualTo("INQUIRY_NO_SUCH_EVENT");
        assertThat(requestor.get(why + "_time&event=x").outcome()).isEqualTo("INVALID_VALUE");
        assertThat(requestor.get(why + "_time&sample=" + request).outcome()).isEqualTo("NOT_FOUND");
        assertThat(requestor.get(revision + "/why").outcome()).isEqualTo("INVALID_VALUE");
        assertThat(Flow.first(admin, "/audit?action=view&entity_id=" + request)
                        .path("details")
                        .toString())
                .contains("why ");
    }

    /** What the editor of the console asks while somebody types. */
    private static void assertTriesChanges(String request, String revision) throws IOException, InterruptedException {
        Browser browser = new Browser();
        browser.logIn(DemoUsers.APPROVER.username(), TestPasswords.DEMO);
        Map<String, String> typed = Map.of("path", "default/props.conf", "content", "[x]\nNO_SUCH_KEY = 1\n");
        HttpResponse<String> lint = browser.post("/console/lint/" + revision, typed);
        assertThat(lint.statusCode()).isEqualTo(200);
        assertThat(lint.body()).contains("\"findings\"", "NO_SUCH_KEY");
        assertThat(browser.post("/console/try/" + revision, typed).body()).contains("<table");
        assertThat(browser.post("/console/lint/" + revision, Map.of("path", "../x", "content", ""))
                        .body())
                .contains("no file '../x'");
        assertThat(browser.post("/console/propose/" + revision, Map.of("name", "1"))
                        .body())
                .contains("A field cannot be called");
        assertThat(browser.open("/console/why/" + revision + "?name=_time&event=7&sample=a")
                        .body())
                .contains("TIME_FORMAT");
        assertThat(browser.post("/console/wish/" + revision, Map.of("text", "make it nicer"))
                        .body())
                .contains("This was not understood.");
        assertThat(browser.post("/console/questions/" + request, Map.of("decisions", "x"))
                        .body())
                .contains("What was sent is no answer.");
        assertThat(browser.post("/console/questions/" + request, Map.of("kind", "ZONE", "target", "Mars/Base"))
                        .body())
                .contains("This needs the role REQUESTOR.");
        assertThat(browser.open("/console/wish/" + revision))
                .returns(405, HttpResponse::statusCode)
                .returns("POST", answer -> answer.headers().firstValue("Allow").orElse(""));
        assertThat(browser.open("/console/why/" + revision + "?name=_time&event=none")
                        .body())
                .contains("The question names no event.");
        assertThat(browser.post("/console/lint/none", typed).statusCode()).isEqualTo(404);
        Browser requestor = new Browser();
        requestor.logIn(DemoUsers.REQUESTOR.username(), TestPasswords.DEMO);
        assertThat(requestor.post("/console/lint/" + revision, typed).body()).contains("This needs the role APPROVER.");
        assertThat(requestor
                        .post("/console/wish/" + revision, Map.of("text", "user is in acct"))
                        .body())
                .contains("This needs the role APPROVER.");
        assertThat(requestor
                        .post("/console/questions/" + request, Map.of("kind", "ZONE", "target", "Mars/Base"))
                        .body())
                .contains("class=\"fault\"");
    }

    @Test
    void anOverrideIsTheNextRevisionAndAnyRevisionCanBeValidatedAgain() throws IOException, InterruptedException {
        String request = flow.completed();
        JsonNode revision = Flow.first(approver, "/requests/" + request + "/revisions");
        String path = "/revisions/" + revision.path("id").asText();
        byte[] archive = approver.get(path + "/download").bytes();
        String override = path + "/override?filename=TA-mine.tgz";
        assertThat(approver.upload(override, "no archive".getBytes(StandardCharsets.UTF_8))
                        .outcome())
                .isEqualTo("REVISION_NOT_AN_ADD_ON");
        assertThat(approver.upload(override, new byte[50 * 1024 * 1024 + 1]).status())
                .isEqualTo(413);
        Api.Answer made = approver.upload(override, archive);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location"))
                .endsWith("/api/v1/revisions/" + made.json().path("id").asText());
        assertThat(made.json().path("version").asInt()).isEqualTo(2);
        assertThat(made.json().path("generated_by").asText()).isEqualTo("MANUAL");
        assertThat(Things.awaitEnd(requestor, request)).isEqualTo("COMPLETED");

        Api.Answer edited = approver.json(
                "POST",
                "/revisions/" + made.json().path("id").asText() + "/edit",
                Map.of("files", Map.of("default/extra.conf", "[one]\ntwo = 3\n")));
        assertThat(edited.status()).as(edited.text()).isEqualTo(201);
        assertThat(edited.json().path("author_name").asText()).isEqualTo("Arno Approver");
        assertThat(Things.awaitEnd(requestor, request)).isEqualTo("COMPLETED");
        JsonNode change = requestor
                .get("/revisions/" + edited.json().path("id").asText() + "/diff")
                .json()
                .path(ITEMS);
        // beside the edit, a revision differs from the one before by its name, which ends in its version
        assertThat(change.findValuesAsText("path"))
                .containsExactlyInAnyOrder(
                        "app.manifest", "default/app.conf", "default/app.conf", "default/extra.conf");
        JsonNode two = StreamSupport.stream(change.spliterator(), false)
                .filter(one -> one.path("path").asText().equals("default/extra.conf"))
                .findFirst()
                .orElseThrow();
        assertThat(two.path("key").asText()).isEqualTo("two");
        assertThat(two.path("before").isNull()).isTrue();
        assertThat(two.path("after").asText()).isEqualTo("3");

        Browser browser = new Browser();
        browser.logIn(DemoUsers.APPROVER.username(), TestPasswords.DEMO);
        String page = browser.open("/console/request.xhtml?id=" + request).body();
        browser.send(
                "/console/request.xhtml?id=" + request,
                Map.of(
                        "override", "override",
                        "override:replace", "Upload and validate",
                        "jakarta.faces.ViewState", Browser.viewState(page)),
                "override:archive",
                archive);
        assertThat(browser.open("/console/request.xhtml?id=" + request).body())
                .contains("The add-on was taken as the next revision", "Arno Approver changed the add-on: revision 4");
        assertThat(Things.awaitEnd(requestor, request)).isEqualTo("COMPLETED");

        Api.Answer again = approver.json(
                "POST",
                "/validations",
                Map.of("revision_id", revision.path("id").asText()));
        assertThat(again.status()).isEqualTo(201);
        assertThat(Things.awaitEnd(requestor, request)).isEqualTo("COMPLETED");
        assertThat(Flow.first(approver, "/validations?request=" + request).path("id"))
                .isEqualTo(again.json().path("id"));
        String subject = "/audit?count=true&entity_type=request&action=approve&entity_id=" + request;
        assertThat(admin.get(subject).json().path("total").asInt()).isEqualTo(1);
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() throws IOException, InterruptedException {
        Api.Answer created = requestor.json("POST", "/requests", Map.of("source_system", "shop"));
        assertThat(created.status()).isEqualTo(201);
        String path = "/requests/" + created.json().path("id").asText();
        assertThat(created.header("Location")).endsWith("/api/v1" + path);
        String read = requestor.get(path).header("ETag");
        Map<String, String> ifMatch = Map.of("If-Match", read);
        Map<String, String> body = Map.of("source_system", "store");
        Api.Answer changed = requestor.json("PUT", path, body, ifMatch);
        assertThat(changed.json().path("source_system").asText()).isEqualTo("store");
        assertThat(changed.header("ETag")).isNotEqualTo(read);
        assertThat(requestor.json("PUT", path, body, ifMatch).status()).isEqualTo(412);
        assertThat(requestor
                        .get("/requests?text=store&status=new&size=1&sort=createdAt,desc")
                        .json()
                        .path(ITEMS)
                        .path(0)
                        .path("id"))
                .isEqualTo(created.json().path("id"));
    }

    @Test
    void rejectedAndWithdrawnRequestsStayRejected() throws IOException, InterruptedException {
        String rejected = flow.submitted();
        assertThat(approver.get("/approvals?size=200").text()).contains(rejected);
        String approvals = "/approvals/" + rejected;
        assertThat(approver.json("POST", approvals + "/reject", Map.of()).outcome())
                .isEqualTo("INVALID_VALUE");
        assertThat(approver.json("POST", approvals + "/reject", Map.of("reason", "cut off"))
                        .json()
                        .path("rejection_reason")
                        .asText())
                .isEqualTo("cut off");
        assertThat(approver.post(approvals + "/approve").outcome()).isEqualTo("REQUEST_WRONG_STATE");

        String withdrawn = flow.submitted();
        assertThat(requestor
                        .post("/requests/" + withdrawn + "/cancel")
                        .json()
                        .path(STATUS)
                        .asText())
                .isEqualTo("REJECTED");
        assertThat(requestor
                        .upload("/requests/" + withdrawn + "/samples?filename=a.log", Flow.log())
                        .outcome())
                .isEqualTo("REQUEST_WRONG_STATE");
    }

    private int downloads(JsonNode thing) throws IOException, InterruptedException {
        return admin.get("/audit?count=true&action=download&entity_id="
                        + thing.path("id").asText())
                .json()
                .path("total")
                .asInt();
    }
}
