package org.tafoundry.synth.known;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Location;

/** The table of products and their published add-ons. */
public final class KnownAddOns {

    private record Row(KnownAddOn addOn, List<Set<String>> groups) {}

    private static final List<Row> ROWS = read("add-ons.tsv");

    private KnownAddOns() {}

    /**
     * The published add-on for a product.
     *
     * @param names source, vendor and product as the requestor or the log names them, in any order
     */
    public static Optional<KnownAddOn> of(String... names) {
        Set<String> words = new TreeSet<>();
        for (String name : names) {
            words.addAll(Arrays.asList(name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")));
        }
        return ROWS.stream()
                .filter(row -> row.groups().stream().anyMatch(words::containsAll))
                .map(Row::addOn)
                .findFirst();
    }

    /** The finding that points the requestor to the published add-on. */
    public static Finding finding(KnownAddOn addOn) {
        return Finding.of(
                KnownCode.KNOWN_ADDON_EXISTS,
                Location.NONE,
                "The published add-on \"" + addOn.title() + "\" (" + addOn.id() + ") covers this product.",
                "Consider the existing add-on; use this one where it does not fit your logs, never both on one sourcetype.");
    }

    private static List<Row> read(String resource) {
        List<Row> rows = new ArrayList<>();
        try (InputStream in = KnownAddOns.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    rows.add(new Row(
                            new KnownAddOn(cells[0], cells[1]),
                            Arrays.stream(cells[2].split(";"))
                                    .map(group -> Set.of(group.split(" ")))
                                    .toList()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        return List.copyOf(rows);
    }
}
