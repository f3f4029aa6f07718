package org.tafoundry.page;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.tafoundry.refusal.Values;

/**
 * Which part of a list is wanted and in which order.
 *
 * @param page number of the page, from 0 to {@value #LAST}
 * @param size items on a page, 1 to {@value #LARGEST}
 * @param sort a name that the list documents, with {@code ,desc} for the reverse order; empty for the list's own order
 */
public record PageRequest(int page, int size, String sort) {
    private static final int LARGEST = 200;

    /** No page of the largest size begins behind the largest number that a database counts rows with. */
    private static final int LAST = 10_000_000;

    public PageRequest {
        if (page < 0 || page > LAST || size < 1 || size > LARGEST) {
            throw Values.invalid(
                    "There is no page " + page + " of size " + size + ".",
                    "Use a page from 0 to " + LAST + " and a size from 1 to " + LARGEST + ".");
        }
        sort = Values.optional("sort", sort, 100);
    }

    /** As answers of the API write names, which is good for sorting too. */
    private static final Pattern SNAKE = Pattern.compile("_([a-z])");

    /** Index of the first item. */
    public int first() {
        return page * size;
    }

    /**
     * The order as a JPQL clause.
     *
     * @param columns JPQL path by the name that callers may use
     * @param standard order when the caller names none
     */
    public String orderBy(Map<String, String> columns, String standard) {
        if (sort.isEmpty()) {
            return " order by " + standard;
        }
        String[] parts = sort.split(",", 2);
        String column = columns.get(
                SNAKE.matcher(parts[0]).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT)));
        String direction = parts.length == 1 ? "asc" : parts[1].toLowerCase(Locale.ROOT);
        if (column == null || !(direction.equals("asc") || direction.equals("desc"))) {
            throw Values.invalid(
                    "This list cannot be sorted by '" + sort + "'.",
                    "Sort by one of "
                            + String.join(
                                    ", ", columns.keySet().stream().sorted().toList())
                            + ", with ,desc for the reverse order.");
        }
        return " order by " + column + " " + direction;
    }
}
