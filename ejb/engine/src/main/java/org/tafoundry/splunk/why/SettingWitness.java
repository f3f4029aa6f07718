package org.tafoundry.splunk.why;

import java.util.ArrayList;
import java.util.List;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.event.Attempt;
import org.tafoundry.splunk.event.IndexStep;
import org.tafoundry.splunk.event.IndexedEvent;
import org.tafoundry.splunk.event.Outcome;
import org.tafoundry.splunk.event.SearchedEvent;
import org.tafoundry.splunk.search.SearchPipeline;

/** What a setting does to an event, and which stanza's counts. */
final class SettingWitness implements Witness {

    private final String key;
    private final StanzaRules rules;
    private final IndexStage stage;
    private final TimeWitness times;
    private final BreakWitness breaks;

    SettingWitness(String key, StanzaRules rules) {
        this.key = key;
        this.rules = rules;
        this.stage = IndexStage.of(key);
        this.times = new TimeWitness(rules);
        this.breaks = new BreakWitness(rules);
    }

    @Override
    public List<String> values(SearchedEvent event, SearchPipeline search) {
        return rules.effective(key, Metadata.of(key, event))
                .map(s -> List.of(s.value()))
                .orElse(List.of());
    }

    @Override
    public List<Attempt> attempts(IndexedEvent event, SearchedEvent found, SearchPipeline search) {
        List<Attempt> attempts = new ArrayList<>(rules.precedence(key, Metadata.of(key, found)));
        if (attempts.isEmpty()) {
            attempts.add(Attempt.of(
                    Location.file("default/props.conf"),
                    Outcome.OTHER_STANZA,
                    "No stanza has the setting " + key + "; its name is taken as it stands, upper and lower case too.",
                    key));
        }
        if (!values(found, search).isEmpty()) {
            attempts.addAll(effects(event, found, search));
        }
        return attempts;
    }

    private List<Attempt> effects(IndexedEvent event, SearchedEvent found, SearchPipeline search) {
        return switch (stage) {
            case TIME -> times.attempts(event, found, search);
            case BREAKING -> breaks.attempts(key, event);
            case STRUCTURE -> structure(event);
            case TYPING ->
                event.steps().stream()
                        .map(IndexStep::attempt)
                        .filter(attempt -> attempt.setting().key().equals(key))
                        .toList();
            case NONE -> searching(event, found, search);
        };
    }

    private List<Attempt> structure(IndexedEvent event) {
        Location where =
                rules.effective(key, Metadata.indexing(event)).orElseThrow().where();
        List<Attempt> wrong = event.findings().stream()
                .filter(finding -> finding.where().key().equals("INDEXED_EXTRACTIONS"))
                .map(finding -> Attempt.of(
                        where,
                        Outcome.NO_MATCH,
                        finding.message() + " " + finding.suggestion(),
                        finding.code().name()))
                .toList();
        String names = String.join(", ", event.indexed().names());
        return !wrong.isEmpty()
                ? wrong
                : List.of(
                        names.isEmpty()
                                ? Attempt.of(where, Outcome.NAME_ABSENT, "The event has no indexed field.", "fields")
                                : Attempt.of(
                                        where, Outcome.GAVE, "The event has the indexed fields " + names + ".", ""));
    }

    private List<Attempt> searching(IndexedEvent event, SearchedEvent found, SearchPipeline search) {
        String value = values(found, search).get(0);
        return search.attempts(event, "").stream()
                .filter(a -> a.setting().key().equals(key)
                        || key.startsWith("REPORT-") && names(value, a.setting().stanza()))
                .toList();
    }

    /** Whether a REPORT lists a transform. */
    private static boolean names(String list, String transform) {
        return List.of(list.split("\\s*,\\s*")).contains(transform);
    }

    /** Whether a setting did what it is for: it counts, can be read, and a part of it did something. */
    static boolean works(String key, List<Attempt> attempts) {
        // what other settings of the time did is shown as well
        boolean time = IndexStage.of(key) == IndexStage.TIME;
        boolean counts = false;
        boolean failed = false;
        boolean did = false;
        for (Attempt attempt : attempts) {
            if (time && !attempt.setting().key().equals(key)) {
                continue;
            }
            switch (attempt.outcome()) {
                case UNREADABLE -> {
                    return false;
                }
                case OVERRULED, OTHER_STANZA -> {
                    // says which stanza does not count, or which transform was left out
                }
                case COUNTS -> counts = true;
                case GAVE, KEPT, REMOVED -> did = true;
                case NO_MATCH, LIMIT, EMPTY, SOURCE_ABSENT, NAME_ABSENT, NULL, NO_ROW, FALSE_TERM -> failed = true;
            }
        }
        return counts && (did || !failed);
    }
}
