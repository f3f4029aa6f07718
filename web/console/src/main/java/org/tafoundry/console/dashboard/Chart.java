package org.tafoundry.console.dashboard;

import java.util.List;
import java.util.Map;

/**
 * A chart of bars that is a table as well.
 *
 * @param title what it shows
 * @param nameHead what its rows are
 * @param valueHead what their values are
 * @param bars its rows, in order
 */
public record Chart(String title, String nameHead, String valueHead, List<Bar> bars) {
    /** Width of the widest bar, in the units of the drawing. */
    private static final double WIDEST = 100;

    public Chart {
        bars = List.copyOf(bars);
    }

    /**
     * A row.
     *
     * @param label what it counts
     * @param value how much, in words
     * @param width how wide it is drawn
     * @param address where what it counts is listed; empty when nowhere
     */
    public record Bar(String label, String value, long width, String address) {}

    /**
     * A value.
     *
     * @param words as it is read
     * @param size as it is drawn, beside others of its chart
     * @param most the size of the widest bar that there can be; 0 when that is the largest of the chart
     */
    record Value(String words, double size, double most) {
        static final Value NONE = new Value("—", 0);

        Value(String words, double size) {
            this(words, size, 0);
        }

        static Value of(long number) {
            return new Value(Long.toString(number), number);
        }

        /** A share from 0 to 1, drawn as such. */
        static Value share(String words, double share) {
            return new Value(words, share, 1);
        }
    }

    static Chart of(
            String title,
            String nameHead,
            String valueHead,
            List<String> names,
            Map<String, Value> values,
            Map<String, String> addresses) {
        double most = values.values().stream()
                .mapToDouble(value -> Math.max(value.size(), value.most()))
                .max()
                .orElse(0);
        return new Chart(
                title,
                nameHead,
                valueHead,
                names.stream()
                        .map(name -> new Bar(
                                name,
                                values.get(name).words(),
                                width(values.get(name).size(), most),
                                addresses.getOrDefault(name, "")))
                        .toList());
    }

    /** At least one unit wide when there is anything. */
    private static long width(double size, double most) {
        return size == 0 ? 0 : Math.max(1, Math.round(size * WIDEST / most));
    }
}
