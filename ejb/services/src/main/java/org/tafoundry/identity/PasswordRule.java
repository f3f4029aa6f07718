package org.tafoundry.identity;

import java.nio.charset.StandardCharsets;
import org.tafoundry.refusal.Values;

/** What a new password must be like. */
final class PasswordRule {
    private static final int SHORTEST = 10;

    /** bcrypt looks at no more bytes than these. */
    private static final int MOST_BYTES = 72;

    private PasswordRule() {}

    static void check(String password) {
        if (password == null || password.length() < SHORTEST) {
            throw Values.invalid(
                    "The password has fewer than " + SHORTEST + " characters.", "Choose a longer password.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw Values.invalid(
                    "The password has more than " + MOST_BYTES + " bytes.",
                    "Choose a shorter password; characters beyond ASCII count more than one byte.");
        }
    }
}
