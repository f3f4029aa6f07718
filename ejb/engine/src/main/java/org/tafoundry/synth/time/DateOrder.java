package org.tafoundry.synth.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Settles from all dates of a sample whether {@code 03/04/05} begins with its day, month or year. */
final class DateOrder {

    private static final int MONTHS = 12;

    /** The dates of one look: separator and length of the last number. */
    private static final class Look {
        private final List<int[]> dates = new ArrayList<>();
    }

    private final Map<String, Look> looks = new TreeMap<>();
    private final int year;

    /**
     * Starts without dates.
     *
     * @param year the present year
     */
    DateOrder(int year) {
        this.year = year;
    }

    /** Takes note of a date in numbers. */
    void add(String separator, String first, String second, String third) {
        looks.computeIfAbsent(key(separator, third), k -> new Look())
                .dates
                .add(new int[] {Integer.parseInt(first), Integer.parseInt(second), Integer.parseInt(third)});
    }

    /** The format of dates that look like this one. */
    String format(String separator, String third) {
        boolean longYear = third.length() == 4;
        Look look = looks.getOrDefault(key(separator, third), new Look());
        String y = longYear ? "%Y" : "%y";
        String s = separator;
        if (!longYear && yearFirst(look)) {
            return "%y" + s + "%m" + s + "%d";
        }
        return dayFirst(look, separator) ? "%d" + s + "%m" + s + y : "%m" + s + "%d" + s + y;
    }

    /** Whether the data leave the order of day and month open for some look. */
    boolean open() {
        return looks.entrySet().stream()
                .anyMatch(e -> !e.getKey().startsWith(".")
                        && !yearFirst(e.getValue())
                        && e.getValue().dates.stream().noneMatch(d -> d[0] > MONTHS || d[1] > MONTHS));
    }

    private static boolean dayFirst(Look look, String separator) {
        boolean first = look.dates.stream().anyMatch(d -> d[0] > MONTHS);
        boolean second = look.dates.stream().anyMatch(d -> d[1] > MONTHS);
        if (first != second) {
            return first;
        }
        if (separator.equals(".")) {
            return true;
        }
        // consecutive events differ in their days rather than in their months
        long firsts = look.dates.stream().map(d -> d[0]).distinct().count();
        long seconds = look.dates.stream().map(d -> d[1]).distinct().count();
        return firsts > seconds || firsts == seconds && separator.equals("-");
    }

    private boolean yearFirst(Look look) {
        if (look.dates.isEmpty()
                || look.dates.stream().anyMatch(d -> d[0] > 99 || d[2] > 31 || d[1] > MONTHS || d[2] > 99)) {
            return false;
        }
        if (look.dates.stream().anyMatch(d -> d[0] > 31)) {
            return true;
        }
        long firsts = look.dates.stream().map(d -> d[0]).distinct().count();
        long thirds = look.dates.stream().map(d -> d[2]).distinct().count();
        if (firsts != thirds) {
            return firsts < thirds;
        }
        return distance(look.dates.get(0)[0]) < distance(look.dates.get(0)[2]);
    }

    /** How plausible two digits are as a year: the nearer to the present, the better; never in the future. */
    private int distance(int digits) {
        int distance = year % 100 - digits;
        return distance < 0 ? 100 + distance : distance;
    }

    private static String key(String separator, String third) {
        return separator + (third.length() == 4 ? "4" : "2");
    }
}
