package org.tafoundry.splunk.eval.syntax;

import java.util.ArrayList;
import java.util.List;

/** Splits an expression into words. */
final class Lexer {

    private static final String COMMENT = "```";
    private static final List<String> LONG_SYMBOLS = List.of("==", "!=", "<=", ">=", ":=");
    private static final String SYMBOLS = "!()+-*/%.,=<>";

    private final String text;
    private int at;
    private Token last = new Token(Token.Kind.SYMBOL, "(", 0, 0);

    Lexer(String text) {
        this.text = text;
    }

    List<Token> tokens() throws SyntaxError {
        List<Token> tokens = new ArrayList<>();
        while (true) {
            skipBlanks();
            if (at >= text.length()) {
                tokens.add(new Token(Token.Kind.END, "", text.length(), text.length()));
                return tokens;
            }
            last = next();
            tokens.add(last);
        }
    }

    private void skipBlanks() throws SyntaxError {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00a0') {
                at++;
            } else if (text.startsWith(COMMENT, at)) {
                int end = text.indexOf(COMMENT, at + COMMENT.length());
                if (end < 0) {
                    throw new SyntaxError(
                            EvalCode.EVAL_UNBALANCED,
                            at,
                            "A comment is not closed.",
                            "Close it with three backquotes.");
                }
                at = end + COMMENT.length();
            } else {
                return;
            }
        }
    }

    private Token next() throws SyntaxError {
        char c = text.charAt(at);
        if (c == '"') {
            return quoted('"', Token.Kind.STRING);
        }
        if (c == '\'') {
            return quoted('\'', Token.Kind.QUOTED_FIELD);
        }
        if (c == '$' && dollarEnd() > 0) {
            int end = dollarEnd();
            Token token = new Token(Token.Kind.QUOTED_FIELD, text.substring(at + 1, end), at, end + 1);
            at = end + 1;
            return token;
        }
        if (isDigit(at) || (c == '.' && isDigit(at + 1) && !endsOperand(last))) {
            return number();
        }
        if (isWordStart(c)) {
            int end = at + 1;
            while (end < text.length() && isWordPart(text.charAt(end))) {
                end++;
            }
            return take(Token.Kind.WORD, end);
        }
        for (String symbol : LONG_SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                return take(Token.Kind.SYMBOL, at + symbol.length());
            }
        }
        if (SYMBOLS.indexOf(c) >= 0) {
            return take(Token.Kind.SYMBOL, at + 1);
        }
        throw new SyntaxError(
                EvalCode.EVAL_SYNTAX,
                at,
                "The character " + Quote.of(Character.toString(text.codePointAt(at))) + " has no meaning here.",
                "Put strings in double quotes and field names with special characters in single quotes.");
    }

    /**
     * Where the dollar sign stands that closes the field name begun here, as in {@code $net.ip$}; -1 when there is none.
     * Add-ons of Splunk's own quote field names so, and INGEST_EVAL is documented with it.
     */
    private int dollarEnd() {
        int end = at + 1;
        while (end < text.length() && (isWordPart(text.charAt(end)) || ".:-".indexOf(text.charAt(end)) >= 0)) {
            if (text.charAt(end) == '$') {
                return end > at + 1 ? end : -1;
            }
            end++;
        }
        return -1;
    }

    /** Behind an operand a dot joins: {@code port.0} is no number. */
    private static boolean endsOperand(Token token) {
        return token.kind() != Token.Kind.SYMBOL || token.is(")");
    }

    private Token take(Token.Kind kind, int end) {
        Token token = new Token(kind, text.substring(at, end), at, end);
        at = end;
        return token;
    }

    /** Only an escaped quote or backslash loses its backslash; {@code \d} and the like stay, for regexes. */
    private Token quoted(char quote, Token.Kind kind) throws SyntaxError {
        StringBuilder value = new StringBuilder();
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote) {
                Token token = new Token(kind, value.toString(), at, i + 1);
                at = i + 1;
                return token;
            }
            boolean escape = c == '\\' && i + 1 < text.length();
            if (escape && (text.charAt(i + 1) == quote || text.charAt(i + 1) == '\\')) {
                i++;
                c = text.charAt(i);
            }
            value.append(c);
        }
        throw new SyntaxError(
                EvalCode.EVAL_UNBALANCED,
                at,
                "A quote " + quote + " is opened and never closed.",
                "Close it, and write \\" + quote + " for a quote inside.");
    }

    private Token number() {
        int end = at;
        while (isDigit(end)) {
            end++;
        }
        if (end < text.length() && text.charAt(end) == '.' && isDigit(end + 1)) {
            end++;
            while (isDigit(end)) {
                end++;
            }
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int sign = end + 1 < text.length() && "+-".indexOf(text.charAt(end + 1)) >= 0 ? 1 : 0;
            if (isDigit(end + 1 + sign)) {
                end += 1 + sign;
                while (isDigit(end)) {
                    end++;
                }
            }
        }
        return take(Token.Kind.NUMBER, end);
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private static boolean isWordStart(char c) {
        return Character.isLetter(c) || c == '_' || c == '$' || c == '@';
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '{' || c == '}' || c == '$' || c == '@';
    }
}
