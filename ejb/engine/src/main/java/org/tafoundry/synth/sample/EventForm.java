package org.tafoundry.synth.sample;

/** The form of an event: the punctuation of its beginning, with one letter, digit or blank for each run of them. */
public final class EventForm {

    /** The kinds of the characters that nearly all events are made of. */
    private static final char[] KINDS = new char[128];

    static {
        for (char c = 0; c < KINDS.length; c++) {
            KINDS[c] = kind(c);
        }
    }

    private EventForm() {}

    /** The first characters of an event's form: {@code a} stands for words, {@code 0} for digits. */
    public static String of(String raw, int most) {
        StringBuilder form = new StringBuilder(most);
        char last = 0;
        for (int i = 0; i < raw.length() && form.length() < most; i++) {
            char c = raw.charAt(i);
            char kind = c < KINDS.length ? KINDS[c] : kind(c);
            if (kind != last) {
                form.append(kind);
            }
            last = kind;
        }
        return form.toString();
    }

    private static char kind(char c) {
        return Character.isDigit(c) ? '0' : Character.isLetter(c) ? 'a' : Character.isWhitespace(c) ? ' ' : c;
    }
}
