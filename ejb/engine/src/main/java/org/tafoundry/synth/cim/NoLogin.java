package org.tafoundry.synth.cim;

import java.util.Set;
import java.util.regex.Pattern;
import org.tafoundry.synth.cim.vocabulary.DeedTable;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.table.WordLists;

/** Values with a word of a login that are none: the page that asks for one, and sessions that were cleaned up. */
final class NoLogin {

    private static final Set<String> CLEANING = WordLists.set("words-of-cleaning");

    private static final int LONGEST_LABEL = 60;

    /** What a login is asked for by. */
    private static final Pattern PLACE =
            Pattern.compile("(?i)(?<![\\w])(?:log[ _-]?[io]n|sign[ _-]?[io]n|auth(?:entication)?)[ _-](?:"
                    + WordLists.alternatives("things-behind-logins") + ")(?![\\w])");

    private static final int LONGEST_SENTENCE = 300;

    /** What a mail server says of somebody whom it does not know, and what others say of who wants to enter. */
    private static final Pattern UNKNOWN =
            Pattern.compile("(?i)(?<![\\w])(?:" + WordLists.alternatives("words-of-unknown-users") + ")(?![\\w])");

    private NoLogin() {}

    /** Whether a value speaks of a login and tells none. */
    static boolean in(String value, DeedTable deeds) {
        return value.length() <= LONGEST_SENTENCE
                && PLACE.matcher(value).find()
                && deeds.value(DeedTable.Family.SAID, value).isEmpty()
                && deeds.value(DeedTable.Family.OUTCOME, value).isEmpty();
    }

    /** Whether a program put its sessions in order, which nobody opened then. */
    static boolean cleaned(String value) {
        return value.length() <= LONGEST_LABEL && NameWords.of(value).stream().anyMatch(CLEANING::contains);
    }

    /** Whether a mail could not be delivered to a user that nobody knows, who did not try to enter. */
    static boolean ofMail(String value, Set<String> targets) {
        return targets.contains("recipient")
                && value.length() <= LONGEST_SENTENCE
                && UNKNOWN.matcher(value).find();
    }
}
