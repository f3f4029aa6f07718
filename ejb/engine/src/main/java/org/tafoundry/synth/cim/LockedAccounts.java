package org.tafoundry.synth.cim;

import java.util.regex.Pattern;
import org.tafoundry.table.WordLists;

/** Tells accounts that are locked or registered in a sentence from the tables, files and phones of which it says the same. */
final class LockedAccounts {

    private static final String VERBS = WordLists.alternatives("verbs-of-any-lock");

    private static final Pattern LOCKED = Pattern.compile("(?i)\\b(?:" + VERBS + ")\\b");

    private static final Pattern ACCOUNT = Pattern.compile("(?i)(?<![\\w-])(?:"
            + WordLists.alternatives("locked-accounts")
            + ")\\W{1,3}(?:[\\w.@\\\\-]{1,64}\\W{1,3}){0,5}?(?:" + VERBS + ")\\b");

    private LockedAccounts() {}

    /** Whether something else than an account is locked or registered, for this value of an event. */
    static boolean other(String value, EventRow row) {
        return LOCKED.matcher(value).find() && !ACCOUNT.matcher(row.raw()).find();
    }
}
