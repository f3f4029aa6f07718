package org.tafoundry.synth.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tafoundry.synth.sample.Lexicon;

/** Tells from all values of one column whether they name what happens, or somebody. */
final class ColumnValues {

    /** A word in capitals that is longer than a code of country or currency. */
    private static final Pattern DEED = Pattern.compile("[A-Z]{4,}(?:[_-][A-Z]{2,})*");

    private static final int FEWEST_DEEDS = 6;

    /** What an audit calls a login. */
    private static final Pattern LOGIN =
            Pattern.compile("(?i)(?:log|sign)[_-]?(?:in|on)(?: (?:attempt|request|failed|failure|succeeded|success))?");

    /** A version of software, with the release of its package: {@code 1.1.1d-lp151.2.20.1}; an address is none. */
    private static final Pattern VERSION = Pattern.compile(
            "(?!\\d{1,3}(?:\\.\\d{1,3}){3}$)v?(?:\\d{1,4}:)?\\d{1,8}(?:\\.\\w{1,12}){1,6}(?:[-+~_][\\w.+~-]{1,60})?");

    private static final Pattern ACCOUNT = Pattern.compile("[a-z][a-z0-9]*(?:[._-][a-z0-9]+)?\\$?");

    private ColumnValues() {}

    /** The names of what happens: several words in capitals, all of letters, of which most come again. */
    static boolean deeds(List<String> values) {
        Set<String> words = new HashSet<>(values);
        return values.size() >= FEWEST_DEEDS
                && words.size() > 2
                && words.size() < values.size()
                && words.stream().allMatch(w -> DEED.matcher(w).matches());
    }

    /** Names of people differ from event to event and are written small, with a dot or a number at most. */
    static boolean people(List<String> values) {
        return values.size() >= 3
                && new HashSet<>(values).size() * 2 > values.size()
                && values.stream().allMatch(v -> ACCOUNT.matcher(v).matches())
                && values.stream().filter(Lexicon::word).count() * 4 < values.size();
    }

    /** Whether versions stand in the next column: what has one is a package of software, and nobody. */
    static boolean versioned(List<List<String>> columns, int column) {
        return column + 1 < columns.size()
                && columns.get(column + 1).size() > 1
                && columns.get(column + 1).stream().allMatch(VERSION.asMatchPredicate());
    }

    /** Whether a column says what was done, a login among other things. */
    static boolean audits(List<String> values) {
        return values.stream().anyMatch(LOGIN.asMatchPredicate()) && new HashSet<>(values).size() > 1;
    }

    /** Names of accounts that come again, hardly any of them a word. */
    static boolean accounts(List<String> values) {
        Set<String> names = new HashSet<>(values);
        return names.size() > 1
                && names.size() < values.size()
                && names.stream().allMatch(v -> ACCOUNT.matcher(v).matches())
                && names.stream().filter(Lexicon::word).count() * 3 <= names.size();
    }
}
