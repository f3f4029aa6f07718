package org.tafoundry.synth.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Tells names of hosts with a domain from files, classes, columns and calls, which have dots as well. */
public final class DomainEndings {

    private static final Map<String, Set<String>> ENDINGS = read("domain-endings.tsv");

    private DomainEndings() {}

    /** Whether a dotted name ends as domains do, in letters of one case. */
    public static boolean known(String name) {
        String whole = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        String last = whole.substring(whole.lastIndexOf('.') + 1);
        boolean oneCase = last.equals(last.toLowerCase(Locale.ROOT)) || whole.equals(whole.toUpperCase(Locale.ROOT));
        String ending = last.toLowerCase(Locale.ROOT);
        boolean sure = Stream.of("country", "generic", "inside")
                .anyMatch(kind -> ENDINGS.get(kind).contains(ending));
        boolean more =
                whole.indexOf('.') != whole.lastIndexOf('.') || whole.chars().anyMatch(Character::isDigit);
        return oneCase
                && whole.indexOf('_') < 0
                && HostNames.possible(whole)
                && (sure || more && ENDINGS.get("word").contains(ending));
    }

    private static Map<String, Set<String>> read(String resource) {
        Map<String, Set<String>> endings = new HashMap<>();
        try (InputStream in = DomainEndings.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("# ")) {
                    String[] cells = line.split("\t", -1);
                    endings.put(cells[0], Set.of(cells[1].split(" ")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        return endings;
    }
}
