package org.tafoundry.splunk.search;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.regex.SplunkRegex;

/** Compiles {@code EXTRACT-<class> = <regex> [in <field>]}. */
final class ExtractSetting {

    private static final Pattern IN_FIELD =
            Pattern.compile("(.*\\S)\\s+[iI][nN]\\s+([A-Za-z0-9_.{}:-]+)\\s*", Pattern.DOTALL);

    private ExtractSetting() {}

    /** The step, or nothing when the regex cannot be run. */
    static Optional<SearchStep> compile(ConfSetting setting, int matchLimit, Findings findings) {
        Matcher in = IN_FIELD.matcher(setting.value());
        boolean field = in.matches();
        String regex = field ? in.group(1) : setting.value();
        String source = field ? in.group(2) : "_raw";
        RegexOptions options = new RegexOptions(false, true, false, matchLimit);
        return SplunkRegex.compileExtract(regex, setting.where(), findings).map(r -> {
            RegexFields step = new RegexFields(r, source, List.of(), options, setting.where());
            if (step.barren()) {
                findings.add(
                        SearchCode.SEARCH_GROUPLESS,
                        setting.where(),
                        "The regex has no named group: " + regex,
                        "Name the group that holds the value: (?<field>…).");
            }
            return step;
        });
    }
}
