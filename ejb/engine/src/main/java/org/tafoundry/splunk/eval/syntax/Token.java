package org.tafoundry.splunk.eval.syntax;

/**
 * A word of an expression.
 *
 * @param kind what it is
 * @param text a string or field without its quotes, otherwise the word as written
 * @param at first character in the expression
 * @param end one past its last character
 */
record Token(Kind kind, String text, int at, int end) {

    /** The kinds of words. */
    enum Kind {
        NUMBER,
        STRING,
        QUOTED_FIELD,
        WORD,
        SYMBOL,
        END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }
}
