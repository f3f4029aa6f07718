package org.tafoundry.lint;

import static org.tafoundry.lint.LintCode.LINT_KV_TWICE;
import static org.tafoundry.lint.LintCode.LINT_MAGIC_EIGHT;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.ConfStanza;

/** The index-time settings that every sourcetype should state, because Splunk's guesses are slow and sometimes wrong. */
final class MagicEightCheck implements LintCheck {

    private static final List<String> LINES = List.of("SHOULD_LINEMERGE", "LINE_BREAKER", "TRUNCATE");
    private static final List<String> TIME = List.of("TIME_PREFIX", "MAX_TIMESTAMP_LOOKAHEAD", "TIME_FORMAT");
    private static final List<String> FORWARDER = List.of("EVENT_BREAKER_ENABLE", "EVENT_BREAKER");

    @Override
    public void check(LintSubject addOn, Findings findings) {
        Set<String> derived = derived(addOn);
        for (ConfStanza stanza : addOn.conf("props.conf").all()) {
            boolean own = !stanza.name().contains("::") && !stanza.name().equals("default");
            if (own && !derived.contains(stanza.name()) && stanza.get("rename").isEmpty()) {
                missing(addOn, stanza, findings);
            }
            twice(stanza, findings);
        }
    }

    /** Sourcetypes that transforms give to events whose lines and time are settled already. */
    private static Set<String> derived(LintSubject addOn) {
        Set<String> derived = new TreeSet<>();
        for (ConfStanza transform : addOn.conf("transforms.conf").all()) {
            String format = transform.value("FORMAT", "");
            if (format.startsWith("sourcetype::")) {
                derived.add(format.substring("sourcetype::".length()).strip());
            }
            derived.add(transform.value("CLONE_SOURCETYPE", "").strip());
        }
        return derived;
    }

    private static void missing(LintSubject addOn, ConfStanza stanza, Findings findings) {
        List<String> keys = new ArrayList<>();
        boolean structured = stanza.get("INDEXED_EXTRACTIONS").isPresent();
        boolean noTime =
                stanza.value("DATETIME_CONFIG", "").toUpperCase(Locale.ROOT).matches("CURRENT|NONE");
        keys.addAll(structured ? List.of("SHOULD_LINEMERGE", "TRUNCATE") : LINES);
        if (!noTime) {
            keys.addAll(stanza.get("TIMESTAMP_FIELDS").isPresent() ? List.of("TIME_FORMAT") : TIME);
        }
        keys.addAll(structured ? List.of() : FORWARDER);
        keys.removeIf(key -> stanza.get(key).isPresent());
        if (!keys.isEmpty()) {
            findings.add(
                    LINT_MAGIC_EIGHT,
                    addOn.header("props.conf", stanza.name()),
                    "The sourcetype " + stanza.name() + " does not state " + String.join(", ", keys) + ".",
                    "State them, so that Splunk need not guess.");
        }
    }

    private static void twice(ConfStanza stanza, Findings findings) {
        boolean json = stanza.value("INDEXED_EXTRACTIONS", "").equalsIgnoreCase("json");
        String mode = stanza.value("KV_MODE", "auto");
        if (json && !mode.equalsIgnoreCase("none")) {
            findings.add(
                    LINT_KV_TWICE,
                    stanza.get("INDEXED_EXTRACTIONS").orElseThrow().where(),
                    "JSON fields are extracted at index time, and KV_MODE = " + mode + " extracts them again.",
                    "Write KV_MODE = none and AUTO_KV_JSON = false.");
        }
    }
}
