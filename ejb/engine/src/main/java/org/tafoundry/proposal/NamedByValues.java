package org.tafoundry.proposal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tafoundry.synth.cim.NameVotes;
import org.tafoundry.table.WordLists;

/**
 * Names of fields that are values themselves, as in logs that write hosts or people as keys: nobody outside is told them or asked
 * about them.
 */
final class NamedByValues {
    private static final Pattern ADDRESS = Pattern.compile(
            ".*(?:@|(?<!\\d)\\d{1,3}(?:[._-]\\d{1,3}){3}(?!\\d)|[0-9A-Fa-f]{2}(?:[:_-][0-9A-Fa-f]{2}){5}).*");

    /** A number that counts, and a name with a number of two digits or more behind it as machines have. */
    private static final Pattern NUMBERED = Pattern.compile(".*(?:\\d{4}|[A-Za-z][-_]?\\d{2}).*");

    private static final Set<String> DOMAINS = WordLists.set("domain-ends");
    private static final List<String> NUMBERS = WordLists.list("numbered-fields");

    private NamedByValues() {}

    /** Whether a name looks like an address, a machine's name or a number that somebody has. */
    static boolean is(String name) {
        return ADDRESS.matcher(name).matches()
                || NUMBERED.matcher(name).matches()
                        && !isNumber(name)
                        && NameVotes.of(name).isEmpty()
                || isDomain(name);
    }

    /** Those among the fields that events have: also such as are a value of another field. */
    static Set<String> among(Measure measure) {
        Set<String> values = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        measure.fields().forEach((field, tally) -> tally.values().keySet().stream()
                .filter(value -> !value.equals(field))
                .forEach(values::add));
        Set<String> named = new TreeSet<>();
        measure.fields().keySet().forEach(field -> {
            boolean word = Choices.isPlainWord(field.toLowerCase(Locale.ROOT))
                    || !NameVotes.of(field).isEmpty();
            if (is(field) || !word && values.contains(field)) {
                named.add(field);
            }
        });
        return named;
    }

    private static boolean isNumber(String name) {
        int end = name.lastIndexOf('_');
        return end > 0 && NUMBERS.contains(name.substring(0, end));
    }

    private static boolean isDomain(String name) {
        int end = name.lastIndexOf('.');
        return name.indexOf('.') < end
                && DOMAINS.contains(name.substring(end + 1).toLowerCase(Locale.ROOT));
    }
}
