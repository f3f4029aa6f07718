package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tafoundry.synth.cim.vocabulary.DeedTable;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.MinedNames;
import org.tafoundry.synth.cim.vocabulary.NameParts;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.RoleGuess;
import org.tafoundry.synth.cim.vocabulary.ValueGuess;
import org.tafoundry.synth.cim.vocabulary.ValueKind;
import org.tafoundry.synth.cim.vocabulary.Vocabularies;
import org.tafoundry.table.Tables;
import org.tafoundry.table.WordLists;

/** What a field means by its name, as far as its values support it. */
final class FieldMeanings {

    private static final Set<String> ADDRESS_WORDS = WordLists.set("address-names");

    /** Words of names of links into the product that wrote the event. */
    private static final Set<String> LINKS = WordLists.set("link-words");

    private static final String PORT = "_port";

    private static final String LINK = "link";

    /** Methods without which hardly any log of requests is. */
    private static final Set<String> USUAL_METHODS = WordLists.set("usual-request-methods");

    /** CIM fields of a machine of which no role says which end it is. */
    private static final Set<String> MACHINES = WordLists.set("roleless-targets");

    private static final Set<String> PLACES = WordLists.set("place-words");

    /** What some products put before each name of their own in CEF. */
    private static final Pattern VENDOR_PREFIX =
            Pattern.compile("^(?:" + WordLists.alternatives("vendor-prefixes") + ")(?=[A-Za-z])");

    /** What a name is of which only an id is known; an application has no field for its id. */
    private static final Map<String, String> IDENTIFIERS = WordLists.meanings("ids-of-targets");

    private FieldMeanings() {}

    /** The CIM fields that this field may serve. */
    static List<Meaning> of(ProfiledField field, MeaningTable table) {
        List<String> words = NameWords.of(VENDOR_PREFIX.matcher(field.name()).replaceFirst(""));
        if (aside(words)) {
            return List.of();
        }
        Tables tables = table.tables();
        RoleGuess guess = RoleGuess.of(tables);
        List<Meaning> named = table.spelled(field.name()).orElseGet(() -> byWords(words, table));
        List<Meaning> believed = believed(named, words, field, guess);
        if (believed.isEmpty() && words.stream().anyMatch(FieldMeanings::plural) && !several(field)) {
            List<String> one = words.stream().map(FieldMeanings::singular).toList();
            believed = believed(weaker(byWords(one, table)), one, field, guess);
        }
        return believed.isEmpty() && !ignored(words, table)
                ? guess
                        .address(NameParts.of(words), field)
                        .or(() -> guess.machine(words, field))
                        .or(() -> guess.person(words, field).filter(m -> !Contradiction.of(m, words, field)))
                        .or(() -> ValueGuess.of(field, DeedTable.of(tables)))
                        .or(() -> MinedNames.of(words, field, Vocabularies.of(tables))
                                .filter(m -> !Contradiction.of(m, words, field)))
                        .filter(m -> !link(m, words))
                        .stream()
                        .toList()
                : believed;
    }

    /** Whether an address leads to what the event is about, and was not requested. */
    private static boolean link(Meaning meaning, List<String> words) {
        return meaning.target().equals("url")
                && words.stream().anyMatch(w -> LINKS.contains(w) || w.endsWith(LINK) || w.endsWith(LINK + "s"));
    }

    /** The meanings that the field's values do not speak against. */
    private static List<Meaning> believed(
            List<Meaning> named, List<String> words, ProfiledField field, RoleGuess guess) {
        return named.stream()
                .map(m -> stricter(m, words))
                .map(m -> guess.parent(m, words))
                .map(m -> identifier(m, field))
                .map(m -> method(m, field))
                .filter(m -> !Contradiction.of(m, words, field))
                .filter(m -> !link(m, words))
                .filter(m -> TargetExpression.clock(m.target(), field.examples())
                        || (m.exact()
                                ? m.kind().occursIn(field.examples())
                                : m.kind().fits(field.examples())))
                .toList();
    }

    private static boolean plural(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
    }

    /** A name in the plural whose values are one thing each is the name of that thing: {@code Users: ada}. */
    private static String singular(String word) {
        if (!plural(word)) {
            return word;
        }
        return word.endsWith("sses")
                ? word.substring(0, word.length() - 2)
                : word.endsWith("ies")
                        ? word.substring(0, word.length() - 3) + "y"
                        : word.substring(0, word.length() - 1);
    }

