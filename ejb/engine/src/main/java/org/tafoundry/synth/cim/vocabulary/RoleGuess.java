package org.tafoundry.synth.cim.vocabulary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tafoundry.finding.Findings;
import org.tafoundry.table.TableColumn;
import org.tafoundry.table.TableForm;
import org.tafoundry.table.TableRow;
import org.tafoundry.table.Tables;

/** Guesses a meaning from a role word and a thing word, for names that no table knows; reads the tables of roles and of things. */
public final class RoleGuess {

    private enum Role {
        SOURCE,
        DESTINATION,
        ACTOR,
        TARGET,
        OBJECT
    }

    /** Names of accounts and of people; a number, a sentence and a word in capitals are none. */
    private static final Pattern ACCOUNT =
            Pattern.compile("(?=[^a-z]*[a-z])[\\p{L}][\\p{L}\\p{N}._@\\\\'-]{1,63}(?: \\p{Lu}[\\p{L}.'-]{0,30}){0,3}"
                    + "(?: \\([\\p{L}\\p{N}._@\\\\-]{1,63}\\))?");

    private record Thing(ValueKind kind, Map<Role, String> targets) {}

    private static final String NEUTRAL = "neutral";
    private static final String STRONG = "strong";
    private static final String ASIDE = "aside";
    private static final String PARENT = "parent";
    private static final String PERSON = "person";

    private static final TableForm ROLES = TableForm.of(
            "roles",
            TableColumn.oneOf(
                    "kind",
                    Stream.concat(
                                    CimFields.names(Role.values()).stream(),
                                    Stream.of(NEUTRAL, STRONG, ASIDE, PARENT, PERSON))
                            .toList()),
            TableColumn.words("words", " "));

    private static final TableForm THINGS = TableForm.of(
            "things",
            CimFields.kind("kind"),
            TableColumn.words("words", " "),
            CimFields.field("source").orNothing(),
            CimFields.field("destination").orNothing(),
            CimFields.field("actor").orNothing(),
            CimFields.field("target").orNothing(),
            CimFields.field("object").orNothing());

    /** Words by role, and by what else the table tells of words. */
    private final Map<String, Set<String>> words = new HashMap<>();

    private final Map<String, Thing> things = new HashMap<>();

    private RoleGuess(Tables tables, Findings findings) {
        for (TableRow row : tables.rows(ROLES, findings)) {
            words.computeIfAbsent(row.text("kind"), k -> new HashSet<>()).addAll(row.words("words"));
        }
        for (TableRow row : tables.rows(THINGS, findings)) {
            Map<Role, String> targets = new EnumMap<>(Role.class);
            for (Role role : Role.values()) {
                String target = row.text(role.name().toLowerCase(Locale.ROOT));
                if (!target.isEmpty()) {
                    targets.put(role, target);
                }
            }
            Thing thing = new Thing(ValueKind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)), targets);
            row.words("words").forEach(word -> things.putIfAbsent(word, thing));
        }
    }

    /** What these tables say. */
    public static RoleGuess of(Tables tables) {
        return tables.once(RoleGuess.class, RoleGuess::read);
    }

    public static RoleGuess read(Tables tables, Findings findings) {
        return new RoleGuess(tables, findings);
    }

    private boolean is(String kind, String word) {
        return words.getOrDefault(kind, Set.of()).contains(word);
    }

    /** The meaning of a name with one role and, at its end, one thing; empty when it is not so. */
    public List<Meaning> meaning(List<String> parts) {
        return aside(parts) ? List.of() : guess(parts);
    }

    /** Whether a word says that it is not the end itself: what it was translated to, where it is. */
    public boolean aside(List<String> parts) {
        return parts.stream().anyMatch(p -> is(ASIDE, p));
    }

    /** Whether a word tells an attacker from the attacked, whatever thing stands behind it. */
    public boolean strong(String word) {
        return is(STRONG, word);
    }

    /** Whether a word tells one end of a connection from the other. */
    public boolean end(String word) {
        return is(Role.SOURCE.name().toLowerCase(Locale.ROOT), word)
                || is(Role.DESTINATION.name().toLowerCase(Locale.ROOT), word);
    }

    /** The meaning of a process's name behind a word that says that this process started another one. */
    public Meaning parent(Meaning meaning, List<String> words) {
        boolean starter = meaning.target().startsWith("process")
                && words.subList(0, words.size() - 1).stream().anyMatch(w -> is(PARENT, w));
        return starter
                ? new Meaning("parent_" + meaning.target(), meaning.kind(), meaning.rank(), Meaning.Source.GUESS)
                : meaning;
    }

    /** Who somebody is whose field is called by what he does here: a reader, a clerk. */
    public Optional<Meaning> person(List<String> words, ProfiledField field) {
        boolean person = words.size() == 1
                && is(PERSON, words.get(0))
                && field.examples().stream()
                        .filter(v -> !ValueKind.placeholder(v))
                        .allMatch(ACCOUNT.asMatchPredicate());
        return person ? Optional.of(new Meaning("user", ValueKind.USER, 3, Meaning.Source.GUESS)) : Optional.empty();
    }

    /** Whether a word tells nothing about the thing before it. */
    public boolean neutral(String word) {
        return is(NEUTRAL, word);
    }

    /** The end of a connection that a field of addresses is by a role in its name. */
    public Optional<Meaning> address(List<String> parts, ProfiledField field) {
        if (!ValueKind.IP.fits(field.examples())) {
            return Optional.empty();
        }
        List<String> ends = new ArrayList<>(parts);
        ends.add("ip");
        return meaning(ends).stream().findFirst().map(m -> m.of(ValueKind.IP).weaker(1, Meaning.Source.GUESS));
    }

    /** The address of the machine whose name stands in a field of the same first words. */
    public Optional<Meaning> machine(List<String> parts, ProfiledField field) {
        boolean machine = parts.size() > 1
                && things.containsKey(parts.get(0))
                && things.get(parts.get(0)).kind() == ValueKind.HOST
                && ValueKind.IP.fits(field.examples());
        return machine ? Optional.of(new Meaning("dest_ip", ValueKind.IP, 3, Meaning.Source.GUESS)) : Optional.empty();
    }

    private List<Meaning> guess(List<String> parts) {
        int last = parts.size() - 1;
        int at = last;
        while (at > 0 && neutral(parts.get(at)) && !(things.containsKey(parts.get(at)) && at == last)) {
            at--;
        }
        // the name or the address of a thing is the thing: of a host, of a mailbox
        at = at > 0 && neutral(parts.get(at)) && things.containsKey(parts.get(at - 1)) ? at - 1 : at;
        Thing thing = at < 0 ? null : things.get(parts.get(at));
        return thing == null ? List.of() : role(parts, thing);
    }

    /** Of several roles the one nearest to the thing counts. */
    private List<Meaning> role(List<String> parts, Thing thing) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            for (Role role : Role.values()) {
                String target = thing.targets().get(role);
                if (target != null && is(role.name().toLowerCase(Locale.ROOT), parts.get(i))) {
                    boolean sure = strong(parts.get(i));
                    return List.of(new Meaning(
                            target, thing.kind(), sure ? 9 : 5, sure ? Meaning.Source.COMMON : Meaning.Source.GUESS));
                }
            }
        }
        return List.of();
    }
}
