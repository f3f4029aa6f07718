package org.tafoundry.settings;

/** How the connection to the mail server is protected; the server's certificate is checked. */
public enum MailSecurity {
    /** Not at all: for a relay on the same machine. */
    NONE,
    /** It becomes encrypted before anything is said; without that no mail is sent. */
    STARTTLS,
    /** It is encrypted from the beginning. */
    TLS
}
