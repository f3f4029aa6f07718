package org.tafoundry.synth.design;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.tafoundry.synth.setting.RegexRule;

/** Cuts values whose shape says what their parts are: a request line, a name with its address, an address with its port. */
final class ValueShapes {

    private static final String IP = "\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]*:[0-9a-fA-F:.]*";

    /**
     * A shape of values.
     *
     * @param name what the setting is called
     * @param value what such a value looks like
     * @param regex the regex of the setting, in which {@code FIELD} stands for the field's name
     * @param takes what it takes, in words
     */
    private record Shape(String name, Pattern value, String regex, String takes) {

        static Shape of(String name, String regex, String takes) {
            return new Shape(name, Pattern.compile(regex.replaceAll("\\(\\?<\\w+>", "(?:")), regex, takes);
        }
    }

    private static final List<Shape> SHAPES = List.of(
            Shape.of(
                    "request",
                    "^(?<http_method>[A-Z]{3,16})\\s+(?<url>(?:[a-z][a-z0-9+.-]{1,9}://)?[^\\s?]+(?:\\?\\S*)?)\\s+HTTP/(?<http_version>\\d[\\d.]*)$",
                    "method, URL and version of the request line"),
            Shape.of(
                    "address",
                    "^(?<FIELD_name>[A-Za-z][\\w.-]*?)\\.?\\s*\\[(?<FIELD_ip>" + IP
                            + ")\\](?::(?<FIELD_port>\\d{1,5}))?$",
                    "name and address"),
            Shape.of(
                    "socket",
                    "^(?<FIELD_version>(?i:IPv?[46]))/(?<FIELD_transport>[A-Za-z]{2,5})/(?<FIELD_ip>" + IP
                            + ")/(?<FIELD_port>\\d{1,5})$",
                    "version, transport, address and port"),
            Shape.of("bracketed", "^\\[(?<FIELD_ip>" + IP + ")\\](?::(?<FIELD_port>\\d{1,5}))?$", "address"),
            Shape.of(
                    "endpoint",
                    "^(?<FIELD_ip>\\d{1,3}(?:\\.\\d{1,3}){3}):(?<FIELD_port>\\d{1,5})$",
                    "address and port"));

    private ValueShapes() {}

    /** Adds a rule for each shape that several values of a field have. */
    static void add(Map<String, List<String>> values, Extraction extraction) {
        values.forEach((field, held) -> {
            for (Shape shape : SHAPES) {
                long alike = held.stream()
                        .filter(v ->
                                v.length() < 2000 && shape.value().matcher(v).matches())
                        .count();
                if (!field.isEmpty() && alike > 0 && alike * 5 >= held.size()) {
                    extraction.report(
                            "within_" + field.replaceAll("\\W+", "_") + "_" + shape.name(),
                            "The " + shape.takes() + " that " + field + " holds.",
                            RegexRule.groups(GroupNames.repaired(
                                            shape.regex().replace("FIELD", field.replaceAll("\\W+", "_"))))
                                    .from(field));
                }
            }
        });
    }
}
