package org.tafoundry.splunk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One case of the tables in {@code constructs/}: files of an add-on, a sample, and what each event must be.
 *
 * <p>A case starts with {@code === name}, a file with {@code --- path}. Below {@code --- expect} stand lines
 * {@code field = value} (several values with {@code |} between), {@code @sourcetype}, {@code @host},
 * {@code @index}, {@code @eventtypes}, {@code @tags} and {@code @raw} likewise, {@code ? CODE} for a finding of the run,
 * {@code ~ CODE} for a remark (a finding of severity INFO), and {@code --} before the next event.
 */
record ConstructCase(
        String name,
        Map<String, String> files,
        String sample,
        List<Map<String, String>> events,
        Set<String> codes,
        Set<String> remarks) {

    static List<ConstructCase> read(String text) {
        List<ConstructCase> cases = new ArrayList<>();
        for (String part : text.split("(?m)^=== ")) {
            if (!part.isBlank() && !part.startsWith("#")) {
                cases.add(one(part));
            }
        }
        return cases;
    }

    private static ConstructCase one(String part) {
        int end = part.indexOf('\n');
        Map<String, String> files = new LinkedHashMap<>();
        for (String section : part.substring(end + 1).split("(?m)^--- ")) {
            int line = section.indexOf('\n');
            if (line > 0) {
                files.put(section.substring(0, line).strip(), section.substring(line + 1));
            }
        }
        String sample = files.remove("sample");
        String expect = files.remove("expect");
        List<Map<String, String>> events = new ArrayList<>();
        events.add(new TreeMap<>());
        Set<String> codes = new TreeSet<>();
        Set<String> remarks = new TreeSet<>();
        for (String line : expect.lines().toList()) {
            if (line.strip().equals("--")) {
                events.add(new TreeMap<>());
            } else if (line.startsWith("? ")) {
                codes.addAll(Arrays.asList(line.substring(2).strip().split("[ ,]+")));
            } else if (line.startsWith("~ ")) {
                remarks.add(line.substring(2).strip());
            } else if (line.contains(" = ")) {
                int equals = line.indexOf(" = ");
                events.get(events.size() - 1).put(line.substring(0, equals).strip(), line.substring(equals + 3));
            }
        }
        if (expect.lines().anyMatch(line -> line.strip().equals("no events"))) {
            events.clear();
        }
        return new ConstructCase(part.substring(0, end).strip(), files, sample, events, codes, remarks);
    }

    @Override
    public String toString() {
        return name;
    }
}
