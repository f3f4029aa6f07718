package org.tafoundry.splunk.time;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfTable;

/** Zone names and abbreviations as they occur in events and in TZ, with the aliases of TZ_ALIAS. */
public final class ZoneNames {

    /** The names without any TZ_ALIAS. */
    public static final ZoneNames STANDARD = new ZoneNames(Map.of());

    private static final Conf TABLE = ConfTable.load(ZoneNames.class, "zones.conf", "zones.conf");

    private static final Map<String, ZoneId> ABBREVIATIONS = abbreviations();

    /** Abbreviations that are more often words; only %Z reads them. */
    private static final Set<String> WORDS =
            Set.copyOf(TABLE.stanza("words").orElseThrow().words("names"));

    private final Map<String, ZoneId> aliases;

    private ZoneNames(Map<String, ZoneId> aliases) {
        this.aliases = aliases;
    }

    /** Reads a TZ_ALIAS value such as {@code EST=GMT+10:00,IST=Asia/Kolkata}; an unknown zone is a finding. */
    public static ZoneNames aliases(String value, Location where, Findings findings) {
        Map<String, ZoneId> aliases = new HashMap<>();
        for (String pair : value.split(",", -1)) {
            int equals = pair.indexOf('=');
            Optional<ZoneId> zone = equals < 0
                    ? Optional.empty()
                    : STANDARD.zone(pair.substring(equals + 1).trim());
            if (zone.isPresent()) {
                aliases.put(pair.substring(0, equals).trim(), zone.get());
            } else if (!pair.isBlank()) {
                findings.add(
                        TimeCode.TIME_ZONE_UNKNOWN,
                        where,
                        "TZ_ALIAS entry \"" + pair.trim() + "\" is not NAME=ZONE with a known zone.",
                        "Write for example EST=GMT-05:00 or IST=Asia/Kolkata.");
            }
        }
        return new ZoneNames(Map.copyOf(aliases));
    }

    /** The zone of this name, abbreviation or offset. */
    public Optional<ZoneId> zone(String name) {
        ZoneId alias = aliases.get(name);
        if (alias != null) {
            return Optional.of(alias);
        }
        ZoneId known = ABBREVIATIONS.get(name.toUpperCase(Locale.ROOT));
        return known != null ? Optional.of(known) : identifier(name);
    }

    /** The zone of this abbreviation or alias where nothing says that a zone is meant; regions and offsets do not count. */
    Optional<ZoneId> abbreviation(String name) {
        ZoneId alias = aliases.get(name);
        if (alias != null || WORDS.contains(name)) {
            return Optional.ofNullable(alias);
        }
        return Optional.ofNullable(ABBREVIATIONS.get(name));
    }

    private static Optional<ZoneId> identifier(String name) {
        if (name.length() < 2 || name.length() > 64) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            // ZoneId offers no way to ask first; a POSIX name such as EST5EDT,M3.2.0 still starts with a known one.
            int comma = name.indexOf(',');
            return comma > 0 ? identifier(name.substring(0, comma)) : Optional.empty();
        }
    }

    private static Map<String, ZoneId> abbreviations() {
        Map<String, ZoneId> map = new HashMap<>();
        for (ConfSetting setting : TABLE.stanza("minutes").orElseThrow().all()) {
            map.put(setting.key(), ZoneOffset.ofTotalSeconds(60 * Integer.parseInt(setting.value())));
        }
        return Map.copyOf(map);
    }
}
