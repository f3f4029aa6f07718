package org.tafoundry.synth.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Says of which type values are, by their looks. */
final class ValueTypes {

    private static final Map<String, Pattern> TYPES = new LinkedHashMap<>();

    static {
        put("boolean", "(?i)true|false");
        // IPv6 has eight groups, or two colons in place of some: a time or a MAC address has neither
        put(
                "ip",
                "\\d{1,3}(?:\\.\\d{1,3}){3}|(?i)(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}"
                        + "|(?=.*::)(?:[0-9a-f]{0,4}:){2,7}(?:[0-9a-f]{0,4}|\\d{1,3}(?:\\.\\d{1,3}){3})");
        put("mac", "(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}");
        put("uuid", "\\{?[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\\}?");
        put("hash", "[0-9a-fA-F]{32}|[0-9a-fA-F]{40}|[0-9a-fA-F]{64}");
        put("number", "-?\\d+(?:\\.\\d+)?");
        put("time", "\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}.*|\\d{2}:\\d{2}:\\d{2}(?:[.,]\\d+)?");
        put("e-mail", "[\\w.+-]+@[\\w.-]+\\.\\w+");
        put("url", "[a-z][a-z0-9+]{1,8}://\\S+");
        put("path", "/[^\\s]*|[A-Za-z]:\\\\.*");
    }

    private ValueTypes() {}

    static String of(List<String> values) {
        return TYPES.entrySet().stream()
                .filter(t -> !values.isEmpty()
                        && values.stream().allMatch(v -> t.getValue().matcher(v).matches()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("text");
    }

    private static void put(String type, String regex) {
        TYPES.put(type, Pattern.compile(regex));
    }
}
