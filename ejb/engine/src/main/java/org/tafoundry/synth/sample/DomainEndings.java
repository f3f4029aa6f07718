package org.tafoundry.synth.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells names of hosts with a domain from files, classes, columns and calls, which have dots as well. */
public final class DomainEndings {

    private static final Set<String> ENDINGS = read("domain-endings.tsv");

    private DomainEndings() {}

    /** Whether a dotted name ends as domains do, in letters of one case. */
    public static boolean known(String name) {
        String whole = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        String last = whole.substring(whole.lastIndexOf('.') + 1);
        boolean oneCase = last.equals(last.toLowerCase(Locale.ROOT)) || whole.equals(whole.toUpperCase(Locale.ROOT));
        return oneCase && HostNames.possible(whole) && ENDINGS.contains(last.toLowerCase(Locale.ROOT));
    }

    private static Set<String> read(String resource) {
        Set<String> endings = new HashSet<>();
        try (InputStream in = DomainEndings.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("# ")) {
                    endings.addAll(List.of(line.split("\t", -1)[1].split(" ")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        return endings;
    }
}
