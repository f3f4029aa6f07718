package org.tafoundry.synth.sample;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tafoundry.table.TableColumn;
import org.tafoundry.table.TableForm;
import org.tafoundry.table.Tables;

/** Tells names of hosts with a domain from files, classes, columns and calls, which have dots as well. */
public final class DomainEndings {

    private static final TableForm FORM = TableForm.of(
                    "domain-endings",
                    TableColumn.oneOf("kind", Set.of("country", "generic", "inside", "word")),
                    TableColumn.words("endings", " "))
            .key("kind");

    private static final Map<String, Set<String>> ENDINGS = read();

    private DomainEndings() {}

    /** Whether a dotted name ends as domains do, in letters of one case. */
    public static boolean known(String name) {
        String whole = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        String last = whole.substring(whole.lastIndexOf('.') + 1);
        boolean oneCase = last.equals(last.toLowerCase(Locale.ROOT)) || whole.equals(whole.toUpperCase(Locale.ROOT));
        String ending = last.toLowerCase(Locale.ROOT);
        boolean sure = Stream.of("country", "generic", "inside")
                .anyMatch(kind -> ENDINGS.get(kind).contains(ending));
        boolean more =
                whole.indexOf('.') != whole.lastIndexOf('.') || whole.chars().anyMatch(Character::isDigit);
        return oneCase
                && whole.indexOf('_') < 0
                && HostNames.possible(whole)
                && (sure || more && ENDINGS.get("word").contains(ending));
    }

    private static Map<String, Set<String>> read() {
        return Tables.shipped().sound(FORM).stream()
                .collect(Collectors.toMap(r -> r.text("kind"), r -> Set.copyOf(r.words("endings"))));
    }
}
