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

/** Zone names and abbreviations as they occur in events and in TZ, with the aliases of TZ_ALIAS. */
public final class ZoneNames {

    /** The names without any TZ_ALIAS. */
    public static final ZoneNames STANDARD = new ZoneNames(Map.of());

    /** Offsets in minutes; an abbreviation with several meanings has the North American or European one. */
    private static final Map<String, ZoneId> ABBREVIATIONS = abbreviations(
            """
            UTC 0 GMT 0 Z 0 UCT 0 UT 0 ZULU 0 WET 0
            EST -300 EDT -240 CST -360 CDT -300 MST -420 MDT -360 PST -480 PDT -420 AKST -540 AKDT -480
            HST -600 HDT -540 HAST -600 HADT -540 AST -240 ADT -180 NST -210 NDT -150 SST -660 CHST 600
            BRT -180 BRST -120 ART -180 CLT -240 CLST -180 COT -300 PET -300 VET -240 UYT -180 BOT -240 PYT -240
            ECT -300 GFT -180 FKT -180 PYST -180 AMT -240
            WEST 60 BST 60 CET 60 CEST 120 MET 60 MEST 120 MEZ 60 MESZ 120 EET 120 EEST 180 MSK 180 MSD 240 TRT 180
            FET 180 SAMT 240 YEKT 300 OMST 360 NOVT 420 KRAT 420 IRKT 480 YAKT 540 VLAT 600 MAGT 660 PETT 720
            SAST 120 WAT 60 CAT 120 EAT 180 GST 240 AZT 240 GET 240 IRST 210 IRDT 270 AFT 270 PKT 300 UZT 300
            IST 330 IDT 180 NPT 345 BDT 360 BTT 360 MMT 390 ICT 420 WIB 420 WITA 480 WIT 540 SGT 480 HKT 480
            MYT 480 PHT 480 AWST 480 JST 540 KST 540 ACST 570 ACDT 630 AEST 600 AEDT 660 LHST 630
            NZST 720 NZDT 780 FJT 720 TOT 780
            """);

    /** Abbreviations that are more often words, for example the method of a web request; only %Z reads them. */
    private static final Set<String> WORDS =
            Set.of("ART", "CAT", "COT", "EAT", "FET", "GET", "PET", "WAT", "WIT", "BOT", "TOT", "MIT", "ACT");

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

    private static Map<String, ZoneId> abbreviations(String table) {
        Map<String, ZoneId> map = new HashMap<>();
        String[] words = table.trim().split("\\s+");
        for (int i = 0; i < words.length; i += 2) {
            map.put(words[i], ZoneOffset.ofTotalSeconds(60 * Integer.parseInt(words[i + 1])));
        }
        return Map.copyOf(map);
    }
}
