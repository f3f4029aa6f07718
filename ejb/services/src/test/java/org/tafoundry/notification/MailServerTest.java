package org.tafoundry.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tafoundry.settings.Settings;
import org.tafoundry.work.NoticeEvent;

/** How the product introduces itself to a mail server, and what it does not do for one that is not protected. */
class MailServerTest {
    private static final Letter.Mail LETTER = new Letter.Mail(
            new Notice(UUID.randomUUID(), NoticeEvent.TEST, Optional.empty(), "", "", Optional.empty(), Instant.now()),
            "rita@example.org");

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
    void aServerThatBecomesEncryptedIsToldNothingUntilItsCertificateIsTrusted() throws IOException {
        try (StartTlsServer encrypted = new StartTlsServer()) {
            assertThatThrownBy(
                            () -> server("starttls", "right", encrypted.port()).send(LETTER))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("TLS");
            assertThat(encrypted.commands())
                    .as("neither the user nor the mail")
                    .first()
                    .asString()
                    .startsWith("EHLO ");
            assertThat(encrypted.commands()).hasSize(2).last().isEqualTo("STARTTLS");
        }
    }

    private MailServer server(String security, String password) {
        return server(security, password, mail.getSmtp().getPort());
    }

    private static MailServer server(String security, String password, int port) {
        return new MailServer(Settings.fixed(Map.of(
                "SMTP_HOST",
                "127.0.0.1",
                "SMTP_PORT",
                Integer.toString(port),
                "SMTP_SECURITY",
                security,
                "SMTP_USER",
                "foundry",
                "SMTP_PASSWORD",
                password)));
    }
}
