package org.tafoundry.splunk.regex.pcre2;

import java.util.List;
import java.util.Optional;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.RegexCode;

/** Asks the real PCRE2 whether it accepts a regex and what the regex costs on texts; silent when it is absent. */
public final class Pcre2Check {

    private final Optional<Pcre2> pcre2;

    /** Checks with this library. */
    public Pcre2Check(Optional<Pcre2> pcre2) {
        this.pcre2 = pcre2;
    }

    /** Reports a regex that PCRE2 refuses, or one that needs more match calls than allowed on one of the texts. */
    public void check(String regex, List<String> texts, int matchLimit, Location where, Findings findings) {
        if (pcre2.isEmpty()) {
            return;
        }
        try (Pcre2Pattern pattern = pcre2.get().compile(regex)) {
            int most = texts.stream().mapToInt(pattern::matchCalls).max().orElse(0);
            if (most > matchLimit) {
                findings.add(
                        RegexCode.REGEX_MATCH_LIMIT,
                        where,
                        "PCRE2 needs " + most + " match calls for \"" + regex + "\" on one of the texts, where "
                                + matchLimit + " are allowed.",
                        "Make its repetitions more exact, or raise MATCH_LIMIT.");
            }
        } catch (Pcre2Refusal refusal) {
            findings.add(
                    RegexCode.REGEX_INVALID,
                    where,
                    "PCRE2 " + pcre2.get().version() + " refuses \"" + regex + "\" at character "
                            + (refusal.position() + 1) + ": " + refusal.getMessage() + ".",
                    "Correct the regular expression there.");
        }
    }
}
