package org.tafoundry.splunk.why;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.AddOnConfs;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;
import org.tafoundry.splunk.conf.EffectiveProps;
import org.tafoundry.splunk.conf.PropsSelector;
import org.tafoundry.splunk.conf.PropsSelector.Layer;
import org.tafoundry.splunk.event.Attempt;
import org.tafoundry.splunk.event.IndexedEvent;
import org.tafoundry.splunk.event.Outcome;

/** Which stanzas of props.conf apply to an event, and which of them counts for a key. */
final class StanzaRules {

    private final Conf conf;
    private final PropsSelector selector;

    private StanzaRules(Conf conf) {
        this.conf = conf;
        this.selector = PropsSelector.compile(conf, new Findings());
    }

    /** The rules of search time, which has index time's settings as well. */
    static StanzaRules of(AddOnConfs confs) {
        return new StanzaRules(confs.searchTime("props.conf"));
    }

    /** The setting that gave an event its indexed fields. */
    Location indexing(IndexedEvent event) {
        Metadata came = Metadata.indexing(event);
        EffectiveProps props = selector.select(came.sourcetype(), came.source(), came.host());
        return props.get("INDEXED_EXTRACTIONS")
                .or(() -> props.withPrefix("TRANSFORMS").stream().findFirst())
                .map(ConfSetting::where)
                .orElse(Location.NONE);
    }

    /** The setting of a key that counts for an event. */
    Optional<ConfSetting> effective(String key, Metadata event) {
        return selector.select(event.sourcetype(), event.source(), event.host()).get(key);
    }

    /** Where the stanza of a sourcetype says by what name searches know it. */
    Location rename(String sourcetype) {
        return conf.stanza(sourcetype)
                .flatMap(stanza -> stanza.get("rename"))
                .map(ConfSetting::where)
                .orElse(Location.setting("", sourcetype, "rename", 0));
    }

    /** Whether any stanza has this key. */
    boolean has(String key) {
        return conf.all().stream().anyMatch(stanza -> stanza.get(key).isPresent());
    }

    /** Stanzas of the add-on that do not apply to an event. */
    List<ConfStanza> others(Metadata event) {
        Set<String> apply = new HashSet<>();
        selector.layers(event.sourcetype(), event.source(), event.host())
                .forEach(layer -> apply.add(layer.stanza().name()));
        return conf.all().stream()
                .filter(stanza -> !apply.contains(stanza.name())
                        && stanza.all().stream().noneMatch(s -> s.file().startsWith("system/")))
                .toList();
    }

    /** Says that a setting's stanza is not for this event. */
    Attempt elsewhere(ConfSetting setting, Metadata event) {
        String stanza = setting.stanza();
        String has = stanza.startsWith("source::")
                ? "source " + event.source()
                : stanza.startsWith("host::") ? "host " + event.host() : "sourcetype " + event.sourcetype();
        return Attempt.of(
                setting.where(),
                Outcome.OTHER_STANZA,
                "The stanza [" + stanza + "] does not apply to this event, which has the " + has + ".",
                "");
    }

    /** What becomes of a key in each stanza that has it, the one that counts first. */
    List<Attempt> precedence(String key, Metadata event) {
        List<Layer> layers = new ArrayList<>(selector.layers(event.sourcetype(), event.source(), event.host()));
        Collections.reverse(layers);
        List<Attempt> attempts = new ArrayList<>();
        Optional<Layer> winner = Optional.empty();
        for (Layer layer : layers) {
            Optional<ConfSetting> setting = layer.stanza().get(key);
            if (setting.isEmpty()) {
                continue;
            }
            if (winner.isEmpty()) {
                winner = Optional.of(layer);
                attempts.add(Attempt.of(
                        setting.get().where(),
                        Outcome.COUNTS,
                        key + " = " + setting.get().value() + " counts, from the " + layer.kind() + " stanza.",
                        ""));
            } else {
                attempts.add(Attempt.of(
                        setting.get().where(),
                        Outcome.OVERRULED,
                        "[" + winner.get().stanza().name() + "] counts instead: " + reason(winner.get(), layer),
                        winner.get().stanza().name()));
            }
        }
        for (ConfStanza stanza : others(event)) {
            stanza.get(key).ifPresent(setting -> attempts.add(elsewhere(setting, event)));
        }
        return attempts;
    }

    private static String reason(Layer winner, Layer loser) {
        if (!winner.kind().equals(loser.kind())) {
            return "a " + winner.kind() + " stanza beats a " + loser.kind() + " stanza.";
        }
        return winner.priority() == loser.priority()
                ? "both have the priority " + winner.priority() + ", and its name comes first."
                : "its priority is " + winner.priority() + ", against " + loser.priority() + ".";
    }
}
