package org.tafoundry.lint;

import static org.tafoundry.lint.LintCode.LINT_EVENT_BREAKER_GROUP;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;
import org.tafoundry.splunk.regex.RegexCode;
import org.tafoundry.splunk.regex.RegexCost;
import org.tafoundry.splunk.regex.SplunkRegex;
import org.tafoundry.splunk.regex.pcre2.Pcre2;
import org.tafoundry.splunk.regex.pcre2.Pcre2Check;

/**
 * What compiling the add-on does not tell about its regexes: what they may cost, what the real PCRE2 says where it is
 * installed, and those that the engine does not meet.
 */
final class RegexCheck implements LintCheck {

    private static final List<String> PROPS = List.of(
            "LINE_BREAKER",
            "EVENT_BREAKER",
            "TIME_PREFIX",
            "BREAK_ONLY_BEFORE",
            "MUST_BREAK_AFTER",
            "MUST_NOT_BREAK_AFTER",
            "MUST_NOT_BREAK_BEFORE",
            "PREAMBLE_REGEX",
            "FIELD_HEADER_REGEX",
            "MISSING_VALUE_REGEX");
    private static final String EXTRACT_OPTIONS = "(?ms)";
    private static final Pattern IN_FIELD = Pattern.compile("\\s+[iI][nN]\\s+[A-Za-z0-9_]+\\s*$");

    private final Pcre2Check pcre2 = new Pcre2Check(Pcre2.load());

    @Override
    public void check(LintSubject addOn, Findings findings) {
        for (ConfStanza stanza : addOn.conf("props.conf").all()) {
            for (String key : PROPS) {
                stanza.get(key).ifPresent(setting -> regex(setting, addOn, findings));
            }
            for (ConfSetting setting : stanza.withPrefix("EXTRACT-")) {
                String regex = IN_FIELD.matcher(setting.value()).replaceFirst("");
                addOn.budget().at(setting.where());
                extract(setting, regex, findings);
            }
            stanza.get("EVENT_BREAKER").ifPresent(setting -> breaker(setting, findings));
        }
        Conf expanded = addOn.expandedTransforms(findings);
        for (ConfStanza transform : addOn.conf("transforms.conf").all()) {
            expanded.stanza(transform.name())
                    .flatMap(stanza -> stanza.get("REGEX"))
                    .ifPresent(setting -> regex(setting, addOn, findings));
        }
    }

    private void extract(ConfSetting setting, String regex, Findings findings) {
        Location where = setting.where();
        Findings own = new Findings();
        SplunkRegex.compileExtract(regex, where, own).ifPresent(compiled -> {
            RegexCost.check(compiled, where, own);
            if (own.count(RegexCode.REGEX_REFUSED) > 0) {
                return; // the library would only say so again
            }
            // settings such as (*UTF) must stay in front
            String whole = regex.startsWith("(*") ? regex : EXTRACT_OPTIONS + regex;
            pcre2.check(whole, List.of(), SplunkRegex.DEFAULT_MATCH_LIMIT, where, own);
        });
        own.list().forEach(findings::add);
    }

    private void regex(ConfSetting setting, LintSubject addOn, Findings findings) {
        String regex = setting.value();
        addOn.budget().at(setting.where());
        if (!regex.isEmpty()) {
            Location where = setting.where();
            Findings own = new Findings();
            SplunkRegex.compile(regex, where, own).ifPresent(compiled -> {
                RegexCost.check(compiled, where, own);
                if (own.count(RegexCode.REGEX_REFUSED) == 0) {
                    pcre2.check(regex, List.of(), SplunkRegex.DEFAULT_MATCH_LIMIT, where, own);
                }
            });
            own.list().forEach(findings::add);
        }
    }

    private static void breaker(ConfSetting setting, Findings findings) {
        Optional<SplunkRegex> regex = SplunkRegex.compile(setting.value(), setting.where(), new Findings());
        if (regex.isPresent() && regex.get().groupCount() == 0) {
            findings.add(
                    LINT_EVENT_BREAKER_GROUP,
                    setting.where(),
                    setting.key() + " has no capturing group: " + setting.value(),
                    "Put the text between two events into a group, for example ([\\r\\n]+).");
        }
    }
}
