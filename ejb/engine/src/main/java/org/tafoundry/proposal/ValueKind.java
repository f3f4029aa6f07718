package org.tafoundry.proposal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the values of a CIM field look like, so that no field gets a name that its values contradict. */
enum ValueKind {
    ADDRESS("(?:\\d{1,3}\\.){3}\\d{1,3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*"),
    HOST("(?=.*[A-Za-z.:])(?!\\d+\\.\\d+$)[\\w.:-]{2,255}"),
    PORT("\\d{1,5}"),
    MAC("[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}|(?:[0-9A-Fa-f]{4}\\.){2}[0-9A-Fa-f]{4}"),
    USER("(?!(?:\\d{1,3}\\.){3}\\d{1,3}$)(?!\\d+$)[^\\s/:,;=\\[\\]{}]{1,100}"),
    URL("\\S*/\\S*"),
    METHOD("[A-Z]{3,20}"),
    STATUS("[1-5]\\d\\d|[A-Za-z][\\w ]{1,40}"),
    PATH(".*[/\\\\].*"),
    HASH("(?:[A-Za-z0-9]+=)?[0-9A-Fa-f]{32,128}"),
    NUMBER("-?\\d+(?:\\.\\d+)?"),
    TEXT("(?s).*");

    private static final Map<String, ValueKind> OF_FIELDS = load();

    private final Predicate<String> fits;

    ValueKind(String pattern) {
        this.fits = Pattern.compile(pattern).asMatchPredicate();
    }

    /** The kind of a CIM field. */
    static ValueKind of(String cimField) {
        return OF_FIELDS.getOrDefault(cimField, TEXT);
    }

    /** Whether a value, of which only the first 1,000 characters count, looks like one of this kind. */
    boolean fits(String value) {
        return value.length() <= LONGEST ? fits.test(value) : this == TEXT || this == URL && fits.test(cut(value));
    }

    private static final int LONGEST = 1_000;

    private static String cut(String value) {
        return value.substring(0, LONGEST);
    }

    private static Map<String, ValueKind> load() {
        Map<String, ValueKind> kinds = new HashMap<>();
        try (InputStream in = ValueKind.class.getResourceAsStream("cim-kinds.tsv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(cells -> {
                        for (String field : cells[1].split(" ")) {
                            kinds.put(field, valueOf(cells[0].toUpperCase(Locale.ROOT)));
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("The kinds of CIM fields could not be read", e);
        }
        return kinds;
    }
}
