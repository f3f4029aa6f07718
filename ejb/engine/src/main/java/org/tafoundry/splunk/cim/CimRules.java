package org.tafoundry.splunk.cim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;
import org.tafoundry.splunk.conf.ConfTable;
import org.tafoundry.splunk.event.Fields;
import org.tafoundry.splunk.expression.SearchContext;
import org.tafoundry.splunk.expression.SearchExpression;

/**
 * What the data models ask for beyond lists of fields: when a recommended field can be there at all, which fields belong
 * together, and which values are none.
 */
final class CimRules {

    private static final CimRules STANDARD = new CimRules(ConfTable.load(CimRules.class, "rules.conf", "rules.conf"));
    private static final String CONDITION = "condition.";
    private static final String CLUSTER = "cluster.";

    private final Set<String> invalid;
    /** By model and field. */
    private final Map<String, Map<String, SearchExpression>> conditions = new HashMap<>();

    private final Map<String, List<List<String>>> clusters = new HashMap<>();

    private CimRules(Conf table) {
        invalid = new HashSet<>(table.stanza("values").orElseThrow().words("invalid"));
        for (ConfStanza model : table.all()) {
            Map<String, SearchExpression> own = new HashMap<>();
            for (ConfSetting setting : model.withPrefix(CONDITION)) {
                own.put(setting.key().substring(CONDITION.length()), condition(setting));
            }
            conditions.put(model.name(), own);
            clusters.put(
                    model.name(),
                    model.withPrefix(CLUSTER).stream()
                            .map(setting -> model.words(setting.key()))
                            .toList());
        }
    }

    private static SearchExpression condition(ConfSetting setting) {
        Findings findings = new Findings();
        return SearchExpression.parse(setting.value(), setting.where(), findings)
                .orElseThrow(() -> new IllegalStateException("The table of rules is broken: " + findings.list()));
    }

    static CimRules standard() {
        return STANDARD;
    }

    /** Whether an event in a model is expected to have a recommended field. */
    boolean expects(String model, String field, Fields event) {
        return Optional.ofNullable(conditions.getOrDefault(model, Map.of()).get(field))
                .map(condition -> condition.matches(SearchContext.of("", event)))
                .orElse(true);
    }

    /** Sets of fields of which an event that has one should have all. */
    List<List<String>> clusters(String model) {
        return clusters.getOrDefault(model, List.of());
    }

    /** Whether a value only says that nothing is known, and the model does not prescribe it. */
    boolean invalid(CimField field, String value) {
        String text = value.strip().toLowerCase(Locale.ROOT);
        return (text.isEmpty() || invalid.contains(text)) && !field.prescribed().contains(value);
    }
}
