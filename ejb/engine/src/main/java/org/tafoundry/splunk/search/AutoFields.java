package org.tafoundry.splunk.search;

import java.util.List;
import org.tafoundry.splunk.event.Attempt;

/** KV_MODE = auto: pairs, and JSON as well where the event is JSON and AUTO_KV_JSON allows it. */
final class AutoFields implements SearchStep {

    private final KeyValueFields pairs;
    private final JsonFields json;
    private final boolean autoJson;

    AutoFields(KeyValueFields pairs, JsonFields json, boolean autoJson) {
        this.pairs = pairs;
        this.json = json;
        this.autoJson = autoJson;
    }

    @Override
    public void apply(Working event) {
        if (autoJson && JsonFields.looksLike(event.event.raw())) {
            json.apply(event);
        }
        pairs.apply(event);
    }

    @Override
    public List<Attempt> attempts(String field, Working event) {
        return AutomaticAttempt.of(this, pairs.where(), "pair or member", field, event);
    }
}
