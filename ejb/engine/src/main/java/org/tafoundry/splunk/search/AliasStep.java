package org.tafoundry.splunk.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tafoundry.splunk.event.Attempt;
import org.tafoundry.splunk.event.Outcome;

/** All aliases of a sourcetype: each sees the fields as extraction left them, so that none chains on another. */
final class AliasStep implements SearchStep {

    private final List<AliasSetting.Alias> aliases;
    /** Aliases that several settings give, where the one with a value wins. */
    private final Set<String> shared = new HashSet<>();

    AliasStep(List<AliasSetting.Alias> aliases) {
        this.aliases = List.copyOf(aliases);
        Set<String> seen = new HashSet<>();
        aliases.stream()
                .map(AliasSetting.Alias::alias)
                .filter(alias -> !seen.add(alias))
                .forEach(shared::add);
    }

    @Override
    public void apply(Working event) {
        // all originals are read before any alias is written
        List<List<String>> originals = new ArrayList<>(aliases.size());
        Set<String> settled = shared.isEmpty() ? Set.of() : new HashSet<>();
        for (AliasSetting.Alias alias : aliases) {
            List<String> values = event.texts(alias.field());
            originals.add(values);
            if (!values.isEmpty() && shared.contains(alias.alias())) {
                settled.add(alias.alias());
            }
        }
        for (int i = 0; i < originals.size(); i++) {
            AliasSetting.Alias alias = aliases.get(i);
            if (originals.get(i).isEmpty()) {
                // AS removes a field of the alias's name when the original is missing
                if (!alias.keep() && !settled.contains(alias.alias())) {
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

    @Override
    public List<Attempt> attempts(String field, Working event) {
        List<Attempt> attempts = new ArrayList<>();
        for (AliasSetting.Alias alias : aliases) {
            if (field.isEmpty() || alias.alias().equals(field)) {
                attempts.add(attempt(alias, event));
            }
        }
        return attempts;
    }

    private static Attempt attempt(AliasSetting.Alias alias, Working event) {
        List<String> values = event.texts(alias.field());
        boolean had = event.fields.has(alias.alias());
        if (values.isEmpty()) {
            boolean removes = had && !alias.keep();
            return Attempt.of(
                    alias.setting().where(),
                    removes ? Outcome.REMOVED : Outcome.SOURCE_ABSENT,
                    "The event has no field " + alias.field()
                            + (removes ? ", and AS then removes " + alias.alias() + "; ASNEW would keep it." : "."),
                    alias.field());
        }
        if (had && alias.keep()) {
            return event.kept(alias.setting().where(), alias.alias());
        }
        return Attempt.of(
                alias.setting().where(),
                Outcome.GAVE,
                "It gives \"" + String.join("\", \"", values) + "\" of " + alias.field() + ".",
                "");
    }
}
