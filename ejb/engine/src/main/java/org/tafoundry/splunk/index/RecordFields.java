package org.tafoundry.splunk.index;

import java.util.Optional;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.event.Fields;
import org.tafoundry.splunk.index.setting.Cursors;
import org.tafoundry.splunk.index.setting.IndexCode;
import org.tafoundry.splunk.index.structure.DelimitedReader;
import org.tafoundry.splunk.index.structure.JsonFields;
import org.tafoundry.splunk.index.structure.StructureRules;
import org.tafoundry.splunk.index.structure.StructureRules.Kind;

/** The indexed fields of the records of structured data, in the order of the records. */
final class RecordFields {

    private final StructureRules rules;
    /** Remembers the header of delimited records. */
    private final Optional<DelimitedReader> delimited;

    RecordFields(StructureRules rules, Cursors cursors, Findings findings) {
        this.rules = rules;
        this.delimited =
                rules.kind().isJson() ? Optional.empty() : Optional.of(new DelimitedReader(rules, cursors, findings));
    }

    /** Whether a record is an event, and no header; takes the fields of a delimited one. */
    boolean isEvent(String record, Fields fields) {
        return delimited.isEmpty() || delimited.get().read(record, fields);
    }

    /** Takes the fields of a JSON record; what is no JSON is a finding of the event. */
    void json(String record, EventDraft draft) {
        String wrong = "";
        if (rules.kind() == Kind.JSON) {
            wrong = JsonFields.read(record, rules.trimBraces(), draft.indexed);
        } else if (rules.kind() == Kind.HEC) {
            wrong = HecEvent.read(record, draft);
        }
        if (!wrong.isEmpty()) {
            draft.findings.add(Finding.of(
                    IndexCode.INDEX_JSON_INVALID,
                    rules.where().atEvent(draft.number),
                    "The event is not the JSON that INDEXED_EXTRACTIONS expects: " + wrong + ".",
                    "Check LINE_BREAKER and TRUNCATE, or extract the fields at search time."));
        }
    }
}
