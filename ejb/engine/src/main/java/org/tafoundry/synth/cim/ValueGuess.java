package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Guesses a meaning from values that can hardly be anything else, for fields whose names say nothing. */
final class ValueGuess {

    private record Shape(Pattern pattern, Meaning meaning) {}

    private static final List<Shape> SHAPES = List.of(
            shape("[0-9A-Fa-f]{2}([:-])[0-9A-Fa-f]{2}(?:\\1[0-9A-Fa-f]{2}){4}", "src_mac", ValueKind.MAC),
            shape("(?:https?|ftp)://\\S+", "url", ValueKind.URL),
            shape("[0-9A-Fa-f]{64}", "file_hash", ValueKind.HASH),
            shape("HTTPS?/\\d(?:\\.\\d)?", "http_version", ValueKind.TEXT),
            shape("CVE-\\d{4}-\\d{4,}(?:,\\s*CVE-\\d{4}-\\d{4,})*", "cve", ValueKind.TEXT));

    private ValueGuess() {}

    /** The meaning of a field all of whose values have one of the shapes. */
    static Optional<Meaning> of(ProfiledField field) {
        List<String> real =
                field.examples().stream().filter(v -> !ValueKind.placeholder(v)).toList();
        return SHAPES.stream()
                .filter(s -> !real.isEmpty()
                        && real.stream()
                                .allMatch(v -> v.length() < 2048
                                        && s.pattern().matcher(v.strip()).matches()))
                .map(Shape::meaning)
                .findFirst();
    }

    private static Shape shape(String regex, String target, ValueKind kind) {
        return new Shape(Pattern.compile(regex), new Meaning(target, kind, 2, Meaning.Source.GUESS));
    }
}
