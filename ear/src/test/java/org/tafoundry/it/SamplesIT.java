package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.request.Interview;
import org.tafoundry.request.RequestDraft;
import org.tafoundry.request.Requests;
import org.tafoundry.sample.SampleRefusal;
import org.tafoundry.sample.SampleView;
import org.tafoundry.sample.Samples;
import org.tafoundry.sample.Upload;
import org.tafoundry.storage.StoredContent;

/** Samples stream into the object store, and an upload that does not end well leaves nothing anywhere. */
@ExtendWith(ArquillianExtension.class)
class SamplesIT {
    private static final Upload FILE = new Upload("some.log", "text/plain");

    @Resource(lookup = "java:jboss/datasources/TaFoundry")
    private DataSource database;

    @EJB(lookup = "java:global/ta-foundry/services/Requests")
    private Requests requests;

    @EJB(lookup = "java:global/ta-foundry/services/Samples")
    private Samples samples;

    private People people;
    private Caller requestor;
    private UUID request;

    @Deployment
    static WebArchive test() {
        return InServer.war(SamplesIT.class, Lines.class, People.class);
    }

    @BeforeEach
    void newRequest() throws SQLException {
        people = new People(database);
        requestor = people.withRoles(RoleName.REQUESTOR);
        request = requests.create(requestor, new RequestDraft("Source", "d", true, Interview.EMPTY))
                .id();
    }

    @Test
    void whatGoesInComesOut() throws IOException, NoSuchAlgorithmException, SQLException {
        long size = 20_000_000;
        SampleView sample = samples.upload(requestor, request, FILE, new Lines(size));
        assertThat(sample.size()).isEqualTo(size);
        assertThat(sample.preview()).startsWith("event ");
        StoredContent download = samples.download(requestor, sample.id());
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        try (InputStream in = download.stream()) {
            sha.update(in.readAllBytes());
        }
        assertThat(HexFormat.of().formatHex(sha.digest())).isEqualTo(sample.checksum());
        assertThat(people.ask("SELECT count(*) FROM audit_logs WHERE entity_id = ?", sample.id()))
                .isEqualTo(2L);
    }

    @Test
    void moreThanTheLimitIsRefusedWithoutFillingTheHeap() throws IOException, SQLException {
        assertRefused(SampleRefusal.SAMPLE_TOO_LARGE, new Lines(Samples.LARGEST + 1));
        assertNothingLeft();
    }

    @Test
    void anInterruptedUploadLeavesNothing() throws IOException, SQLException {
        assertRefused(SampleRefusal.SAMPLE_INTERRUPTED, new Lines(30_000_000, 12_000_000));
        assertNothingLeft();
    }

    @Test
    void whatIsNoLogIsRefused() throws IOException, SQLException {
        assertRefused(SampleRefusal.SAMPLE_EMPTY, InputStream.nullInputStream());
        assertRefused(SampleRefusal.SAMPLE_NOT_TEXT, new ByteArrayInputStream(new byte[1000]));
        assertNothingLeft();
    }

    @Test
    void aDeletedSampleIsGoneForItsReaders() {
        byte[] log = "one event\n".getBytes(StandardCharsets.UTF_8);
        SampleView sample = samples.upload(requestor, request, FILE, new ByteArrayInputStream(log));
        samples.delete(requestor, sample.id());
        assertThat(samples.list(requestor, request)).isEmpty();
        assertThatThrownBy(() -> samples.download(requestor, sample.id())).isInstanceOf(Refusal.class);
    }

    private void assertRefused(SampleRefusal code, InputStream content) {
        assertThatThrownBy(() -> samples.upload(requestor, request, FILE, content))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private void assertNothingLeft() throws IOException, SQLException {
        assertThat(people.ask("SELECT count(*) FROM log_samples WHERE request_id = ?", request))
                .isEqualTo(0L);
        Path objects = Path.of(System.getProperty("jboss.server.base.dir")).resolveSibling("objects");
        try (Stream<Path> files = Files.walk(objects)) {
            assertThat(files.filter(Files::isRegularFile).map(Path::toString))
                    .noneMatch(file -> file.contains(request.toString()));
        }
    }
}
