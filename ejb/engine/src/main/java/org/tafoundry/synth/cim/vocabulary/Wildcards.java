package org.tafoundry.synth.cim.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words as wildcards over a field's value, without those that another one already finds. */
public final class Wildcards {

    private static final int SHORTEST_WORD = 3;

    private static final int SHORTEST_INSIDE = 5;

    /** Words that are written as one, {@code UserUpdated}, are no part of others from this length on. */
    private static final int SHORTEST_JOINED = 8;

    /** The end of a word that is a verb before what is done, as cmdlets have it: {@code New-MailboxRule}. */
    private static final String VERB_BEFORE = "-*";

    private static final List<String> SEPARATORS = List.of(" ", "_", "-", ".");

    private Wildcards() {}

    /** The wildcards, in quotes: each finds values that no other does. */
    public static List<String> needed(List<String> words) {
        List<String> all = words.stream().map(Wildcards::of).distinct().toList();
        return all.stream()
                .filter(one -> all.stream().noneMatch(other -> !other.equals(one) && covers(other, one)))
                .map(pattern -> '"' + pattern + '"')
                .toList();
    }

    /**
     * Wildcards for names that no sample has shown; short words stand at the beginning, where they are no part of another,
     * and end where they end unless the table says that they go on: {@code auth} is no {@code AuthorizeAccess}.
     */
    public static List<String> families(List<String> words) {
        return words.stream()
                .filter(w -> w.replace("*", "").length() >= SHORTEST_WORD)
                .flatMap(Wildcards::family)
                .distinct()
                .toList();
    }

    private static Stream<String> family(String word) {
        if (word.endsWith(VERB_BEFORE)) {
            return Stream.of(word);
        }
        String bare = word.replace("*", "");
        List<String> parts = List.of(bare.strip().split("[ _.-]+"));
        if (parts.size() > 1 && parts.stream().anyMatch(p -> p.length() <= SHORTEST_WORD)) {
            // "*sign*on*" would find "signature of connection"
            String joined = String.join("", parts);
            return Stream.concat(
                    SEPARATORS.stream()
                            .map(s -> String.join(s, parts) + "*")
                            .flatMap(p ->
                                    Stream.of(p, "*" + p.charAt(parts.get(0).length()) + p)),
                    joined.length() < SHORTEST_JOINED ? Stream.of() : Stream.of("*" + joined + "*"));
        }
        if (bare.length() >= SHORTEST_INSIDE) {
            return Stream.of(of(word));
        }
        return word.endsWith("*")
                ? Stream.of(of(word).substring(1))
                : Stream.concat(Stream.of(bare), SEPARATORS.stream().map(s -> bare + s + "*"));
    }

    /** Blanks and punctuation inside a phrase match any separator or none. */
    public static String of(String word) {
        if (word.endsWith(VERB_BEFORE)) {
            return word;
        }
        return "*" + word.replace("*", "").strip().replaceAll("[ _.-]+", "*") + "*";
    }

    /** Whether a wildcard finds a value, letter case ignored. */
    public static boolean matches(String wildcard, String value) {
        String text = value.toLowerCase(Locale.ROOT);
        String[] pieces = wildcard.split("\\*", -1);
        if (!text.startsWith(pieces[0])) {
            return false;
        }
        int at = pieces[0].length();
        for (int i = 1; i < pieces.length; i++) {
            boolean last = i == pieces.length - 1;
            int found = last ? Math.max(text.length() - pieces[i].length(), at) : text.indexOf(pieces[i], at);
            if (found < 0 || !text.startsWith(pieces[i], found)) {
                return false;
            }
            at = found + pieces[i].length();
        }
        return pieces.length > 1 || text.length() == at;
    }

    /** Whether every value of the narrow wildcard is one of the wide: the wide matches the narrow's own text. */
    private static boolean covers(String wide, String narrow) {
        String regex = Pattern.compile("\\*")
                .splitAsStream(wide)
                .map(Pattern::quote)
                .collect(Collectors.joining(".*", "", ".*"));
        return narrow.matches(regex);
    }
}
