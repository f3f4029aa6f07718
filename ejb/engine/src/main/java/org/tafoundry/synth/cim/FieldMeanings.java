package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Set;

/** What a field means by its name, as far as its values support it. */
final class FieldMeanings {

    private static final Set<String> ADDRESS_WORDS = Set.of("ip", "ips", "ipv4", "ipv6", "ipaddress", "ipaddr");

    private FieldMeanings() {}

    /** The CIM fields that this field may serve. */
    static List<Meaning> of(ProfiledField field, MeaningTable table) {
        List<String> words = NameWords.of(field.name());
        return table.spelled(field.name()).orElseGet(() -> byWords(words, table)).stream()
                .map(m -> stricter(m, words))
                .filter(m -> m.kind().fits(field.examples()))
                .toList();
    }

    private static List<Meaning> byWords(List<String> words, MeaningTable table) {
        List<String> parts = NameParts.of(words);
        int known = table.knownWords(words);
        if (known < 2 && parts.size() > known) {
            // "hostname" alone is the host itself, but "upstream hostname" is not
            List<Meaning> guess = RoleGuess.of(parts);
            if (!guess.isEmpty() && (known == 0 || words.size() > 1)) {
                return table.knownWords(parts) > 1 ? weaker(table.of(parts)) : guess;
            }
        }
        return known > 0 ? table.of(words) : weaker(table.of(parts));
    }

    /** A field that is called an IP address and holds none is not believed. */
    private static Meaning stricter(Meaning meaning, List<String> words) {
        boolean named = !words.isEmpty() && ADDRESS_WORDS.contains(words.get(words.size() - 1));
        return named && meaning.kind() == ValueKind.ADDRESS ? meaning.of(ValueKind.IP) : meaning;
    }

    private static List<Meaning> weaker(List<Meaning> meanings) {
        return meanings.stream().map(m -> m.weaker(2, Meaning.Source.GUESS)).toList();
    }
}
