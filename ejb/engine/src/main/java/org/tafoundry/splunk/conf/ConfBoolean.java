package org.tafoundry.splunk.conf;

import java.util.Locale;
import java.util.Optional;

/** Splunk's spellings of true and false. */
public final class ConfBoolean {

    private ConfBoolean() {}

    /** The truth value, or nothing when the text is none of Splunk's spellings. */
    public static Optional<Boolean> parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "t", "1", "yes", "y", "on", "enabled" -> Optional.of(true);
            case "false", "f", "0", "no", "n", "off", "disabled" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
