package org.tafoundry.splunk.regex.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tafoundry.splunk.regex.syntax.Node.GroupRef;

/** The groups seen so far: their numbers, their names, and the references to check at the end. */
final class GroupTable {

    /** Of PCRE2 before its version 10.44. */
    private static final int LONGEST_NAME = 32;

    private final Map<String, List<Integer>> names = new LinkedHashMap<>();
    private final Map<Integer, String> nameOf = new LinkedHashMap<>();
    private final List<GroupRef> references = new ArrayList<>();
    private final List<RegexProblem> problems = new ArrayList<>();
    private int count;
    private int highest;
    private boolean shared;
    private int negatedProperties;

    int count() {
        return count;
    }

    int highest() {
        return highest;
    }

    /** Counts a negated property such as \P{Lu}, of which PCRE2 mistakes two in a row for disjoint. */
    void negatedProperty(int position) {
        if (++negatedProperties == 2) {
            problem(
                    RegexProblem.Kind.APPROXIMATE,
                    position,
                    "PCRE2 may take two negated properties in a row to exclude each other",
                    "Write a class such as [^\\p{L}] instead.");
        }
    }

    /** Notes that groups of different branches share numbers. */
    void share() {
        shared = true;
    }

    boolean shared() {
        return shared;
    }

    /** Sets the number of groups back to that at the start of a branch reset group. */
    void restart(int count) {
        this.count = count;
    }

    int open() {
        count++;
        highest = Math.max(highest, count);
        return count;
    }

    void name(String name, int number, boolean repeatable, int position) throws RegexSyntaxException {
        String other = nameOf.putIfAbsent(number, name);
        if (other != null && !other.equals(name)) {
            throw new RegexSyntaxException(
                    position,
                    "group " + number + " is named both " + other + " and " + name,
                    "Give groups of the same number in (?|…) the same name.");
        }
        if (name.length() > LONGEST_NAME && !names.containsKey(name)) {
            problems.add(new RegexProblem(
                    RegexProblem.Kind.REFUSED,
                    position,
                    "the group name " + name + " has more than " + LONGEST_NAME + " characters, which PCRE2 refuses",
                    "Give the group a shorter name, and the field its long one by a FIELDALIAS."));
        }
        List<Integer> numbers = names.computeIfAbsent(name, n -> new ArrayList<>());
        if (!numbers.contains(number)) {
            if (!numbers.isEmpty() && !repeatable) {
                problems.add(new RegexProblem(
                        RegexProblem.Kind.REFUSED,
                        position,
                        "two groups are named " + name + ", which PCRE2 refuses",
                        "Give each group a name of its own, or use (?|…) so that they share a number."));
            }
            numbers.add(number);
        }
    }

    GroupRef refer(int number, int position) {
        GroupRef ref = new GroupRef(number, "", position);
        references.add(ref);
        return ref;
    }

    GroupRef refer(String name, int position) {
        GroupRef ref = new GroupRef(-1, name, position);
        references.add(ref);
        return ref;
    }

    List<Integer> numbers(String name) {
        return names.getOrDefault(name, List.of());
    }

    boolean named(String name) {
        return names.containsKey(name);
    }

    void problem(RegexProblem.Kind kind, int position, String message, String suggestion) {
        problems.add(new RegexProblem(kind, position, message, suggestion));
    }

    void checkReferences() throws RegexSyntaxException {
        for (GroupRef ref : references) {
            boolean known = ref.name().isEmpty() ? ref.number() <= highest : names.containsKey(ref.name());
            if (!known) {
                String what = ref.name().isEmpty() ? "number " + ref.number() : "named " + ref.name();
                throw new RegexSyntaxException(
                        ref.position(),
                        "there is no group " + what,
                        highest == 0
                                ? "The expression has no group; add one, or escape the backslash."
                                : "Refer to one of the groups 1 to " + highest
                                        + (names.isEmpty() ? "." : " or to one of " + names.keySet() + "."));
            }
        }
    }

    Map<String, List<Integer>> names() {
        return names;
    }

    List<RegexProblem> problems() {
        return problems;
    }
}
