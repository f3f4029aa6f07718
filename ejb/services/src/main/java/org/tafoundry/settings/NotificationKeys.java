package org.tafoundry.settings;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Settings of notifications and of the mail server. */
public final class NotificationKeys {
    private static final Declarations DECLARED = new Declarations();

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_SECRET = 4_000;
    private static final int LAST_PORT = 65_535;
    private static final Predicate<String> HOST =
            Pattern.compile("[A-Za-z0-9._:/\\[\\]-]{0,255}").asMatchPredicate();
    private static final Predicate<String> WEB_ROOT =
            Pattern.compile("(?:https?://[A-Za-z0-9.\\[\\]:-]{1,255})?").asMatchPredicate();
    private static final Predicate<String> MAIL_ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,253}").asMatchPredicate();
    private static final String NOTIFICATIONS = "notifications";

    public static final Key<String> PUBLIC_URL = DECLARED.key(
            "PUBLIC_URL",
            Kind.text("an http or https address such as https://foundry.example.org, or empty", WEB_ROOT),
            "",
            "Address under which people reach this installation, without a path; links in notifications and"
                    + " single sign-on need it",
            NOTIFICATIONS);

    public static final Key<String> SMTP_HOST = DECLARED.key(
            "SMTP_HOST",
            Kind.text("a host name or address, or empty", HOST),
            "",
            "Host of the mail server that takes notifications; empty means that no mail is sent",
            NOTIFICATIONS);

    public static final Key<Integer> SMTP_PORT =
            DECLARED.key("SMTP_PORT", Kind.integer(1, LAST_PORT), "587", "Port of the mail server", NOTIFICATIONS);

    public static final Key<MailSecurity> SMTP_SECURITY = DECLARED.key(
            "SMTP_SECURITY",
            Kind.choice(MailSecurity.class),
            "starttls",
            "How the connection to the mail server is protected",
            NOTIFICATIONS);

    public static final Key<String> SMTP_USER = DECLARED.key(
            "SMTP_USER",
            Kind.text(LONGEST_NAME),
            "",
            "User that the mail server knows; empty means that it wants none",
            NOTIFICATIONS);

    public static final Key<String> SMTP_PASSWORD =
            DECLARED.secret("SMTP_PASSWORD", Kind.text(LONGEST_SECRET), "Password of that user", NOTIFICATIONS);

    public static final Key<String> SMTP_FROM = DECLARED.key(
            "SMTP_FROM",
            Kind.text("a mail address", MAIL_ADDRESS),
            "ta-foundry@localhost",
            "Address that notifications come from",
            NOTIFICATIONS);

    private NotificationKeys() {}

    /** All of them, as declared. */
    static List<Key<?>> all() {
        return DECLARED.all();
    }
}
