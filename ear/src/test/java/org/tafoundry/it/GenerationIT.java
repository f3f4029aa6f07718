package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tafoundry.addon.AddOnArchive;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.generation.GenerationAttempt;
import org.tafoundry.generation.GenerationResult;
import org.tafoundry.generation.GenerationSteps;
import org.tafoundry.generation.Interventions;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.request.Approvals;
import org.tafoundry.request.Failure;
import org.tafoundry.request.Interview;
import org.tafoundry.request.RequestDraft;
import org.tafoundry.request.RequestStatus;
import org.tafoundry.request.RequestView;
import org.tafoundry.request.Requests;
import org.tafoundry.revision.RevisionOrigin;
import org.tafoundry.revision.RevisionView;
import org.tafoundry.revision.Revisions;
import org.tafoundry.revision.Verdict;
import org.tafoundry.sample.Samples;
import org.tafoundry.sample.Upload;
import org.tafoundry.settings.SandboxKind;
import org.tafoundry.storage.StoredContent;
import org.tafoundry.storage.StoredObject;
import org.tafoundry.validation.Overrides;
import org.tafoundry.validation.ValidationStatus;
import org.tafoundry.validation.ValidationView;
import org.tafoundry.validation.Validations;
import org.tafoundry.work.SupersededException;

