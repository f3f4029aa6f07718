package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.ValueKind;
import org.tafoundry.table.WordLists;

/**
 * Tells by the verb with which they begin which statements of SQL change what a database is made of and who may use it:
 * {@code CREATE USER} and {@code GRANT} do, {@code SELECT} and {@code INSERT} do not.
 */
final class StatementDeeds {

    /** Each verb with the action of the CIM. */
    private static final Map<String, String> DEFINING = WordLists.meanings("verbs-of-definitions");

    private static final Set<String> VERBS = WordLists.set("verbs-of-sql");

    /** Words of names for fields that hold statements. */
    private static final Set<String> NAMES = WordLists.set("words-for-statements");

    /** How statements go on behind their verb. */
    private static final Pattern WHOLE =
            Pattern.compile("(?is)^\\s*(?:select\\s.{1,200}?\\sfrom\\s|insert\\s+into\\s|delete\\s+from\\s"
                    + "|update\\s+\\S{1,100}\\s+set\\s|grant\\s.{1,200}?\\sto\\s|revoke\\s.{1,200}?\\sfrom\\s"
                    + "|(?:create|alter|drop)\\s+(?:\\w{1,20}\\s+){0,3}?(?:"
                    + WordLists.alternatives("things-of-databases") + ")\\s)");

    private StatementDeeds() {}

    /** The statements of a log that has a field for them, and hardly anything else in it, some of which define something. */
    static Optional<CommandDeeds> in(Candidates candidates) {
        return candidates.fields().values().stream()
                .filter(StatementDeeds::statements)
                .findFirst()
                .map(f -> new CommandDeeds(
                        f.name(),
                        DEFINING.entrySet().stream()
                                .collect(Collectors.toMap(
                                        e -> e.getKey() + TellingValues.ANY_STATEMENT, Map.Entry::getValue))));
    }

    private static boolean statements(ProfiledField field) {
        List<String> real =
                field.examples().stream().filter(v -> !ValueKind.placeholder(v)).toList();
        return field.events() > 0
                && real.stream().anyMatch(v -> DEFINING.containsKey(verb(v)))
                && real.stream().filter(v -> VERBS.contains(verb(v))).count() * 4 >= real.size() * 3L
                && (real.stream().anyMatch(ConstantText::statement) || called(field));
    }

    /** Whether a value is a statement: by a verb in capitals, or by any where the field is called by what it holds. */
    static boolean statement(ProfiledField field, String value) {
        return ConstantText.statement(value) || VERBS.contains(verb(value)) && called(field);
    }

    /** Whether a field is called by the statements that it holds: what people search for is a query as well. */
    private static boolean called(ProfiledField field) {
        return NameWords.of(field.name()).stream().anyMatch(NAMES::contains)
                && field.examples().stream().anyMatch(v -> WHOLE.matcher(v).find());
    }

    /** The verb of a statement; blank where a value has one word only. */
    static String verb(String value) {
        String[] words = value.strip().toLowerCase(Locale.ROOT).split("\\s+", 3);
        return words.length > 2 ? words[0] : "";
    }
}
