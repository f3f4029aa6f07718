package org.tafoundry.console;

import java.util.regex.Pattern;

/** Ids as addresses and forms of pages have them: a UUID of RFC 9562 in small letters. */
public final class WrittenId {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private WrittenId() {}

    /** Whether a text is an id and nothing else. */
    public static boolean is(String text) {
        return ID.matcher(text).matches();
    }
}
