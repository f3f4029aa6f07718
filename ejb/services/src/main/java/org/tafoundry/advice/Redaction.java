package org.tafoundry.advice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Replaces the values in a text by placeholders that keep their shape: letters stay letters, digits stay digits, everything
 * else stays as it is. The same value always gets the same placeholder, as long as this redaction is used; nobody can tell
 * the value from it.
 */
final class Redaction {
    private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Share of the texts that must have a word for it to be part of their form and no value. */
    private static final double USUAL = 0.5;

    private static final int FEWEST_TEXTS = 2;

    /** What stands before a word that is a value, however often it occurs. */
    private static final String ASSIGNS = "=\"'";

    private final byte[] key = new byte[32];
    private final Map<String, String> placeholders = new HashMap<>();

    /** A redaction of its own: no other gives the same placeholders. */
    Redaction() {
        new SecureRandom().nextBytes(key);
    }

    /** Whole values, each as its placeholder. */
    UnaryOperator<String> values() {
        return text -> replaced(text, Set.of());
    }

    /**
     * Texts of the same form: words of letters that at least half of them have, and that are nowhere given to a name or
     * quoted, are the form; everything else are values.
     *
     * @param texts texts to tell the form from; with less than two everything is a value
     * @param held words that are values although all texts may have them
     */
    UnaryOperator<String> valuesIn(Collection<String> texts, Set<String> held) {
        Map<String, Integer> counts = new HashMap<>();
        Set<String> assigned = new HashSet<>();
        for (String text : texts) {
            Set<String> words = new HashSet<>();
            RUN.matcher(text).results().forEach(run -> {
                words.add(run.group());
                if (run.start() > 0 && ASSIGNS.indexOf(text.charAt(run.start() - 1)) >= 0) {
                    assigned.add(run.group());
                }
            });
            words.forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        counts.keySet().removeAll(assigned);
        counts.keySet().removeAll(held);
        Set<String> form = new HashSet<>();
        counts.forEach((word, count) -> {
            if (count >= FEWEST_TEXTS
                    && count >= USUAL * texts.size()
                    && word.chars().allMatch(Character::isLetter)) {
                form.add(word);
            }
        });
        return text -> replaced(text, form);
    }

    /** What a person typed: words of letters stay, and the names of fields; everything with digits is a value. */
    String sentence(String text, Collection<String> fields) {
        Set<String> form = new HashSet<>();
        fields.forEach(
                field -> RUN.matcher(field).results().map(MatchResult::group).forEach(form::add));
        RUN.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> word.chars().allMatch(Character::isLetter))
                .forEach(form::add);
        return replaced(text, form);
    }

    private String replaced(String text, Set<String> form) {
        return RUN.matcher(text).replaceAll(run -> form.contains(run.group()) ? run.group() : placeholder(run.group()));
    }

    private String placeholder(String value) {
        return placeholders.computeIfAbsent(value, this::compute);
    }

    private String compute(String value) {
        StringBuilder placeholder = new StringBuilder();
        byte[] noise = hash(value);
        for (int i = 0; i < value.length(); i++) {
            int random = noise[i % noise.length] & 0xff;
            char c = value.charAt(i);
            if (Character.isDigit(c)) {
                placeholder.append((char) ('0' + random % 10));
            } else if (Character.isUpperCase(c)) {
                placeholder.append((char) ('A' + random % 26));
            } else {
                placeholder.append((char) ('a' + random % 26));
            }
        }
        return placeholder.toString();
    }

    private byte[] hash(String value) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(key);
            return digest.digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
