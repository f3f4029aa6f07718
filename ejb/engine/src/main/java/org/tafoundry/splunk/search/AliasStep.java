package org.tafoundry.splunk.search;

import java.util.ArrayList;
import java.util.List;

/** All aliases of a sourcetype: each sees the fields as extraction left them, so that none chains on another. */
final class AliasStep implements SearchStep {

    private final List<AliasSetting.Alias> aliases;

    AliasStep(List<AliasSetting.Alias> aliases) {
        this.aliases = List.copyOf(aliases);
    }

    @Override
    public void apply(Working event) {
        // all originals are read before any alias is written
        List<List<String>> originals = new ArrayList<>(aliases.size());
        for (AliasSetting.Alias alias : aliases) {
            originals.add(event.fields.all(alias.field()));
        }
        for (int i = 0; i < originals.size(); i++) {
            AliasSetting.Alias alias = aliases.get(i);
            if (originals.get(i).isEmpty()) {
                // AS removes a field of the alias's name when the original is missing
                if (!alias.keep() && !settled(alias.alias(), originals)) {
                    event.remove(alias.alias());
                }
            } else if (!alias.keep() || !event.fields.has(alias.alias())) {
                event.alias(
                        alias.alias(),
                        alias.field(),
                        originals.get(i),
                        alias.setting().where());
            }
        }
    }

    /** Whether another alias of the same name has a value for it: the one with a value wins. */
    private boolean settled(String name, List<List<String>> originals) {
        for (int i = 0; i < originals.size(); i++) {
            if (aliases.get(i).alias().equals(name) && !originals.get(i).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
