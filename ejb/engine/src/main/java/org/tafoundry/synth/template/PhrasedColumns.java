package org.tafoundry.synth.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.SplunkRegex;
import org.tafoundry.synth.setting.Extract;
import org.tafoundry.table.WordLists;

/**
 * Names a column of the header after what a phrase says of it in some events: {@code [amy] OK LOGIN} says who stands in
 * these brackets, also before {@code OK UPLOAD}.
 */
final class PhrasedColumns {

    /** Names of columns that say no more than where they stand. */
    private static final Set<String> VAGUE = WordLists.set("vague-columns");

    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z_][\\w.@\\\\$-]{0,63}|-?");

    private static final String USER = "user";

    private PhrasedColumns() {}

    /**
     * Names such columns.
     *
     * @param headers the extractions of headers, of which those with such a column are replaced
     * @param phrases the extractions of phrases
     * @return the phrases, without those that find nothing but what is a column now
     */
    static List<Extract> name(List<Extract> headers, List<Extract> phrases, List<String> events) {
        List<Extract> users = phrases.stream()
                .filter(p -> p.fields().contains(USER) && p.source().isEmpty())
                .toList();
        List<Extract> left = new ArrayList<>(phrases);
        for (int i = 0; i < headers.size() && !users.isEmpty(); i++) {
            Extract header = headers.get(i);
            SplunkRegex columns = compiled(header.regex()).orElseThrow();
            Optional<String> column = columns.names().keySet().stream()
                    .filter(c -> VAGUE.contains(c) && !columns.names().containsKey(USER))
                    .filter(c -> users.stream().anyMatch(p -> said(columns, c, p, events)))
                    .findFirst();
            if (column.isPresent()) {
                String regex = header.regex().replace("(?<" + column.get() + ">", "(?<" + USER + ">");
                String comment = header.comment().replaceFirst("\\b" + column.get() + "\\b", USER);
                headers.set(i, new Extract(header.name(), regex, header.source(), comment));
                left.removeIf(p -> p.fields().equals(Set.of(USER)) && said(columns, column.get(), p, events));
            }
        }
        return left;
    }

    /** Whether the phrase finds the column's value in some of the events, and where it finds another, in none. */
    private static boolean said(SplunkRegex columns, String name, Extract extract, List<String> events) {
        int column = columns.names().get(name).get(0);
        SplunkRegex phrase = compiled(extract.regex()).orElseThrow();
        int same = 0;
        for (String event : events) {
            RegexCursor header = columns.cursor(event);
            if (!header.find() || header.start(column) < 0) {
                continue;
            }
            if (!ACCOUNT.matcher(header.group(column).orElse("")).matches()) {
                return false;
            }
            RegexCursor told = phrase.cursor(event);
            if (told.find()) {
                int user = phrase.names().get(USER).stream()
                        .filter(g -> told.start(g) >= 0)
                        .findFirst()
                        .orElse(0);
                if (told.start(user) != header.start(column) || told.end(user) != header.end(column)) {
                    return false;
                }
                same++;
            }
        }
        return same > 1;
    }

    private static Optional<SplunkRegex> compiled(String regex) {
        return SplunkRegex.compile(regex, Location.NONE, new Findings());
    }
}
