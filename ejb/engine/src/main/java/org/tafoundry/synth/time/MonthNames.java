package org.tafoundry.synth.time;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tafoundry.table.TableColumn;
import org.tafoundry.table.TableForm;
import org.tafoundry.table.TableRow;
import org.tafoundry.table.Tables;

/** Names of months: the English ones, which Splunk reads, and those of other languages, which it does not. */
final class MonthNames {

    /** Regex of the English abbreviations, in any case. */
    static final String ENGLISH = "(?i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";

    private static final List<String> ABBREVIATIONS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private static final TableForm FORM = TableForm.of(
                    "months",
                    Stream.concat(
                                    Stream.of(TableColumn.text("language")),
                                    ABBREVIATIONS.stream()
                                            .map(m -> TableColumn.words(m, " ").orNothing()))
                            .toArray(TableColumn[]::new))
            .key("language");

    /** A language's names, month by month; none where they are the English ones. */
    private static final Map<String, List<List<String>>> LANGUAGES = read();

    private static final Map<String, Integer> FOREIGN_MONTHS = months();

    /** Regex of the names in other languages, the longer first, in any case. */
    static final String FOREIGN = "(?iu:"
            + FOREIGN_MONTHS.keySet().stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .collect(Collectors.joining("|"))
            + ")(?!\\p{L})\\.?";

    private static final Pattern FOREIGN_NAME = Pattern.compile("(?<!\\p{L})" + FOREIGN);

    private MonthNames() {}

    /** A time whose month is written in English, whatever language it was written in. */
    static String english(String time) {
        Matcher matcher = FOREIGN_NAME.matcher(time);
        return matcher.find()
                ? time.substring(0, matcher.start())
                        + ABBREVIATIONS.get(FOREIGN_MONTHS.get(plain(matcher.group())))
                        + time.substring(matcher.end())
                : time;
    }

    /** The month as written, in small letters, where it is written in another language than English. */
    static Optional<String> foreign(String time) {
        Matcher matcher = FOREIGN_NAME.matcher(time);
        return matcher.find() ? Optional.of(plain(matcher.group())) : Optional.empty();
    }

    /** English abbreviations by a regex for a language's names of this month: those of a language that has all these names. */
    static Map<String, String> translations(Set<String> names) {
        Map<String, String> found = new LinkedHashMap<>();
        LANGUAGES.values().stream()
                .filter(l -> names.stream().allMatch(n -> l.stream().anyMatch(month -> month.contains(n))))
                .findFirst()
                .ifPresent(language -> {
                    for (int month = 0; month < language.size(); month++) {
                        if (!language.get(month).isEmpty()) {
                            found.put(
                                    "(?i)(?:"
                                            + language.get(month).stream()
                                                    .sorted(Comparator.comparingInt(String::length)
                                                            .reversed())
                                                    .collect(Collectors.joining("|"))
                                            + ")\\.?",
                                    ABBREVIATIONS.get(month));
                        }
                    }
                });
        return found;
    }

    /** The first two letters of the names, where both are ASCII. */
    static Set<String> beginnings() {
        return FOREIGN_MONTHS.keySet().stream()
                .map(n -> n.substring(0, 2))
                .filter(n -> n.chars().allMatch(c -> c < 128))
                .collect(Collectors.toSet());
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace(".", "");
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new TreeMap<>();
        for (List<List<String>> language : LANGUAGES.values()) {
            for (int month = 0; month < language.size(); month++) {
                for (String name : language.get(month)) {
                    months.put(name, month);
                }
            }
        }
        return months;
    }

    private static Map<String, List<List<String>>> read() {
        Map<String, List<List<String>>> languages = new LinkedHashMap<>();
        for (TableRow row : Tables.shipped().sound(FORM)) {
            languages.put(
                    row.text("language"), ABBREVIATIONS.stream().map(row::words).toList());
        }
        return languages;
    }
}
