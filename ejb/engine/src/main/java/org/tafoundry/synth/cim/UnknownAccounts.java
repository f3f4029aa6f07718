package org.tafoundry.synth.cim;

import java.util.regex.Pattern;
import org.tafoundry.table.WordLists;

/** Tells who is unknown from what of him is unknown: an unknown user wanted to enter, an unknown user agent did not. */
final class UnknownAccounts {

    private static final Pattern UNKNOWN =
            Pattern.compile("(?i)(?:" + WordLists.alternatives("words-of-unknown-users") + ")");

    private static final String NO_PART = "(?!\\s(?:" + WordLists.alternatives("parts-of-accounts") + ")\\b)";

    private UnknownAccounts() {}

    /** What must not follow in a regex behind these words. */
    static String alone(String words) {
        return UNKNOWN.matcher(words).matches() ? NO_PART : "";
    }
}
