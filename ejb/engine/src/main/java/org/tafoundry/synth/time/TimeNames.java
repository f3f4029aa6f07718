package org.tafoundry.synth.time;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How likely a value's name says that it is the time of the event itself, 0 to 100. */
final class TimeNames {

    /** Parts of names without separators; the first that occurs decides. */
    private static final Map<String, Integer> PARTS = new LinkedHashMap<>();

    static {
        put(4, "expir", "birth", "notbefore", "notafter", "validfrom", "validto", "lastlogin", "password", "lease");
        put(12, "firstseen", "lastseen", "previous", "scheduled", "boot", "install", "release", "due", "nextrun");
        put(25, "ingest", "collected", "indexed", "imported", "fetched");
        put(30, "receive", "receipt", "arrival", "processed");
        put(97, "attimestamp");
        put(
                99,
                "eventtime",
                "eventtimestamp",
                "timeofevent",
                "eventdate",
                "timegenerated",
                "generatedtime",
                "timecreated");
        put(96, "timestamp", "datetime", "logtime", "loggedtime");
        put(90, "occur", "publish", "generat", "utctime");
        put(78, "starttime", "begintime", "startedat");
        put(82, "creat");
        put(60, "update", "modif", "change");
        put(45, "endtime", "endedat", "finish", "completed", "closed", "resolved");
    }

    private static final Map<String, Integer> WHOLE = Map.ofEntries(
            Map.entry("time", 95),
            Map.entry("ts", 94),
            Map.entry("t", 60),
            Map.entry("date", 80),
            Map.entry("rt", 92),
            Map.entry("at", 60),
            Map.entry("when", 85),
            Map.entry("start", 76),
            Map.entry("begin", 76),
            Map.entry("audit", 80),
            Map.entry("end", 45),
            Map.entry("devtime", 93),
            Map.entry("deviceeventtime", 95),
            Map.entry("systemtime", 97));

    private TimeNames() {}

    static int score(String label) {
        String name = label.replace("@", "at").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        Integer whole = WHOLE.get(name);
        if (whole != null) {
            return whole;
        }
        for (Map.Entry<String, Integer> part : PARTS.entrySet()) {
            if (name.contains(part.getKey())) {
                return part.getValue();
            }
        }
        return name.endsWith("time") || name.startsWith("time") || name.endsWith("date") || name.endsWith("at")
                ? 55
                : 20;
    }

    private static void put(int score, String... parts) {
        for (String part : parts) {
            PARTS.put(part, score);
        }
    }
}
