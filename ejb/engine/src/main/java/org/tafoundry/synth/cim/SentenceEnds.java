package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.NameParts;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.RoleGuess;
import org.tafoundry.synth.cim.vocabulary.ValueKind;
import org.tafoundry.synth.sample.Lexicon;
import org.tafoundry.table.WordLists;

/** Says where a sentence leaves open which end of a connection an address or a word is. */
final class SentenceEnds {

    private static final int OFTEN = 3;

    /** What an address is called that nothing tells of. */
    private static final Set<String> ADDRESS_NAMES = WordLists.set("address-names");

    /** What a host in a sentence is called of which no word says what it does. */
    private static final String HOST_NAME = "fqdn";

    /** The end of the name of the field that holds an address with its port. */
    private static final String WITH_PORT = "_endpoint";

    /** The end of the name of the field that holds the host with this address. */
    private static final String WITH_NAME = "_host";

    /** The word before the place of something, which is a machine's end only where it is an address. */
    private static final String PLACE = "at";

    /** The column of a header that names the machine that writes. */
    private static final String WRITER = "log_host";

    /** CIM fields that name a machine. */
    private static final Set<String> MACHINES = WordLists.set("machine-targets");

    /** What a machine is called in a sentence. */
    private static final Set<String> CALLED = WordLists.set("machine-words");

    private final Candidates candidates;

    SentenceEnds(Candidates candidates) {
        this.candidates = candidates;
    }

    /**
     * Whether a field of a sentence does not tell what its name seems to: the word before an address does not say which
     * end it is, and a word of the sentence is no machine.
     */
    boolean untold(Meaning meaning, ProfiledField field) {
        return meaning.target().equals("src") && !fromHere(field)
                || MACHINES.contains(meaning.target())
                        && (words(field)
                                || ofSentence(field)
                                || NameWords.of(field.name()).get(0).equals(PLACE)
                                        && !ValueKind.IP.fits(field.examples()));
    }

    /** Whether a field is a host that stands in a sentence, of which no word says what it does. */
    static boolean ofSentence(ProfiledField field) {
        List<String> words = NameWords.of(field.name());
        return words.size() > 1 && words.contains(HOST_NAME);
    }

    /** An end point of a sentence that is only known by the address of its interface. */
    static Meaning byInterface(Meaning meaning, ProfiledField field) {
        boolean end = meaning.target().equals("src") || meaning.target().equals("dest");
        List<String> real =
                field.examples().stream().filter(v -> !ValueKind.placeholder(v)).toList();
        return end && !real.isEmpty() && real.stream().allMatch(ValueKind.MAC::accepts)
                ? new Meaning(
                        meaning.target() + "_mac", ValueKind.MAC, meaning.rank(), meaning.source(), meaning.beside())
                : meaning;
    }

    /** Whether a field that hardly any event has holds words of the sentence only. */
    private static boolean words(ProfiledField field) {
        return field.events() < OFTEN
                && NameWords.of(field.name()).stream().anyMatch(CALLED::contains)
                && field.examples().stream()
                        .filter(v -> !ValueKind.placeholder(v))
                        .allMatch(Lexicon::word);
    }

    /**
     * Whether an address of a sentence is where the event comes from: its name says so, or no other address stands in its
     * events, and where the word before it is unknown, each of them names somebody.
     */
    private boolean fromHere(ProfiledField address) {
        List<String> words = NameWords.of(address.name());
        boolean plain = ADDRESS_NAMES.contains(String.join("", words));
        boolean unowned = words.size() > 1
                && ADDRESS_NAMES.contains(words.get(words.size() - 1))
                && candidates.table().knownWords(words) == 1
                && RoleGuess.of(candidates.tables())
                        .meaning(NameParts.of(words))
                        .isEmpty();
        return !plain && !unowned
                || alone(address) && (plain || ofSomebody(address))
                || plain && besidePort(address) && ofSomebody(address);
    }

    private boolean alone(ProfiledField address) {
        return alone(address, Set.of(address.name(), address.name() + WITH_NAME));
    }

    /** Whether no other address stands in its events but itself, with its port. */
    private boolean besidePort(ProfiledField address) {
        return alone(address, Set.of(address.name(), address.name() + WITH_PORT));
    }

    private boolean alone(ProfiledField address, Set<String> own) {
        // the machine that writes stands in the header of each event, and is no end of what the sentence tells
        boolean elsewhere =
                candidates.with(address).noneMatch(r -> r.values(WRITER).containsAll(r.values(address.name())));
        Set<String> others = names(f ->
                !own.contains(f.name()) && !(elsewhere && f.name().equals(WRITER)) && ValueKind.IP.fits(f.examples()));
        return candidates.with(address).noneMatch(r -> others.stream().anyMatch(r::has));
    }

    private boolean ofSomebody(ProfiledField address) {
        Set<String> people = names(f -> candidates.meanings(f).stream()
                .anyMatch(m -> m.kind() == ValueKind.USER || m.kind() == ValueKind.EMAIL));
        return candidates.with(address).allMatch(r -> people.stream().anyMatch(r::has));
    }

    private Set<String> names(Predicate<ProfiledField> wanted) {
        return candidates.fields().values().stream()
                .filter(wanted)
                .map(ProfiledField::name)
                .collect(Collectors.toSet());
    }
}
