package org.tafoundry.splunk.expression;

/** The characters that end a token in Splunk's index: major ones always, minor ones inside a token too. */
final class Segmenters {

    private static final String MAJOR = " \n\r\t[]<>(){}|!;,'\"*&?+";
    private static final String MINOR = "/:=@.-$#%\\_";
    private static final boolean[] IS_MAJOR = table(MAJOR);
    private static final boolean[] IS_ANY = table(MAJOR + MINOR);

    private Segmenters() {}

    private static boolean[] table(String characters) {
        boolean[] table = new boolean[128];
        characters.chars().forEach(c -> table[c] = true);
        return table;
    }

    static boolean isMajor(char c) {
        return c < 128 && IS_MAJOR[c];
    }

    static boolean isAny(char c) {
        return c < 128 && IS_ANY[c];
    }
}
