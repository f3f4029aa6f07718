package org.tafoundry.comparison;

import java.util.List;
import java.util.Optional;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.AddOnConfs;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;
import org.tafoundry.splunk.event.FieldOrigin;
import org.tafoundry.splunk.event.SearchedEvent;

/** Finds the setting that a difference is about. */
final class SettingPlaces {

    private static final String PROPS = "default/props.conf";
    private static final List<String> BREAKING =
            List.of("LINE_BREAKER", "SHOULD_LINEMERGE", "BREAK_ONLY_BEFORE", "TRUNCATE", "INDEXED_EXTRACTIONS");
    private static final List<String> TIME =
            List.of("TIME_FORMAT", "TIMESTAMP_FIELDS", "TIME_PREFIX", "DATETIME_CONFIG", "MAX_TIMESTAMP_LOOKAHEAD");
    private static final List<String> METADATA = List.of("TRANSFORMS", "rename", "sourcetype");

    private final Conf indexed;
    private final Conf searched;

    SettingPlaces(AddOnConfs confs) {
        this.indexed = confs.indexTime("props.conf");
        this.searched = confs.searchTime("props.conf");
    }

    Location breaking(String sourcetype) {
        return first(indexed, sourcetype, BREAKING);
    }

    Location time(String sourcetype) {
        return first(indexed, sourcetype, TIME);
    }

    Location metadata(String sourcetype) {
        return indexed.stanza(sourcetype)
                .flatMap(stanza -> stanza.all().stream()
                        .filter(s -> METADATA.stream().anyMatch(s.key()::startsWith))
                        .findFirst())
                .map(s -> place(s))
                .orElse(Location.setting(PROPS, sourcetype, METADATA.get(0), 0));
    }

    /** The setting that gave the engine's value; where it has none, the one that names the field, else KV_MODE. */
    Location field(String field, SearchedEvent event) {
        Optional<Location> origin = event.origins().stream()
                .filter(o -> o.field().equals(field))
                .map(FieldOrigin::setting)
                .findFirst();
        return origin.map(o -> o.atEvent(0))
                .or(() -> searched.stanza(event.sourcetype())
                        .flatMap(stanza -> naming(stanza, field))
                        .map(s -> place(s)))
                .orElse(Location.setting(PROPS, event.sourcetype(), "KV_MODE", 0));
    }

    private static Optional<ConfSetting> naming(ConfStanza stanza, String field) {
        return stanza.all().stream()
                .filter(s -> s.key().equals("EVAL-" + field)
                        || s.value().contains("<" + field + ">")
                        || (s.value() + " ").contains(" AS " + field + " "))
                .findFirst();
    }

    private static Location first(Conf conf, String sourcetype, List<String> keys) {
        return conf.stanza(sourcetype).stream()
                .flatMap(stanza -> keys.stream().flatMap(key -> stanza.get(key).stream()))
                .map(s -> place(s))
                .findFirst()
                .orElse(Location.setting(PROPS, sourcetype, keys.get(0), 0));
    }

    private static Location place(ConfSetting setting) {
        return setting.where();
    }

    /** The stanza of an event type, or of what gives it tags. */
    static Location knowledge(String file, String stanza, String key) {
        return Location.setting("default/" + file, stanza, key, 0);
    }
}
