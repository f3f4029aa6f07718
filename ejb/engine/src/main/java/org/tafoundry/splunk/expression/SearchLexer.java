package org.tafoundry.splunk.expression;

import java.util.ArrayList;
import java.util.List;
import org.tafoundry.splunk.expression.SearchToken.Kind;

/** Splits a search into words. */
final class SearchLexer {

    private static final String COMMENT = "```";

    private final String text;
    private final List<SearchToken> tokens = new ArrayList<>();
    private int at;

    private SearchLexer(String text) {
        this.text = text;
    }

    static List<SearchToken> tokens(String text) throws SearchSyntaxError {
        SearchLexer lexer = new SearchLexer(text);
        while (lexer.at < text.length()) {
            lexer.next();
        }
        lexer.add(Kind.END, "", text.length());
        return lexer.tokens;
    }

    private void add(Kind kind, String word, int from) {
        tokens.add(new SearchToken(kind, word, from));
    }

    private void next() throws SearchSyntaxError {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (text.startsWith(COMMENT, at)) {
            int end = text.indexOf(COMMENT, at + COMMENT.length());
            at = end < 0 ? text.length() : end + COMMENT.length();
        } else if (c == '"') {
            phrase();
        } else if (c == '|') {
            throw new SearchSyntaxError(
                    ExpressionCode.EXPRESSION_PIPE,
                    at,
                    "The search has a pipe.",
                    "Keep what stands before it; commands cannot be part of an event type.");
        } else if (c == '[') {
            throw new SearchSyntaxError(
                    ExpressionCode.EXPRESSION_SUBSEARCH,
                    at,
                    "The search has a subsearch.",
                    "Write out the terms, or use a lookup. A bracket that is meant literally goes into quotes.");
        } else if (c == '(' || c == ')' || c == ',') {
            add(c == '(' ? Kind.OPEN : c == ')' ? Kind.CLOSE : Kind.COMMA, Character.toString(c), at);
            at++;
        } else if (operator(at) > 0) {
            int length = operator(at);
            add(Kind.OPERATOR, text.substring(at, at + length), at);
            at += length;
        } else {
            word();
        }
    }

    /** Length of the comparison operator at this character; 0 when there is none. */
    private int operator(int index) {
        char c = text.charAt(index);
        boolean equals = index + 1 < text.length() && text.charAt(index + 1) == '=';
        return switch (c) {
            case '=' -> equals ? 2 : 1;
            case '<', '>' -> equals ? 2 : 1;
            case '!' -> equals ? 2 : 0;
            default -> 0;
        };
    }

    private void phrase() throws SearchSyntaxError {
        StringBuilder value = new StringBuilder();
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                add(Kind.PHRASE, value.toString(), at);
                at = i + 1;
                return;
            }
            if (c == '\\' && i + 1 < text.length() && (text.charAt(i + 1) == '"' || text.charAt(i + 1) == '\\')) {
                c = text.charAt(++i);
            }
            value.append(c);
        }
        throw new SearchSyntaxError(
                ExpressionCode.EXPRESSION_UNBALANCED, at, "A quote is opened and never closed.", "Close it.");
    }

    private void word() {
        int start = at;
        for (Kind directive : List.of(Kind.TERM, Kind.CASE)) {
            String open = directive.name() + "(";
            int close = text.startsWith(open, at) ? text.indexOf(')', at) : -1;
            if (close > 0) {
                add(
                        directive,
                        unquoted(text.substring(at + open.length(), close).strip()),
                        start);
                at = close + 1;
                return;
            }
        }
        StringBuilder value = new StringBuilder();
        boolean afterOperator =
                !tokens.isEmpty() && tokens.get(tokens.size() - 1).kind() == Kind.OPERATOR;
        while (at < text.length() && isWordPart(afterOperator)) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length() && (text.charAt(at + 1) == '"' || text.charAt(at + 1) == '\\')) {
                at++;
            }
            value.append(text.charAt(at));
            at++;
        }
        add(Kind.WORD, value.toString(), start);
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private boolean isWordPart(boolean afterOperator) {
        char c = text.charAt(at);
        boolean end = Character.isWhitespace(c) || c == '"' || c == '(' || c == ')' || c == '|' || c == ',';
        // A value may hold operators: url=/a?b=c. Before an operator the word is a field name and ends there.
        return !end && (afterOperator || operator(at) == 0);
    }
}
