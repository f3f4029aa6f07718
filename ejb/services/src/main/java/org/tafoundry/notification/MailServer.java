package org.tafoundry.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.tafoundry.notification.Problem.Outlook;
import org.tafoundry.settings.MailSecurity;
import org.tafoundry.settings.NotificationKeys;
import org.tafoundry.settings.Settings;

/** Hands mail to the mail server that the settings name. */
@Dependent
class MailServer {
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "30000";
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    @Inject
    private Settings settings;

    protected MailServer() {}

    MailServer(Settings settings) {
        this.settings = settings;
    }

    /** Whether there is one. */
    boolean isSetUp() {
        return !settings.value(NotificationKeys.SMTP_HOST).isEmpty();
    }

    /** Hands over a mail. */
    void send(Letter.Mail letter) throws Problem {
        if (!isSetUp()) {
            throw new Problem(Outlook.NONE, "There is no mail server any more: SMTP_HOST is empty.");
        }
        try {
            Transport.send(message(letter));
        } catch (AddressException e) {
            throw new Problem(Outlook.NONE, "An address is no mail address: " + e.getMessage(), e);
        } catch (SendFailedException e) {
            boolean refused = e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0;
            throw new Problem(refused ? Outlook.NONE : Outlook.GOOD, reason("did not take the mail", e), e);
        } catch (MessagingException e) {
            throw new Problem(Outlook.GOOD, distrust(e).orElseGet(() -> reason("cannot be used", e)), e);
        }
    }

    /** Why its certificate is not accepted, when that is why it cannot be used. */
    private Optional<String> distrust(MessagingException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertPathBuilderException || cause instanceof CertPathValidatorException) {
                return Optional.of(certificate(
                        "is not trusted here: " + cause.getMessage(),
                        "Put it, or that of who has issued it, into the trust store of the server's Java."));
            }
            if (cause instanceof CertificateException && cause.getCause() == null) {
                return Optional.of(certificate(
                        "is for another name or not valid now: " + cause.getMessage(),
                        "Give in SMTP_HOST a name that the certificate has, or renew it."));
            }
        }
        return Optional.empty();
    }

    private String certificate(String fault, String next) {
        return "The certificate of the mail server " + settings.value(NotificationKeys.SMTP_HOST) + " " + fault + ". "
                + next;
    }

    private String reason(String what, MessagingException e) {
        return "The mail server " + settings.value(NotificationKeys.SMTP_HOST) + " " + what + ": " + e.getMessage();
    }

    private MimeMessage message(Letter.Mail letter) throws MessagingException {
        Notice notice = letter.notice();
        MimeMessage message = new MimeMessage(session());
        message.setFrom(new InternetAddress(settings.value(NotificationKeys.SMTP_FROM)));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.address()));
        message.setSubject(notice.subject(), UTF_8);
        message.setSentDate(Date.from(notice.occurredAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        MimeMultipart both = new MimeMultipart("alternative");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(MailText.plain(notice), UTF_8);
        both.addBodyPart(plain);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(MailText.html(notice), UTF_8, "html");
        both.addBodyPart(html);
        message.setContent(both);
        return message;
    }

    private Session session() {
        MailSecurity security = settings.value(NotificationKeys.SMTP_SECURITY);
        String user = settings.value(NotificationKeys.SMTP_USER);
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", settings.value(NotificationKeys.SMTP_HOST));
        properties.setProperty("mail.smtp.port", Integer.toString(settings.value(NotificationKeys.SMTP_PORT)));
        properties.setProperty("mail.smtp.auth", Boolean.toString(!user.isEmpty()));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(security == MailSecurity.TLS));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(security == MailSecurity.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(security == MailSecurity.STARTTLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user, settings.value(NotificationKeys.SMTP_PASSWORD));
            }
        });
    }
}
