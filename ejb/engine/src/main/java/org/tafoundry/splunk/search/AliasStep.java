package org.tafoundry.splunk.search;

import java.util.List;
import org.tafoundry.splunk.event.Fields;

/** All aliases of a sourcetype: each sees the fields as extraction left them, so that none chains on another. */
final class AliasStep implements SearchStep {

    private final List<AliasSetting.Alias> aliases;

    AliasStep(List<AliasSetting.Alias> aliases) {
        this.aliases = List.copyOf(aliases);
    }

    @Override
    public void apply(Working event) {
        Fields before = new Fields(event.fields);
        for (AliasSetting.Alias alias : aliases) {
            List<String> values = before.all(alias.field());
            if (values.isEmpty()) {
                // AS removes a field of the alias's name when the original is missing
                if (!alias.keep() && !settled(alias.alias(), before)) {
                    event.fields.remove(alias.alias());
                }
            } else if (!alias.keep() || !event.fields.has(alias.alias())) {
                event.set(alias.alias(), values, alias.setting().where());
            }
        }
    }

    /** Whether another alias of the same name has a value for it: the one with a value wins. */
    private boolean settled(String name, Fields before) {
        return aliases.stream().anyMatch(a -> a.alias().equals(name) && before.has(a.field()));
    }
}
