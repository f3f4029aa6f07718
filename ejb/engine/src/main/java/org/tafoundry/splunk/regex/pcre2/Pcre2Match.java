package org.tafoundry.splunk.regex.pcre2;

import java.util.Arrays;

/**
 * The outcome of a search by PCRE2.
 *
 * @param result PCRE2's own result: negative when there is no match
 * @param groups first and one past the last character of each group, -1 when it took no part
 */
public record Pcre2Match(int result, int[] groups) {

    public Pcre2Match {
        groups = groups.clone();
    }

    @Override
    public int[] groups() {
        return groups.clone();
    }

    /** Whether the text matched. */
    public boolean matched() {
        return result >= 0;
    }

    /** Whether the match limit ended the search. */
    public boolean limited() {
        return result == Pcre2Library.ERROR_MATCH_LIMIT;
    }

    /** Whether the search ended without a match and without an error. */
    public boolean noMatch() {
        return result == Pcre2Library.ERROR_NO_MATCH;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pcre2Match match && result == match.result && Arrays.equals(groups, match.groups);
    }

    @Override
    public int hashCode() {
        return 31 * result + Arrays.hashCode(groups);
    }

    @Override
    public String toString() {
        return result + Arrays.toString(groups);
    }
}
