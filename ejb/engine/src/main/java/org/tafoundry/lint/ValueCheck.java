package org.tafoundry.lint;

import java.util.List;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.ConfBoolean;
import org.tafoundry.splunk.conf.ConfCode;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;

/** Values that must be a boolean or a number. */
final class ValueCheck implements LintCheck {

    private static final List<String> FLAGS = List.of(
            "SHOULD_LINEMERGE",
            "BREAK_ONLY_BEFORE_DATE",
            "EVENT_BREAKER_ENABLE",
            "AUTO_KV_JSON",
            "KV_TRIM_SPACES",
            "NO_BINARY_CHECK",
            "ANNOTATE_PUNCT",
            "LEARN_SOURCETYPE",
            "WRITE_META",
            "REPEAT_MATCH",
            "MV_ADD",
            "CLEAN_KEYS",
            "KEEP_EMPTY_VALS",
            "case_sensitive_match",
            "disabled");
    private static final List<String> NUMBERS = List.of(
            "TRUNCATE",
            "MAX_EVENTS",
            "MAX_TIMESTAMP_LOOKAHEAD",
            "MAX_DAYS_AGO",
            "MAX_DAYS_HENCE",
            "MAX_DIFF_SECS_AGO",
            "MAX_DIFF_SECS_HENCE",
            "LOOKAHEAD",
            "max_matches",
            "min_matches",
            "HEADER_FIELD_LINE_NUMBER",
            "priority");

    @Override
    public void check(LintSubject addOn, Findings findings) {
        for (String conf : List.of("props.conf", "transforms.conf", "eventtypes.conf")) {
            for (ConfStanza stanza : addOn.conf(conf).all()) {
                stanza.all().stream().filter(s -> !s.value().isEmpty()).forEach(s -> value(s, findings));
            }
        }
    }

    private static void value(ConfSetting setting, Findings findings) {
        if (FLAGS.contains(setting.key()) && ConfBoolean.parse(setting.value()).isEmpty()) {
            findings.add(
                    ConfCode.CONF_NOT_A_BOOLEAN,
                    setting.where(),
                    setting.key() + " is neither true nor false: " + setting.value(),
                    "Write true or false.");
        } else if (NUMBERS.contains(setting.key()) && !setting.value().matches("-?[0-9]{1,18}")) {
            findings.add(
                    ConfCode.CONF_NOT_A_NUMBER,
                    setting.where(),
                    setting.key() + " is not a whole number: " + setting.value(),
                    "Write a number.");
        }
    }
}
