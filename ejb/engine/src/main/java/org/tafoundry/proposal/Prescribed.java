package org.tafoundry.proposal;

import java.util.Set;
import java.util.TreeSet;
import org.tafoundry.splunk.cim.CimCoverage;
import org.tafoundry.splunk.cim.CimField;
import org.tafoundry.splunk.cim.CimModels;

/** The values that the Common Information Model prescribes for a field. */
final class Prescribed {
    private Prescribed() {}

    /** Those of the data models that events belong to; none when any value will do. */
    static Set<String> among(Measure measure, String field) {
        Set<String> values = new TreeSet<>();
        for (CimCoverage.Served served : measure.served()) {
            served.dataset().field(field).map(CimField::prescribed).ifPresent(values::addAll);
        }
        return values;
    }

    /** Those of all data models; none when any value will do. */
    static Set<String> anywhere(String field) {
        Set<String> values = new TreeSet<>();
        CimModels.standard().datasets().forEach(dataset -> dataset.field(field)
                .map(CimField::prescribed)
                .ifPresent(values::addAll));
        return values;
    }
}
