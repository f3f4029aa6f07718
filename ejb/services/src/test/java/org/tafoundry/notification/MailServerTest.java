package org.tafoundry.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the product introduces itself to a mail server, and what it does not do for one that is not protected. */
class MailServerTest {
    private static final Letter.Mail LETTER = OneMail.letter();

    @TempDir
    private Path folder;

    private GreenMail mail;

    @BeforeEach
    void start() {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        mail.setUser("foundry@example.org", "foundry", "right");
        mail.getUserManager().setAuthRequired(true);
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void theUserIsKnownByTheirPassword() throws Problem {
        server("none", "right").send(LETTER);
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aWrongPasswordIsSaidWithoutThePasswordAndTriedAgain() {
        assertThatThrownBy(() -> server("none", "a wrong one").send(LETTER))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.outlook()).isEqualTo(Problem.Outlook.GOOD);
                    assertThat(problem.getMessage()).doesNotContain("a wrong one");
                });
    }

    @Test
    void aServerThatDoesNotBecomeEncryptedGetsNothing() {
        assertThatThrownBy(() -> server("starttls", "right").send(LETTER)).isInstanceOf(Problem.class);
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatBecomesEncryptedIsToldNothingUntilItsCertificateIsTrusted() throws Exception {
        try (EncryptedMailServer encrypted =
                new EncryptedMailServer(Certificates.keyStore(folder, "ip:127.0.0.1"), false)) {
            assertThatThrownBy(() -> OneMail.server("starttls", "right", encrypted.port())
                            .send(LETTER))
                    .isInstanceOf(Problem.class)
                    .hasMessageContainingAll("127.0.0.1", "certificate", "not trusted", "trust store");
            assertThat(encrypted.told())
                    .as("neither the user nor the mail")
                    .hasSize(2)
                    .last()
                    .isEqualTo("STARTTLS");
        }
    }

    @Test
    void aServerThatIsEncryptedAtOnceIsToldNothingUntilItsCertificateIsTrusted() throws Exception {
        try (EncryptedMailServer encrypted =
                new EncryptedMailServer(Certificates.keyStore(folder, "ip:127.0.0.1"), true)) {
            assertThatThrownBy(() ->
                            OneMail.server("tls", "right", encrypted.port()).send(LETTER))
                    .isInstanceOf(Problem.class)
                    .hasMessageContainingAll("127.0.0.1", "certificate", "not trusted", "trust store");
            assertThat(encrypted.told()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"starttls", "tls"})
    void aTrustedServerGetsTheUserAndTheMailEncrypted(String security) throws Exception {
        Path certificate = Certificates.keyStore(folder, "ip:127.0.0.1");
        try (EncryptedMailServer encrypted = new EncryptedMailServer(certificate, security.equals("tls"))) {
            assertThat(sent(security, encrypted.port(), Certificates.trustStore(certificate)))
                    .isEmpty();
            assertThat(encrypted.told())
                    .contains("*MAIL FROM:<ta-foundry@localhost>", "*RCPT TO:<rita@example.org>", "*QUIT")
                    .anyMatch(line -> line.startsWith("*Subject: "))
                    .filteredOn(line -> !line.startsWith("*"))
                    .hasSize(security.equals("tls") ? 0 : 2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"starttls", "tls"})
    void aTrustedServerOfAnotherNameGetsNothing(String security) throws Exception {
        Path certificate = Certificates.keyStore(folder, "dns:mail.example.org");
        try (EncryptedMailServer encrypted = new EncryptedMailServer(certificate, security.equals("tls"))) {
            assertThat(sent(security, encrypted.port(), Certificates.trustStore(certificate)))
                    .contains("127.0.0.1", "certificate", "another name", "SMTP_HOST");
            assertThat(encrypted.told()).noneMatch(line -> line.contains("MAIL FROM") || line.contains("AUTH"));
        }
    }

    /** Sends a mail with a trust store, which a Java program reads once; gives what it says. */
    private static String sent(String security, int port, Path trust) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djavax.net.ssl.trustStore=" + trust,
                        "-Djavax.net.ssl.trustStorePassword=" + Certificates.PASSWORD,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OneMail.class.getName(),
                        security,
                        Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private MailServer server(String security, String password) {
        return OneMail.server(security, password, mail.getSmtp().getPort());
    }
}
