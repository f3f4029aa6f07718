package org.tafoundry.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.tafoundry.refusal.Values;

/** The name that a user logs in with; upper and lower case do not tell two names apart, so it is kept in lower case. */
public final class Username {
    private static final int LONGEST = 255;
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._@+-]*");

    private Username() {}

    /** The name as it is kept, of whatever somebody typed in order to log in; a name of no user stays one. */
    public static String typed(String text) {
        return Values.required("username", text, LONGEST).toLowerCase(Locale.ROOT);
    }

    /** The name of a new user as it is kept; refused when it has other characters than a name may have. */
    static String chosen(String text) {
        String name = typed(text);
        if (!FORM.matcher(name).matches()) {
            throw Values.invalid(
                    "The user name has characters that a user name may not have.",
                    "Use letters of the English alphabet, digits and . _ @ + -, and begin with a letter or digit.");
        }
        return name;
    }
}