/** An approved request goes through the queue and the batch jobs to its end, and every column is filled on the way. */
@ExtendWith(ArquillianExtension.class)
class GenerationIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ROUNDS = 20;

    @Resource(lookup = "java:jboss/datasources/TaFoundry")
    private DataSource database;

    @EJB(lookup = "java:global/ta-foundry/services/Requests")
    private Requests requests;

    @EJB(lookup = "java:global/ta-foundry/services/Approvals")
    private Approvals approvals;

    @EJB(lookup = "java:global/ta-foundry/services/Samples")
    private Samples samples;

    @EJB(lookup = "java:global/ta-foundry/services/Revisions")
    private Revisions revisions;

    @EJB(lookup = "java:global/ta-foundry/services/Validations")
    private Validations validations;

    @EJB(lookup = "java:global/ta-foundry/services/Overrides")
    private Overrides overrides;

    @EJB(lookup = "java:global/ta-foundry/services/GenerationSteps")
    private GenerationSteps steps;

    @EJB(lookup = "java:global/ta-foundry/services/Interventions")
    private Interventions interventions;

    private People people;
    private String source;
    private Caller requestor;
    private Caller approver;

    @Deployment
    static WebArchive test() {
        return InServer.war(GenerationIT.class, People.class);
    }

    @BeforeEach
    void newUsers() throws SQLException {
        people = new People(database);
        source = "Web-" + UUID.randomUUID();
        requestor = people.withRoles(RoleName.REQUESTOR);
        approver = people.withRoles(RoleName.APPROVER);
    }

    @Test
    void anApprovedRequestEndsWithAValidatedAddOn() throws InterruptedException, SQLException, IOException {
        UUID id = approved();
        RequestView ended = awaitEnd(id);
        assertThat(ended.status()).as(ended.failure().toString()).isEqualTo(RequestStatus.COMPLETED);
        assertThat(ended.completedAt()).isPresent();

        RevisionView revision = revisions.list(requestor, id).get(0);
        assertThat(revision.version()).isEqualTo(1);
        assertThat(revision.origin()).isEqualTo(RevisionOrigin.AUTO);
        assertThat(revision.summary().addOn()).isEqualTo("TA-" + source + "-v1");
        assertThat(revision.summary().stanzas()).containsKey("default/props.conf");
        assertThat(revisions.metadata(requestor, revision.id())).contains("\"decisions\"");
        assertFilled("ta_revisions", revision.id(), "generated_by_user");
        try (InputStream archive = revisions.download(requestor, revision.id()).stream()) {
            assertThat(archive.readAllBytes()).hasSize((int) revision.size());
        }
        assertThat(revisions.file(requestor, revision.id(), "default/props.conf"))
                .asString(StandardCharsets.UTF_8)
                .contains("TIME_FORMAT");

        ValidationView run = validations.list(requestor, id).get(0);
        assertThat(run.status()).isEqualTo(ValidationStatus.PASSED);
        assertThat(validations.report(requestor, run.id())).contains("\"events\": 200");
        assertFilled("validation_runs", run.id(), "debug_bundle_key", "debug_bundle_bucket", "error_message");
    }

    @Test
    void aBrokenOverrideFailsWithADebugBundleAndCanBeMended() throws InterruptedException, SQLException, IOException {
        UUID id = approved();
        awaitEnd(id);
        RevisionView generated = revisions.list(approver, id).get(0);
        RevisionView broken = overrides.upload(approver, id, "TA-broken.tgz", new ByteArrayInputStream(broken()));
        assertThat(broken.version()).isEqualTo(2);
        assertThat(broken.author()).isEqualTo(approver.userId());
        assertThat(broken.summary().addOn()).isEqualTo("TA-" + source + "-v2");
        assertThat(broken.summary().sourcetypes()).containsExactly("example:web");
        assertThat(revisions.metadata(approver, broken.id())).contains("\"fileName\": \"TA-broken.tgz\"");
        assertThat(awaitEnd(id).status()).as("the first one is good").isEqualTo(RequestStatus.COMPLETED);
        assertThat(revisions.list(approver, id))
                .extracting(RevisionView::version, RevisionView::verdict, RevisionView::current)
                .containsExactly(tuple(2, Verdict.FAILED, false), tuple(1, Verdict.PASSED, true));

        ValidationView run = validations.list(approver, id).get(0);
        assertThat(run.status()).isEqualTo(ValidationStatus.FAILED);
        assertFilled("validation_runs", run.id());
        assertThat(entries(validations.debugBundle(approver, run.id())))
                .containsExactly(
                        "TA-" + source + "-v2.tgz",
                        "validation.log",
                        "generation.json",
                        "validation-report.json",
                        "validation-report.html",
                        "parameters.json");
        try (InputStream html = validations.htmlReport(approver, run.id()).stream()) {
            assertThat(new String(html.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("FAILED", "AppInspect is not configured", "default-src 'none'");
        }
        assertThatThrownBy(() -> validations.start(approver, generated.id(), SandboxKind.DOCKER))
                .isInstanceOf(Refusal.class)
                .hasMessage("The configuration does not allow the sandbox docker.");

        validations.start(approver, generated.id());
        assertThat(awaitEnd(id).status()).isEqualTo(RequestStatus.COMPLETED);
    }

    @Test
    void anAddOnThatNeedsTooMuchIsCutAndNothingElseIsHarmed() throws InterruptedException, SQLException, IOException {
        UUID id = approved();
        awaitEnd(id);
        String longer = IntStream.range(0, 20)
                .mapToObj(i -> "SEDCMD-" + (char) ('a' + i) + " = s/(\\w)/\\1\\1\\1\\1\\1\\1\\1\\1/g\n")
                .collect(Collectors.joining());
        String props = "[example:web]\nSHOULD_LINEMERGE = false\nTRUNCATE = 0\n" + longer;
        overrides.upload(approver, id, "TA-long.tgz", new ByteArrayInputStream(addOn("TA-long", props)));
        awaitEnd(id);
        ValidationView run = validations.list(approver, id).get(0);
        assertThat(run.status()).isEqualTo(ValidationStatus.FAILED);
        assertThat(run.error()).contains("JOB_OVER_MEMORY", "512 MB");
        assertThat(entries(validations.debugBundle(approver, run.id()))).contains("validation.log");
    }

    @Test
    void samplesThatAreNoLogFailWithABundleThatSaysWhy() throws InterruptedException, SQLException {
        UUID id = create();
        samples.upload(
                requestor,
                id,
                new Upload("A.java", "text/plain"),
                new ByteArrayInputStream(
                        "package a.b;\n\nimport java.util.List;\nimport java.util.Map;\n\npublic final class A {\n    private int b = 1;\n\n    public int b() {\n        return b;\n    }\n}\n"
                                .getBytes(StandardCharsets.UTF_8)));
        requests.submit(requestor, id);
        approvals.approve(approver, id);
        RequestView failed = awaitEnd(id);
        assertThat(failed.status()).isEqualTo(RequestStatus.FAILED);
        assertThat(failed.failure().code()).isEqualTo("SAMPLE_SOURCE_CODE");
        assertThat((String) people.ask("SELECT bundle_key FROM work_jobs WHERE kind = 'GENERATE_TA' AND id = ?", id))
                .endsWith(".zip");
    }

    @Test
    void aFailedGenerationIsTriedAgainOrOverridden() throws InterruptedException, SQLException {
        UUID id = create();
        upload(id, log());
        requests.submit(requestor, id);
        people.execute("UPDATE requests SET status = 'APPROVED', approved_at = now() WHERE id = ?", id);
        steps.giveUp(id, new Failure("WORK_PUT_ASIDE", "two nodes went down", "none"));
        assertThat(requests.get(requestor, id).status()).isEqualTo(RequestStatus.FAILED);
        interventions.retry(approver, id);
        assertThat(awaitEnd(id).status()).isEqualTo(RequestStatus.COMPLETED);
        assertThatThrownBy(() -> interventions.retry(approver, id)).isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsCancelledEndsWithWhoDidIt() throws InterruptedException, SQLException {
        UUID id = create();
        String line = "2026-03-01T10:15:30Z level=info user=u1 words=" + "ab ".repeat(40) + " action=login\n";
        upload(id, line.repeat(200_000));
        requests.submit(requestor, id);
        approvals.approve(approver, id);
        Instant end = Instant.now().plus(PATIENCE);
        while (!"RUNNING".equals(state(id)) && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        RequestView cancelled = interventions.cancel(people.withRoles(RoleName.ADMIN), id);
        assertThat(cancelled.status()).isEqualTo(RequestStatus.FAILED);
        assertThat(cancelled.failure().code()).isEqualTo("CANCELLED");
        assertThat(cancelled.failure().message()).startsWith("Cancelled by user-");
        Thread.sleep(5000);
        assertThat(state(id)).isEqualTo("CANCELLED");
        assertThat(requests.get(requestor, id).status()).isEqualTo(RequestStatus.FAILED);
        assertThat(revisions.list(requestor, id)).isEmpty();
    }

    @Test
    void whatWasNeverApprovedIsNotSaidToBeTriedAgain() throws SQLException {
        UUID id = create();
        RequestView cancelled = interventions.cancel(requestor, id);
        assertThat(cancelled.failure().code()).isEqualTo("CANCELLED");
        assertThat(cancelled.failure().next()).isEqualTo("Create a new request.");
        assertThatThrownBy(() -> interventions.retry(approver, id))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("never approved");
    }

    private String state(UUID id) throws SQLException {
        return (String) people.ask("SELECT state FROM work_jobs WHERE kind = 'GENERATE_TA' AND id = ?", id);
    }

    @Test
    void anAttemptThatWasOvertakenCommitsNothing() throws SQLException {
        UUID id = create();
        people.execute("UPDATE requests SET status = 'APPROVED' WHERE id = ?", id);
        GenerationAttempt first = steps.claim(id).orElseThrow();
        GenerationAttempt second = steps.claim(id).orElseThrow();
        assertThat(second.fence()).isGreaterThan(first.fence());
        GenerationResult result = new GenerationResult.Impossible(
                new Failure("X", "late", "none"), new StoredObject("tafoundry", "none", 0, ""));
        assertThatThrownBy(() -> steps.publish(first, result)).isInstanceOf(SupersededException.class);
        assertThat(requests.get(requestor, id).status()).isEqualTo(RequestStatus.GENERATING_TA);
        steps.publish(second, result);
        assertThat(requests.get(requestor, id).failure().code()).isEqualTo("X");
        assertThat(steps.claim(id)).isEmpty();
    }

    /** A node that comes back late publishes while its successor claims: one waits for the other, never both. */
    @Test
    void lateNodesAndTheirSuccessorsDoNotBlockEachOther() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        GenerationResult result = new GenerationResult.Impossible(
                new Failure("X", "late", "none"), new StoredObject("tafoundry", "none", 0, ""));
        try {
            for (int round = 0; round < ROUNDS; round++) {
                UUID id = create();
                people.execute("UPDATE requests SET status = 'APPROVED' WHERE id = ?", id);
                GenerationAttempt late = steps.claim(id).orElseThrow();
                CyclicBarrier together = new CyclicBarrier(2);
                Future<?> published = nodes.submit(() -> {
                    together.await();
                    steps.publish(late, result);
                    return null;
                });
                Future<Boolean> claimed = nodes.submit(() -> {
                    together.await();
                    return steps.claim(id).isPresent();
                });
                if (claimed.get()) {
                    assertThatThrownBy(published::get).hasRootCauseInstanceOf(SupersededException.class);
                } else {
                    published.get();
                }
            }
        } finally {
            nodes.shutdownNow();
        }
    }

    @Test
    void workThatIsGivenUpEndsTheRequestWithTheReason() throws SQLException {
        UUID id = create();
        people.execute("UPDATE requests SET status = 'APPROVED' WHERE id = ?", id);
        steps.giveUp(id, new Failure("WORK_FAILED", "the disk is full", "none"));
        assertThat(requests.get(requestor, id).status()).isEqualTo(RequestStatus.FAILED);
        assertThat(requests.get(requestor, id).failure().message()).contains("the disk is full");
    }

    private UUID create() {
        Interview interview = new Interview("Example", "Web", "", "UTC", "file", "", false, "", "");
        return requests.create(requestor, new RequestDraft(source, "d", true, interview))
                .id();
    }

    private void upload(UUID id, String log) {
        samples.upload(
                requestor,
                id,
                new Upload("access.log", "text/plain"),
                new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)));
    }

    private static String log() {
        return IntStream.range(0, 200)
                .mapToObj(i -> "192.0.2." + i % 50 + " - user" + i % 7 + " [12/Mar/2025:10:" + (10 + i / 60) + ":"
                        + (10 + i % 50) + " +0000] \"GET /page/" + i + " HTTP/1.1\" 200 " + (100 + i)
                        + " \"-\" \"Mozilla/5.0\"")
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private UUID approved() {
        UUID id = create();
        upload(id, log());
        requests.submit(requestor, id);
        approvals.approve(approver, id);
        return id;
    }

    private RequestView awaitEnd(UUID id) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            RequestView now = requests.get(requestor, id);
            boolean ended = now.status() == RequestStatus.COMPLETED || now.status() == RequestStatus.FAILED;
            if (ended || Instant.now().isAfter(end)) {
                return now;
            }
            Thread.sleep(200);
        }
    }

    private void assertFilled(String table, UUID id, String... empty) throws SQLException {
        String nulls = (String) people.ask(
                "SELECT coalesce(string_agg(key, ' ' ORDER BY key), '') FROM jsonb_each((SELECT to_jsonb(t) FROM "
                        + table + " t WHERE id = ?)) WHERE value = 'null'::jsonb",
                id);
        assertThat(nulls).isEqualTo(String.join(" ", Stream.of(empty).sorted().toList()));
    }

    private static byte[] broken() {
        return addOn("TA-broken", "[example:web]\nEXTRACT-broken = (?<open>[a-z\n");
    }

    private static byte[] addOn(String name, String props) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("default/app.conf", "[launcher]\nversion = 1.0.0\n".getBytes(StandardCharsets.UTF_8));
        files.put("default/props.conf", props.getBytes(StandardCharsets.UTF_8));
        return AddOnArchive.write(new AddOnFiles(name, files));
    }

    private static List<String> entries(StoredContent bundle) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(bundle.stream())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
