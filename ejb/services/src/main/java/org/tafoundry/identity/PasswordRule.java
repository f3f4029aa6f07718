package org.tafoundry.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.refusal.Values;

/** What a new password must be like: long, of several characters, and nothing that is guessed first. */
final class PasswordRule {
    private static final int SHORTEST = 10;
    private static final int FEWEST_CHARACTERS = 5;

    /** bcrypt looks at no more bytes than these. */
    private static final int MOST_BYTES = 72;

    /** A shorter name or address is in many a good password by chance. */
    private static final int SHORTEST_NAME = 4;

    private static final Set<String> GUESSED = read();

    private PasswordRule() {}

    /** Refuses a password that its user should not have. */
    static void check(String password, String username, String email) {
        if (password == null || password.length() < SHORTEST) {
            throw weak("has fewer than " + SHORTEST + " characters");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw Values.invalid(
                    "The password has more than " + MOST_BYTES + " bytes.",
                    "Choose a shorter password; characters beyond ASCII count more than one byte.");
        }
        if (password.codePoints().distinct().count() < FEWEST_CHARACTERS) {
            throw weak("has fewer than " + FEWEST_CHARACTERS + " different characters");
        }
        if (isRow(password)) {
            throw weak("is a row of neighbours in the alphabet");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        String mailbox = email.substring(0, Math.max(0, email.indexOf('@')));
        for (String own : List.of(username, mailbox)) {
            if (own.length() >= SHORTEST_NAME && lower.contains(own)) {
                throw weak("contains the user name or the e-mail address");
            }
        }
        if (GUESSED.contains(lower) || GUESSED.contains(lower.replaceAll("[^a-z]++$", ""))) {
            throw weak("is one of those that are guessed first");
        }
    }

    private static boolean isRow(String password) {
        int step = password.charAt(1) - password.charAt(0);
        for (int i = 1; i < password.length(); i++) {
            if (password.charAt(i) - password.charAt(i - 1) != step) {
                return false;
            }
        }
        return Math.abs(step) <= 1;
    }

    private static Refusal weak(String why) {
        return Values.invalid(
                "The password " + why + ".", "Choose another one: three or four unrelated words are easy to keep.");
    }

    private static Set<String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                PasswordRule.class.getResourceAsStream("guessed-passwords.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