    /** Whether values are lists, or say how many there are. */
    private static boolean several(ProfiledField field) {
        return field.examples().stream().anyMatch(v -> v.isBlank() || v.matches("(?s)\\d+|.*[,;\\s\\[{|].*"));
    }

    /** Whether the table says that the name means nothing in the CIM. */
    private static boolean ignored(List<String> words, MeaningTable table) {
        return table.knownWords(words) > 0 && table.of(words).isEmpty();
    }

    /** Whether the name tells where something is, or a detail of a browser: such names only look like others. */
    private static boolean aside(List<String> words) {
        List<String> context = words.subList(0, Math.max(0, words.size() - 1));
        return context.stream().anyMatch(PLACES::contains)
                || String.join("", context).endsWith("useragent")
                        && !words.get(words.size() - 1).contains("agent");
    }

    private static List<Meaning> byWords(List<String> words, MeaningTable table) {
        List<String> parts = NameParts.of(words);
        int known = table.knownWords(words);
        // a role before a known thing says more than the thing: the host of an attacker is a source
        RoleGuess roles = RoleGuess.of(table.tables());
        boolean before = known > 0 && known < words.size();
        boolean told = before
                && (roles.strong(words.get(words.size() - known - 1))
                        || roles.end(words.get(words.size() - known - 1))
                                && table.of(words).stream()
                                        .allMatch(m -> MACHINES.contains(m.target())
                                                || m.target().endsWith(PORT)));
        if ((known < 2 || told) && parts.size() > known) {
            // "hostname" alone is the host itself, but "upstream hostname" is not
            List<Meaning> guess = roles.meaning(parts);
            if (!guess.isEmpty() && (known == 0 || words.size() > 1)) {
                return table.knownWords(parts) > 1 && !told ? weaker(table.of(parts)) : guess;
            }
        }
        if (known == 0 && words.size() > 1 && roles.neutral(words.get(words.size() - 1))) {
            // the label or title of a thing is its name
            return weaker(byWords(words.subList(0, words.size() - 1), table));
        }
        if (known > 0) {
            // what was asked for is not what was done
            boolean aside = known < words.size() && roles.aside(words.subList(0, words.size() - known));
            return aside ? List.of() : table.of(words);
        }
        return roles.aside(parts) ? List.of() : weaker(table.of(parts));
    }

    /** A field that is called an IP address and holds none is not believed. */
    private static Meaning stricter(Meaning meaning, List<String> words) {
        boolean named = !words.isEmpty() && ADDRESS_WORDS.contains(words.get(words.size() - 1));
        return named && meaning.kind() == ValueKind.ADDRESS ? meaning.of(ValueKind.IP) : meaning;
    }

    /** An id of a machine is no name: where a readable name stands beside it, that one is the name. */
    private static Meaning identifier(Meaning meaning, ProfiledField field) {
        String id = IDENTIFIERS.getOrDefault(meaning.target(), "");
        List<String> real =
                field.examples().stream().filter(v -> !ValueKind.placeholder(v)).toList();
        return !id.isEmpty() && !real.isEmpty() && real.stream().allMatch(v -> Contradiction.id(v))
                ? new Meaning(id, ValueKind.TEXT, meaning.rank(), meaning.source(), meaning.beside())
                : meaning;
    }

    /** What was done in the words of HTTP only is the method of a request. */
    private static Meaning method(Meaning meaning, ProfiledField field) {
        boolean method = meaning.target().equals("vendor_action")
                && meaning.source() != Meaning.Source.SCHEMA
                && field.examples().stream().anyMatch(USUAL_METHODS::contains)
                && field.examples().stream()
                        .filter(v -> !ValueKind.placeholder(v))
                        .allMatch(ValueKind.METHOD::accepts)
                && field.examples().stream().noneMatch(v -> v.chars().anyMatch(Character::isLowerCase));
        return method
                ? new Meaning("http_method", ValueKind.METHOD, meaning.rank(), meaning.source(), meaning.beside())
                : meaning;
    }

    private static List<Meaning> weaker(List<Meaning> meanings) {
        return meanings.stream().map(m -> m.weaker(2, Meaning.Source.GUESS)).toList();
    }
}
