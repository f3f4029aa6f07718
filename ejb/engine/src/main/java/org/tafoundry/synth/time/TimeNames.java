package org.tafoundry.synth.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How likely a value's name says that it is the time of the event itself, 0 to 100; the table is {@code names.tsv}. */
final class TimeNames {

    /** A name that says nothing. */
    static final int UNKNOWN = 20;

    /** A name of this score or less is the time of something else, however it behaves. */
    static final int OTHER = 12;

    /** Parts of names without separators; the first that occurs decides. */
    private static final Map<String, Integer> PARTS = new LinkedHashMap<>();

    private static final Map<String, Integer> WHOLE = new LinkedHashMap<>();

    static {
        read("/org/tafoundry/synth/time/names.tsv");
    }

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
                : UNKNOWN;
    }

    private static void read(String resource) {
        try (InputStream in = TimeNames.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] row = line.split("\t");
                if (row.length == 3 && !line.startsWith("#")) {
                    for (String name : row[2].split(" ")) {
                        (row[0].equals("whole") ? WHOLE : PARTS).put(name, Integer.parseInt(row[1]));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
