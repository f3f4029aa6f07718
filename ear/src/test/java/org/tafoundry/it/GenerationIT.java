package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.tafoundry.sample.Samples;
import org.tafoundry.sample.Upload;
import org.tafoundry.storage.StoredContent;
import org.tafoundry.validation.Overrides;
import org.tafoundry.validation.ValidationStatus;
import org.tafoundry.validation.ValidationView;
import org.tafoundry.validation.Validations;
import org.tafoundry.work.SupersededException;

/** An approved request goes through the queue and the batch jobs to its end, and every column is filled on the way. */
@ExtendWith(ArquillianExtension.class)
class GenerationIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

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

    private People people;
    private Caller requestor;
    private Caller approver;

    @Deployment
    static WebArchive test() {
        return InServer.war(GenerationIT.class, People.class);
    }

    @BeforeEach
    void newUsers() throws SQLException {
        people = new People(database);
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
        assertThat(revision.summary().addOn()).isEqualTo("TA-Web-v1");
        assertThat(revision.summary().stanzas()).containsKey("default/props.conf");
        assertThat(revision.metadataJson()).contains("\"decisions\"");
        assertFilled("ta_revisions", revision.id(), "generated_by_user");
        try (InputStream archive = revisions.download(requestor, revision.id()).stream()) {
            assertThat(archive.readAllBytes()).hasSize((int) revision.size());
        }
        assertThat(revisions.file(requestor, revision.id(), "default/props.conf"))
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
        RequestView failed = awaitEnd(id);
        assertThat(failed.status()).isEqualTo(RequestStatus.FAILED);
        assertThat(failed.failure().code()).isEqualTo("VALIDATION_FAILED");
        assertThat(failed.failure().message()).isNotEmpty();

        ValidationView run = validations.list(approver, id).get(0);
        assertThat(run.status()).isEqualTo(ValidationStatus.FAILED);
        assertFilled("validation_runs", run.id());
        assertThat(entries(validations.debugBundle(approver, run.id())))
                .containsExactly("TA-broken.tgz", "validation-report.json", "validation.log", "generation.json");

        validations.start(approver, generated.id());
        assertThat(awaitEnd(id).status()).isEqualTo(RequestStatus.COMPLETED);
    }

    @Test
    void anAttemptThatWasOvertakenCommitsNothing() throws SQLException {
        UUID id = create();
        people.execute("UPDATE requests SET status = 'APPROVED' WHERE id = ?", id);
        GenerationAttempt first = steps.claim(id).orElseThrow();
        GenerationAttempt second = steps.claim(id).orElseThrow();
        assertThat(second.fence()).isGreaterThan(first.fence());
        GenerationResult result = new GenerationResult.Impossible(new Failure("X", "late", "none"));
        assertThatThrownBy(() -> steps.publish(first, result)).isInstanceOf(SupersededException.class);
        assertThat(requests.get(requestor, id).status()).isEqualTo(RequestStatus.GENERATING_TA);
        steps.publish(second, result);
        assertThat(requests.get(requestor, id).failure().code()).isEqualTo("X");
        assertThat(steps.claim(id)).isEmpty();
    }

    @Test
    void workThatIsGivenUpEndsTheRequestWithTheReason() throws SQLException {
        UUID id = create();
        people.execute("UPDATE requests SET status = 'APPROVED' WHERE id = ?", id);
        steps.giveUp(id, "the disk is full");
        assertThat(requests.get(requestor, id).status()).isEqualTo(RequestStatus.FAILED);
        assertThat(requests.get(requestor, id).failure().message()).contains("the disk is full");
    }

    private UUID create() {
        Interview interview = new Interview("Example", "Web", "", "UTC", "file", "", false);
        return requests.create(requestor, new RequestDraft("Web", "d", true, interview))
                .id();
    }

    private UUID approved() {
        UUID id = create();
        String log = IntStream.range(0, 200)
                .mapToObj(i -> "192.0.2." + i % 50 + " - user" + i % 7 + " [12/Mar/2025:10:" + (10 + i / 60) + ":"
                        + (10 + i % 50) + " +0000] \"GET /page/" + i + " HTTP/1.1\" 200 " + (100 + i)
                        + " \"-\" \"Mozilla/5.0\"")
                .collect(Collectors.joining("\n", "", "\n"));
        samples.upload(
                requestor,
                id,
                new Upload("access.log", "text/plain"),
                new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)));
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
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("default/app.conf", "[launcher]\nversion = 1.0.0\n".getBytes(StandardCharsets.UTF_8));
        files.put(
                "default/props.conf",
                "[example:web]\nEXTRACT-broken = (?<open>[a-z\n".getBytes(StandardCharsets.UTF_8));
        return AddOnArchive.write(new AddOnFiles("TA-broken", files));
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
