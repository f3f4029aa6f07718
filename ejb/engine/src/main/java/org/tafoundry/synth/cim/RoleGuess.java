package org.tafoundry.synth.cim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Guesses a meaning from a role word and a thing word, for names that no table knows; reads {@code roles.tsv}. */
final class RoleGuess {

    private enum Role {
        SOURCE,
        DESTINATION,
        ACTOR,
        TARGET,
        OBJECT
    }

    /** Names of accounts and of people; a number, a sentence and a word in capitals are none. */
    private static final Pattern ACCOUNT =
            Pattern.compile("(?=[^a-z]*[a-z])[\\p{L}][\\p{L}\\p{N}._@\\\\'-]{1,63}(?: \\p{Lu}[\\p{L}.'-]{0,30}){0,3}");

    private record Thing(ValueKind kind, Map<Role, String> targets) {}

    private static final RoleGuess STANDARD = new RoleGuess("roles.tsv");

    private final Map<Role, Set<String>> roles = new EnumMap<>(Role.class);
    private final Map<String, Thing> things = new HashMap<>();
    private Set<String> neutral = Set.of();
    private Set<String> strong = Set.of();
    private Set<String> parents = Set.of();
    private Set<String> persons = Set.of();

    private RoleGuess(String resource) {
        try (InputStream in = RoleGuess.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    read(line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private void read(String[] row) {
        Set<String> words = Set.of(row[2].split(" "));
        switch (row[0]) {
            case "role" -> roles.put(Role.valueOf(row[1].toUpperCase(Locale.ROOT)), words);
            case "thing" -> {
                Map<Role, String> targets = new EnumMap<>(Role.class);
                for (Role role : Role.values()) {
                    String target = row[3 + role.ordinal()];
                    if (!target.equals("-")) {
                        targets.put(role, target);
                    }
                }
                Thing thing = new Thing(ValueKind.valueOf(row[1].toUpperCase(Locale.ROOT)), targets);
                words.forEach(word -> things.put(word, thing));
            }
            case "neutral" -> neutral = words;
            case "strong" -> strong = words;
            case "parent" -> parents = words;
            case "person" -> persons = words;
            default -> throw new IllegalStateException("No such row: " + row[0]);
        }
    }

    /** The meaning of a name with one role and, at its end, one thing; empty when it is not so. */
    static List<Meaning> of(List<String> parts) {
        return parts.contains("nat") || parts.contains("translated") || parts.contains("geo")
                ? List.of()
                : STANDARD.guess(parts);
    }

    /** Whether a word tells an attacker from the attacked, whatever thing stands behind it. */
    static boolean strong(String word) {
        return STANDARD.strong.contains(word);
    }

    /** The meaning of a process's name behind a word that says that this process started another one. */
    static Meaning parent(Meaning meaning, List<String> words) {
        boolean starter = meaning.target().startsWith("process")
                && words.subList(0, words.size() - 1).stream().anyMatch(STANDARD.parents::contains);
        return starter
                ? new Meaning("parent_" + meaning.target(), meaning.kind(), meaning.rank(), Meaning.Source.GUESS)
                : meaning;
    }

    /** Who somebody is whose field is called by what he does here: a reader, a clerk. */
    static Optional<Meaning> person(List<String> words, ProfiledField field) {
        boolean person = words.size() == 1
                && STANDARD.persons.contains(words.get(0))
                && field.examples().stream()
                        .filter(v -> !ValueKind.placeholder(v))
                        .allMatch(ACCOUNT.asMatchPredicate());
        return person ? Optional.of(new Meaning("user", ValueKind.USER, 3, Meaning.Source.GUESS)) : Optional.empty();
    }

    /** Whether a word tells nothing about the thing before it. */
    static boolean neutral(String word) {
        return STANDARD.neutral.contains(word);
    }

    /** The end of a connection that a field of addresses is by a role in its name. */
    static Optional<Meaning> address(List<String> parts, ProfiledField field) {
        if (!ValueKind.IP.fits(field.examples())) {
            return Optional.empty();
        }
        List<String> ends = new ArrayList<>(parts);
        ends.add("ip");
        return of(ends).stream().findFirst().map(m -> m.of(ValueKind.IP).weaker(1, Meaning.Source.GUESS));
    }

    /** The address of the machine whose name stands in a field of the same first words. */
    static Optional<Meaning> machine(List<String> parts, ProfiledField field) {
        boolean machine = parts.size() > 1
                && STANDARD.things.containsKey(parts.get(0))
                && STANDARD.things.get(parts.get(0)).kind() == ValueKind.HOST
                && ValueKind.IP.fits(field.examples());
        return machine ? Optional.of(new Meaning("dest_ip", ValueKind.IP, 3, Meaning.Source.GUESS)) : Optional.empty();
    }

    private List<Meaning> guess(List<String> parts) {
        int last = parts.size() - 1;
        int at = last;
        while (at > 0 && neutral.contains(parts.get(at)) && !(things.containsKey(parts.get(at)) && at == last)) {
            at--;
        }
        // the name or the address of a thing is the thing: of a host, of a mailbox
        at = at > 0 && neutral.contains(parts.get(at)) && things.containsKey(parts.get(at - 1)) ? at - 1 : at;
        Thing thing = at < 0 ? null : things.get(parts.get(at));
        return thing == null ? List.of() : role(parts, thing);
    }

    /** Of several roles the one nearest to the thing counts. */
    private List<Meaning> role(List<String> parts, Thing thing) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            for (Role role : Role.values()) {
                String target = thing.targets().get(role);
                if (target != null && roles.get(role).contains(parts.get(i))) {
                    boolean sure = strong.contains(parts.get(i));
                    return List.of(new Meaning(
                            target, thing.kind(), sure ? 9 : 5, sure ? Meaning.Source.COMMON : Meaning.Source.GUESS));
                }
            }
        }
        return List.of();
    }
}
