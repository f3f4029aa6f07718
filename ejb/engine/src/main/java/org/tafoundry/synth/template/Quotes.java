package org.tafoundry.synth.template;

/** Marks that stand around values, in pairs. */
final class Quotes {

    private static final String OPENING = "\u00ab\u201c\u2018";
    private static final String CLOSING = "\u00bb\u201d\u2019";

    private Quotes() {}

    /** What closes a value that this mark opens: the same mark where opening and closing look alike. */
    static char closing(char mark) {
        int place = OPENING.indexOf(mark);
        return place < 0 ? mark : CLOSING.charAt(place);
    }
}
