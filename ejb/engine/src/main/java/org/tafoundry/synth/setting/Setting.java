package org.tafoundry.synth.setting;

import java.util.Comparator;
import java.util.List;

/** A setting of a sourcetype's stanza in props.conf. */
public sealed interface Setting permits Extract, Report, Alias, Eval, Lookup, IndexTransform, Plain {

    /** Splunk's own order at search time: extractions, aliases, evals, lookups; by name among those of a kind. */
    Comparator<Setting> SEARCH_TIME_ORDER = Comparator.comparingInt(
                    (Setting s) -> List.of(Extract.class, Report.class, Alias.class, Eval.class, Lookup.class)
                            .indexOf(s.getClass()))
            .thenComparing(Setting::name);

    /** What tells it from others of its kind: its class, the field of an eval, the key of a plain one. */
    String name();

    /** One sentence that explains it; may be empty. */
    String comment();
}
