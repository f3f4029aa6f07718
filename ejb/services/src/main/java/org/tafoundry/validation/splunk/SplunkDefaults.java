package org.tafoundry.validation.splunk;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/** The settings that a sandbox's Splunk starts with: a password that nobody chose, and nothing that is not needed. */
public final class SplunkDefaults {
    /** The user that Splunk's image runs Splunk as; it may not become another. */
    public static final int USER = 41_812;

    private static final int PASSWORD_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String YAML =
            """
            splunk:
              password: "%s"
              conf:
                - key: server
                  value:
                    directory: /opt/splunk/etc/system/local
                    content:
                      diskUsage:
                        minFreeSpace: 100
                      kvstore:
                        disabled: true
                - key: web
                  value:
                    directory: /opt/splunk/etc/system/local
                    content:
                      settings:
                        startwebserver: 0
            """;

    private SplunkDefaults() {}

    /** A new password of 192 random bits, in characters that need no quoting anywhere. */
    public static String password() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The content of {@code default.yml}. */
    public static String yaml(String password) {
        return String.format(Locale.ROOT, YAML, password);
    }
}
