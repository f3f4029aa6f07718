package org.tafoundry.splunk.expression;

/**
 * A word of a search.
 *
 * @param kind what it is
 * @param text the word without its quotes
 * @param at first character in the search
 */
record SearchToken(Kind kind, String text, int at) {

    /** The kinds of words. */
    enum Kind {
        WORD,
        PHRASE,
        TERM,
        CASE,
        OPERATOR,
        OPEN,
        CLOSE,
        COMMA,
        END
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    /** Whether it can be a field name or a value. */
    boolean isText() {
        return kind == Kind.WORD || kind == Kind.PHRASE;
    }
}
