package org.tafoundry.foundry;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;
import org.tafoundry.splunk.eval.syntax.EvalExpression;
import org.tafoundry.splunk.event.DefaultFields;
import org.tafoundry.splunk.event.Fields;

/** Tells the fields that an add-on reads from events from those that every event has. */
final class OwnFields {

    private static final String EVAL = "EVAL-";

    private final Set<String> constant = new HashSet<>(DefaultFields.STORED);

    /** Looks for fields to which an EVAL gives the same value in every event. */
    OwnFields(Conf props) {
        for (ConfStanza stanza : props.all()) {
            for (ConfSetting setting : stanza.withPrefix(EVAL)) {
                EvalExpression.parse(setting.value(), Location.NONE, new Findings())
                        .filter(expression -> expression.fields().isEmpty())
                        .ifPresent(expression -> constant.add(setting.key().substring(EVAL.length())));
            }
        }
    }

    /** Whether every event has this field without any add-on. */
    static boolean everywhere(String field) {
        return DefaultFields.STORED.contains(field);
    }

    /** Whether a field that is no constant holds a part of the text. */
    boolean hold(Fields fields, String raw) {
        for (Map.Entry<String, List<String>> field : fields.asMap().entrySet()) {
            String value = field.getValue().get(0);
            if (!value.isEmpty() && !constant.contains(field.getKey()) && raw.contains(value)) {
                return true;
            }
        }
        return false;
    }
}
