package org.tafoundry.notification;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.settings.Settings;
import org.tafoundry.work.NoticeEvent;

/** Sends one mail in a Java of its own, which trusts what its trust store says; prints the problem if there is one. */
final class OneMail {
    private OneMail() {}

    static Letter.Mail letter() {
        return new Letter.Mail(
                new Notice(
                        UUID.randomUUID(), NoticeEvent.TEST, Optional.empty(), "", "", Optional.empty(), Instant.now()),
                "rita@example.org");
    }

    static MailServer server(String security, String password, int port) {
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

    public static void main(String[] args) {
        try {
            server(args[0], "right", Integer.parseInt(args[1])).send(letter());
        } catch (Problem problem) {
            System.out.println(problem.getMessage());
        }
    }
}
