package org.tafoundry.synth.known;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Location;
import org.tafoundry.table.TableColumn;
import org.tafoundry.table.TableForm;
import org.tafoundry.table.Tables;

/** The table of products and their published add-ons. */
public final class KnownAddOns {

    private record Row(KnownAddOn addOn, List<Set<String>> groups) {}

    private static final TableForm FORM = TableForm.of(
            "add-ons", TableColumn.text("title"), TableColumn.text("id"), TableColumn.words("word groups", ";"));

    private static final List<Row> ROWS = read();

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

    private static List<Row> read() {
        return Tables.shipped().sound(FORM).stream()
                .map(r -> new Row(
                        new KnownAddOn(r.text("title"), r.text("id")),
                        r.words("word groups").stream()
                                .map(group -> Set.of(group.split(" ")))
                                .toList()))
                .toList();
    }
}
