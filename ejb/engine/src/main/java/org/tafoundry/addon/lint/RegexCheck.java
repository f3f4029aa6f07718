package org.tafoundry.addon.lint;

import static org.tafoundry.addon.lint.LintCode.LINT_EXTRACT_NO_FIELD;
import static org.tafoundry.addon.lint.LintCode.LINT_LINE_BREAKER_GROUP;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;
import org.tafoundry.splunk.index.SedScript;
import org.tafoundry.splunk.regex.SplunkRegex;

/** Every regex is compiled as the engine would, and must have the groups that its setting needs. */
final class RegexCheck implements LintCheck {

    private static final List<String> PROPS = List.of(
            "TIME_PREFIX",
            "BREAK_ONLY_BEFORE",
            "MUST_BREAK_AFTER",
            "MUST_NOT_BREAK_AFTER",
            "MUST_NOT_BREAK_BEFORE",
            "PREAMBLE_REGEX",
            "FIELD_HEADER_REGEX",
            "MISSING_VALUE_REGEX");
    private static final List<String> BREAKERS = List.of("LINE_BREAKER", "EVENT_BREAKER");
    private static final Pattern IN_FIELD = Pattern.compile("\\s+[iI][nN]\\s+[A-Za-z0-9_]+\\s*$");

    @Override
    public void check(LintSubject addOn, Findings findings) {
        for (ConfStanza stanza : addOn.conf("props.conf").all()) {
            PROPS.forEach(key -> stanza.get(key).ifPresent(s -> compile(s, s.value(), findings)));
            BREAKERS.forEach(key -> stanza.get(key).ifPresent(s -> breaker(s, findings)));
            stanza.withPrefix("EXTRACT-").forEach(s -> extract(s, findings));
            // Compiling reports what is wrong; the script itself is not needed here.
            stanza.withPrefix("SEDCMD-").forEach(s -> SedScript.of(s, findings));
        }
        Conf expanded = addOn.expandedTransforms(findings);
        for (ConfStanza transform : addOn.conf("transforms.conf").all()) {
            expanded.stanza(transform.name())
                    .flatMap(stanza -> stanza.get("REGEX"))
                    .ifPresent(s -> compile(s, s.value(), findings));
        }
    }

    private static Optional<SplunkRegex> compile(ConfSetting setting, String regex, Findings findings) {
        return regex.isEmpty() ? Optional.empty() : SplunkRegex.compile(regex, setting.where(), findings);
    }

    private static void breaker(ConfSetting setting, Findings findings) {
        compile(setting, setting.value(), findings)
                .filter(regex -> regex.groupCount() == 0)
                .ifPresent(regex -> findings.add(
                        LINT_LINE_BREAKER_GROUP,
                        setting.where(),
                        setting.key() + " has no capturing group: " + setting.value(),
                        "Put the text between two events into a group, for example ([\\r\\n]+)."));
    }

    private static void extract(ConfSetting setting, Findings findings) {
        String regex = IN_FIELD.matcher(setting.value()).replaceFirst("");
        compile(setting, regex, findings)
                .filter(compiled -> compiled.names().isEmpty() && !regex.contains("(?<") && !regex.contains("(?P<"))
                .ifPresent(compiled -> findings.add(
                        LINT_EXTRACT_NO_FIELD,
                        setting.where(),
                        "The regex names no field: " + setting.value(),
                        "Name a group, for example (?<user>\\S+)."));
    }
}
