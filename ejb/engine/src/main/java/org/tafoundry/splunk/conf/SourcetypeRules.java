package org.tafoundry.splunk.conf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.SplunkRegex;

/**
 * The {@code rule::} and {@code delayedrule::} stanzas of props.conf, which guess a sourcetype from a file's first
 * lines: all of {@code MORE_THAN<any>_<percent>} and {@code LESS_THAN<any>_<percent>} must hold.
 */
public final class SourcetypeRules {

    private record Condition(boolean more, double percent, SplunkRegex regex) {

        boolean holds(List<? extends CharSequence> lines) {
            long matching = lines.stream()
                    .filter(line -> {
                        RegexCursor cursor = regex.cursor(line);
                        return cursor.find();
                    })
                    .count();
            double share = lines.isEmpty() ? 0 : 100.0 * matching / lines.size();
            return more ? share >= percent : share < percent;
        }
    }

    private record Rule(String sourcetype, List<Condition> conditions) {}

    private final List<Rule> rules = new ArrayList<>();
    private final List<Rule> delayed = new ArrayList<>();

    private SourcetypeRules() {}

    /** Compiles the rules of a merged props.conf. */
    public static SourcetypeRules compile(Conf props, Findings findings) {
        SourcetypeRules compiled = new SourcetypeRules();
        for (ConfStanza stanza : props.all()) {
            boolean isRule = stanza.name().startsWith("rule::");
            boolean isDelayed = stanza.name().startsWith("delayedrule::");
            String sourcetype = stanza.value("sourcetype", "");
            if ((isRule || isDelayed) && !stanza.disabled() && !sourcetype.isEmpty()) {
                List<Condition> conditions = conditions(stanza, findings);
                if (!conditions.isEmpty()) {
                    (isRule ? compiled.rules : compiled.delayed).add(new Rule(sourcetype, conditions));
                }
            }
        }
        return compiled;
    }

    /** The sourcetype that a {@code rule::} stanza gives to a file with these lines. */
    public Optional<String> assign(List<? extends CharSequence> lines) {
        return first(rules, lines);
    }

    /** The sourcetype that a {@code delayedrule::} stanza gives, which Splunk asks last. */
    public Optional<String> assignDelayed(List<? extends CharSequence> lines) {
        return first(delayed, lines);
    }

    private static Optional<String> first(List<Rule> rules, List<? extends CharSequence> lines) {
        return rules.stream()
                .filter(rule -> rule.conditions().stream().allMatch(condition -> condition.holds(lines)))
                .map(Rule::sourcetype)
                .findFirst();
    }

    private static List<Condition> conditions(ConfStanza stanza, Findings findings) {
        List<Condition> conditions = new ArrayList<>();
        for (ConfSetting setting : stanza.all()) {
            boolean more = setting.key().startsWith("MORE_THAN");
            if (more || setting.key().startsWith("LESS_THAN")) {
                String percent = setting.key().substring(setting.key().lastIndexOf('_') + 1);
                if (!percent.matches("[0-9]{1,3}(\\.[0-9]{1,6})?") || Double.parseDouble(percent) > 100) {
                    findings.add(
                            ConfCode.CONF_RULE_PERCENTAGE,
                            setting.where(),
                            "The key " + setting.key() + " does not end with a percentage.",
                            "Write a number from 0 to 100 after MORE_THAN_ or LESS_THAN_.");
                    continue;
                }
                SplunkRegex.compile(setting.value(), setting.where(), findings)
                        .ifPresent(regex -> conditions.add(new Condition(more, Double.parseDouble(percent), regex)));
            }
        }
        return conditions;
    }
}
