package org.tafoundry.synth.cim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tafoundry.order.Order;
import org.tafoundry.table.WordLists;

/** The product's name in words: from the order, else from the log, else from the name of the source. */
public final class ProductName {

    private static final int MOST_REPEATED = 3;

    /** What a source's name says about how its log is written, not about the product. */
    private static final Set<String> FORMATS = WordLists.set("format-words");

    private static final Set<String> ALONE = WordLists.set("log-words");

    private static final Set<String> ABBREVIATIONS = WordLists.set("capital-words");

    private ProductName() {}

    /** {@code Vendor Product}. */
    public static String of(Order order, Map<String, String> constants) {
        String vendor = first(order.vendor(), constants.getOrDefault("vendor", ""));
        String product = first(order.product(), constants.getOrDefault("product", ""));
        if (!product.isBlank()) {
            return (product.startsWith(vendor) ? product : vendor + " " + product).strip();
        }
        String words = words(order.source()).stream().map(ProductName::capital).collect(Collectors.joining(" "));
        boolean told = words.toLowerCase(Locale.ROOT).startsWith(vendor.toLowerCase(Locale.ROOT));
        String name = told ? words : vendor + " " + words;
        return name.isBlank() ? order.source() : name.strip();
    }

    /** The words of a source's name that name the product: no repetition at its beginning, no format at its end. */
    public static List<String> words(String source) {
        List<String> words = new ArrayList<>(Arrays.stream(source.strip().split("[^\\p{L}\\p{N}]+"))
                .filter(w -> !w.isEmpty())
                .toList());
        while (words.size() > 1 && FORMATS.contains(last(words))) {
            words.remove(words.size() - 1);
        }
        if (words.size() == 2 && ALONE.contains(last(words))) {
            words.remove(1);
        }
        for (int length = Math.min(MOST_REPEATED, words.size() / 2); length > 0; length--) {
            if (words.subList(0, length).equals(words.subList(length, 2 * length))) {
                return List.copyOf(words.subList(length, words.size()));
            }
        }
        return List.copyOf(words);
    }

    private static String last(List<String> words) {
        return words.get(words.size() - 1).toLowerCase(Locale.ROOT);
    }

    private static String capital(String word) {
        if (ABBREVIATIONS.contains(word)) {
            return word.toUpperCase(Locale.ROOT);
        }
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String first(String preferred, String fallback) {
        return preferred.isBlank() ? fallback : preferred;
    }
}
