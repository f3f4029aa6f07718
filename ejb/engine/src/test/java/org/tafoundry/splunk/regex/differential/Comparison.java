package org.tafoundry.splunk.regex.differential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.RegexCode;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.SplunkRegex;
import org.tafoundry.splunk.regex.pcre2.Pcre2;
import org.tafoundry.splunk.regex.pcre2.Pcre2Match;
import org.tafoundry.splunk.regex.pcre2.Pcre2Pattern;
import org.tafoundry.splunk.regex.pcre2.Pcre2Refusal;

/** Compares this engine with PCRE2, and counts what was compared. */
final class Comparison {

    private static final int LIMIT = 3_000_000;

    private final Pcre2 pcre2;
    final List<String> differences = new ArrayList<>();
    int regexes;
    int refusedByBoth;
    int withFinding;
    int limited;
    int texts;
    int matches;

    Comparison(Pcre2 pcre2) {
        this.pcre2 = pcre2;
    }

    void compare(String regex, List<String> subjects) {
        regexes++;
        Findings findings = new Findings();
        Optional<SplunkRegex> ours = SplunkRegex.compile(regex, Location.NONE, findings);
        boolean invalid = findings.count(RegexCode.REGEX_INVALID) + findings.count(RegexCode.REGEX_REFUSED) > 0;
        boolean documented =
                findings.count(RegexCode.REGEX_UNSUPPORTED) + findings.count(RegexCode.REGEX_APPROXIMATE) > 0;
        try (Pcre2Pattern theirs = pcre2.compile(regex)) {
            if (documented) {
                withFinding++;
            } else if (invalid) {
                differences.add("refused here only: " + regex + " " + findings.list());
            } else {
                ours.ifPresent(compiled -> subjects.forEach(subject -> compare(compiled, theirs, subject)));
            }
        } catch (Pcre2Refusal e) {
            if (invalid || documented) {
                refusedByBoth++;
            } else {
                differences.add(
                        "refused by PCRE2 only: " + regex + " (" + e.getMessage() + " at " + e.position() + ")");
            }
        }
    }

    private void compare(SplunkRegex ours, Pcre2Pattern theirs, String subject) {
        RegexCursor cursor = ours.cursor(subject, LIMIT);
        int from = 0;
        // up to three matches in each text, so that starts inside of it are compared too
        for (int round = 0; round < 3 && from <= subject.length(); round++) {
            texts++;
            boolean found = cursor.find(from);
            Pcre2Match match = theirs.match(subject, from, LIMIT);
            if (match.limited() || cursor.exhausted()) {
                limited++;
                return;
            }
            String mine = found ? Arrays.toString(groups(cursor, ours.groupCount())) : "none";
            String other = match.matched() ? Arrays.toString(match.groups()) : "none";
            if (!mine.equals(other)) {
                differences.add("/" + ours.source() + "/ on \"" + subject + "\" from " + from + ": here " + mine
                        + ", PCRE2 " + other + " " + match.result());
            }
            if (!found || !match.matched()) {
                return;
            }
            matches++;
            int end = cursor.end(0);
            from = end > from ? end : subject.offsetByCodePoints(from, from < subject.length() ? 1 : 0);
            if (end == subject.length()) {
                return;
            }
        }
    }

    private static int[] groups(RegexCursor cursor, int count) {
        int[] groups = new int[2 * count + 2];
        for (int i = 0; i <= count; i++) {
            groups[2 * i] = cursor.start(i);
            groups[2 * i + 1] = cursor.end(i);
        }
        return groups;
    }

    @Override
    public String toString() {
        return regexes + " regexes (" + refusedByBoth + " refused by both, " + withFinding + " with a finding), "
                + texts + " searches (" + limited + " beyond the limit), " + matches + " matches, " + differences.size()
                + " differences";
    }
}
