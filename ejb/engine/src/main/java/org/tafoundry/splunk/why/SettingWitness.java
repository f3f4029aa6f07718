package org.tafoundry.splunk.why;

import java.util.ArrayList;
import java.util.List;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.event.IndexedEvent;
import org.tafoundry.splunk.event.SearchedEvent;
import org.tafoundry.splunk.search.Attempt;
import org.tafoundry.splunk.search.Outcome;
import org.tafoundry.splunk.search.SearchPipeline;

/** What a setting does to an event, and which stanza's counts. */
final class SettingWitness implements Witness {

    private final String key;
    private final StanzaRules rules;

    SettingWitness(String key, StanzaRules rules) {
        this.key = key;
        this.rules = rules;
    }

    @Override
    public List<String> values(SearchedEvent event, SearchPipeline search) {
        return rules.effective(key, event, event.event())
                .map(s -> List.of(s.value()))
                .orElse(List.of());
    }

    @Override
    public List<Attempt> attempts(IndexedEvent event, SearchedEvent found, SearchPipeline search) {
        List<Attempt> attempts = new ArrayList<>(rules.precedence(key, found, event));
        if (attempts.isEmpty()) {
            attempts.add(Attempt.of(
                    Location.file("default/props.conf"),
                    Outcome.OTHER_STANZA,
                    "No stanza has the setting " + key + "; its name is taken as it stands, upper and lower case too.",
                    key));
        }
        rules.effective(key, found, event).ifPresent(setting -> search.attempts(event, "").stream()
                .filter(a -> a.setting().key().equals(key)
                        || key.startsWith("REPORT-")
                                && names(setting.value(), a.setting().stanza()))
                .forEach(attempts::add));
        return attempts;
    }

    /** Whether a REPORT lists a transform. */
    private static boolean names(String list, String transform) {
        return List.of(list.split("\\s*,\\s*")).contains(transform);
    }

    /** Whether the setting did what it is for. */
    static boolean works(List<Attempt> attempts) {
        boolean counts = attempts.stream().anyMatch(a -> a.outcome() == Outcome.GAVE);
        return counts && attempts.stream().noneMatch(SettingWitness::fails);
    }

    private static boolean fails(Attempt attempt) {
        return switch (attempt.outcome()) {
            case UNREADABLE, NO_MATCH, LIMIT, EMPTY, SOURCE_ABSENT, NULL, NO_ROW -> true;
            default -> false;
        };
    }
}
