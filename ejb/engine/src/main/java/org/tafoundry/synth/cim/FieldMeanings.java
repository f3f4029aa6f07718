package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.table.Tables;

/** What a field means by its name, as far as its values support it. */
final class FieldMeanings {

    private static final Set<String> ADDRESS_WORDS = Set.of("ip", "ips", "ipv4", "ipv6", "ipaddress", "ipaddr");

    private static final Set<String> PLACES = Set.of("geo", "geoip", "geolocation", "geographical", "geography");

    /** What some products put before each name of their own in CEF. */
    private static final Pattern VENDOR_PREFIX = Pattern.compile("^(?:FTNT[A-Z]{3}|PanOS|ad\\.|_)(?=[A-Za-z])");

    /** Security identifiers and GUIDs. */
    private static final Pattern ID =
            Pattern.compile("S-1-\\d+(?:-\\d+)++|\\{?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\\}?");

    /** What a name is of which only an id is known; an application has no field for its id. */
    private static final Map<String, String> IDENTIFIERS =
            Map.of("user", "user_id", "src_user", "src_user_id", "app", "app_id");

    /** What comes again, so that a number that only counts events is none of them. */
    private static final Set<String> NUMBERED = Set.of("user_id", "signature_id");

    private static final Pattern CLASS = Pattern.compile("(?:[A-Za-z_$][\\w$]*(?:\\.|::)){2,}+[A-Za-z_$][\\w$]*");

    /** What says something in words. */
    private static final Set<String> WORDED = Set.of("reason", "description", "subject");

    private static final Pattern COUNTER = Pattern.compile("([^\\d]{0,20})(\\d{1,15})");

    private static final int FEWEST_COUNTED = 3;

    private FieldMeanings() {}

    /** Whether the values count the events one by one. */
    private static boolean running(ProfiledField field) {
        if (field.events() != field.examples().size() || field.events() < FEWEST_COUNTED) {
            return false;
        }
        if (field.examples().stream().allMatch(v -> ID.matcher(v.strip()).matches())) {
            return true; // each event has an id of its own
        }
        String lead = "";
        long last = -1;
        for (String value : field.examples()) {
            Matcher m = COUNTER.matcher(value);
            if (!m.matches() || last >= 0 && (!m.group(1).equals(lead) || Long.parseLong(m.group(2)) != last + 1)) {
                return false;
            }
            lead = m.group(1);
            last = Long.parseLong(m.group(2));
        }
        return true;
    }

    /** Whether what is called a SID is the id of a session, and no security identifier. */
    private static boolean session(List<String> words, ProfiledField field) {
        return words.equals(List.of("sid")) && field.examples().stream().noneMatch(v -> v.startsWith("S-1-"));
    }

    /** Whether the values are classes or modules of a program, which are no category of what happens. */
    private static boolean classes(ProfiledField field) {
        return field.examples().stream().filter(v -> !ValueKind.placeholder(v)).allMatch(v -> CLASS.matcher(v)
                .matches());
    }

    /** Whether the values are domains of DNS, which no domain of Windows accounts is. */
    private static boolean dotted(ProfiledField field) {
        return field.examples().stream().filter(v -> !ValueKind.placeholder(v)).allMatch(v -> v.indexOf('.') > 0);
    }

    /** Whether no value has a letter: a number is no reason. */
    private static boolean mute(ProfiledField field) {
        List<String> real =
                field.examples().stream().filter(v -> !ValueKind.placeholder(v)).toList();
        return !real.isEmpty() && real.stream().noneMatch(v -> v.chars().anyMatch(Character::isLetter));
    }

    /** Whether the values are ids that are made anew for each thing, which no kind of event has. */
    private static boolean unique(ProfiledField field) {
        return !field.examples().isEmpty()
                && field.examples().stream()
                        .filter(v -> !ValueKind.placeholder(v))
                        .allMatch(v -> ID.matcher(v.strip()).matches());
    }

    /** The CIM fields that this field may serve. */
    static List<Meaning> of(ProfiledField field, MeaningTable table) {
        List<String> words = NameWords.of(VENDOR_PREFIX.matcher(field.name()).replaceFirst(""));
        if (aside(words)) {
            return List.of();
        }
        Tables tables = table.tables();
        RoleGuess guess = RoleGuess.of(tables);
        List<Meaning> named = table.spelled(field.name()).orElseGet(() -> byWords(words, table));
        List<Meaning> believed = named.stream()
                .map(m -> stricter(m, words))
                .map(m -> guess.parent(m, words))
                .map(m -> identifier(m, field))
                .map(m -> method(m, field))
                .filter(m -> !(NUMBERED.contains(m.target()) && running(field)))
                .filter(m -> !(m.target().endsWith("user_id") && session(words, field)))
                .filter(m -> !(m.target().equals("category") && classes(field)))
                .filter(m -> !(m.target().endsWith("nt_domain") && words.contains("domain") && dotted(field)))
                .filter(m -> !(WORDED.contains(m.target()) && mute(field)))
                .filter(m -> !(m.target().equals("signature_id") && unique(field)))
                .filter(m -> m.exact()
                        ? m.kind().occursIn(field.examples())
                        : m.kind().fits(field.examples()))
                .toList();
        return believed.isEmpty() && !ignored(words, table)
                ? guess
                        .address(NameParts.of(words), field)
                        .or(() -> guess.machine(words, field))
                        .or(() -> guess.person(words, field))
                        .or(() -> ValueGuess.of(field, DeedTable.of(tables)))
                        .or(() -> MinedNames.of(words, field, Vocabularies.of(tables)))
                        .stream()
                        .toList()
                : believed;
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
        boolean told = known > 0 && known < words.size() && roles.strong(words.get(words.size() - known - 1));
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
            return table.of(words);
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
        return !id.isEmpty()
                        && !real.isEmpty()
                        && real.stream().allMatch(v -> ID.matcher(v.strip()).matches())
                ? new Meaning(id, ValueKind.TEXT, meaning.rank(), meaning.source(), meaning.beside())
                : meaning;
    }

    /** What was done in the words of HTTP only is the method of a request. */
    private static Meaning method(Meaning meaning, ProfiledField field) {
        boolean method = meaning.target().equals("vendor_action")
                && meaning.source() != Meaning.Source.SCHEMA
                && ValueKind.METHOD.fits(field.examples())
                && field.examples().stream().noneMatch(v -> v.chars().anyMatch(Character::isLowerCase));
        return method
                ? new Meaning("http_method", ValueKind.METHOD, meaning.rank(), meaning.source(), meaning.beside())
                : meaning;
    }

    private static List<Meaning> weaker(List<Meaning> meanings) {
        return meanings.stream().map(m -> m.weaker(2, Meaning.Source.GUESS)).toList();
    }
}
