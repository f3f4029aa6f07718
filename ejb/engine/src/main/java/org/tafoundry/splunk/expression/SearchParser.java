package org.tafoundry.splunk.expression;

import java.util.ArrayList;
import java.util.List;
import org.tafoundry.splunk.expression.SearchToken.Kind;

/** Builds a search from its words; OR binds tighter than the implied or written AND, NOT tighter than both. */
final class SearchParser {

    private static final int DEEPEST = 300;

    private final List<SearchToken> tokens;
    private int next;
    private int depth;

    SearchParser(List<SearchToken> tokens) {
        this.tokens = tokens;
    }

    private SearchToken peek() {
        return tokens.get(next);
    }

    private SearchToken take() {
        SearchToken token = tokens.get(next);
        if (token.kind() != Kind.END) {
            next++;
        }
        return token;
    }

    SearchNode parse() throws SearchSyntaxError {
        if (peek().kind() == Kind.END) {
            throw new SearchSyntaxError(
                    ExpressionCode.EXPRESSION_EMPTY,
                    0,
                    "The search is empty.",
                    "Write a search, or remove the stanza.");
        }
        SearchNode root = all();
        if (peek().kind() != Kind.END) {
            boolean close = peek().kind() == Kind.CLOSE;
            throw new SearchSyntaxError(
                    close ? ExpressionCode.EXPRESSION_UNBALANCED : ExpressionCode.EXPRESSION_SYNTAX,
                    peek().at(),
                    close ? "A parenthesis is closed that was never opened." : "A word has no meaning here.",
                    close ? "Remove it or open it." : "Remove it, or put it into quotes.");
        }
        return root;
    }

    private SearchNode all() throws SearchSyntaxError {
        if (++depth > DEEPEST) {
            throw new SearchSyntaxError(
                    ExpressionCode.EXPRESSION_TOO_DEEP,
                    peek().at(),
                    "The search is nested more than " + DEEPEST + " levels deep.",
                    "Split it into several event types.");
        }
        List<SearchNode> nodes = new ArrayList<>(List.of(any()));
        while (true) {
            if (peek().isWord("AND")) {
                take();
                nodes.add(any());
            } else if (peek().kind() == Kind.COMMA) {
                // A comma between terms separates them like a blank.
                take();
            } else if (peek().kind() == Kind.END || peek().kind() == Kind.CLOSE) {
                depth--;
                return nodes.size() == 1 ? nodes.get(0) : new SearchNode.All(nodes);
            } else {
                nodes.add(any());
            }
        }
    }

    private SearchNode any() throws SearchSyntaxError {
        List<SearchNode> nodes = new ArrayList<>(List.of(not()));
        while (peek().isWord("OR")) {
            take();
            nodes.add(not());
        }
        return nodes.size() == 1 ? nodes.get(0) : new SearchNode.Any(nodes);
    }

    private SearchNode not() throws SearchSyntaxError {
        boolean negated = false;
        while (peek().isWord("NOT")) {
            take();
            negated = !negated;
        }
        SearchNode node = primary();
        return negated ? new SearchNode.Not(node) : node;
    }

    private SearchNode primary() throws SearchSyntaxError {
        SearchToken token = take();
        switch (token.kind()) {
            case OPEN -> {
                if (peek().kind() == Kind.CLOSE) {
                    // Macros that add no restriction are usually defined as ().
                    take();
                    return new SearchNode.All(List.of());
                }
                SearchNode inner = all();
                if (take().kind() != Kind.CLOSE) {
                    throw new SearchSyntaxError(
                            ExpressionCode.EXPRESSION_UNBALANCED,
                            token.at(),
                            "A parenthesis is opened here and never closed.",
                            "Close it.");
                }
                return inner;
            }
            case TERM -> {
                return RawTerm.term(token.text());
            }
            case CASE -> {
                return RawTerm.exactCase(token.text());
            }
            case WORD, PHRASE -> {
                return text(token);
            }
            default -> throw misplaced(token);
        }
    }

    private SearchNode text(SearchToken token) throws SearchSyntaxError {
        if (peek().kind() == Kind.OPERATOR) {
            SearchToken operator = take();
            String symbol = operator.text().equals("==") ? "=" : operator.text();
            return peek().kind() == Kind.OPEN
                    ? values(token.text(), symbol, operator)
                    : new FieldTest(token.text(), symbol, List.of(value(operator)));
        }
        // Add-ons write it in lower case too; followed by a parenthesis it is never meant as a term.
        if ((peek().isWord("IN") || peek().isWord("in")) && tokens.get(next + 1).kind() == Kind.OPEN) {
            take();
            return new FieldTest(token.text(), "IN", list(take()));
        }
        if (token.isWord("AND") || token.isWord("OR")) {
            throw misplaced(token);
        }
        int colons = token.kind() == Kind.WORD ? token.text().indexOf("::") : -1;
        if (colons > 0 && colons + 2 < token.text().length()) {
            return new FieldTest(
                    token.text().substring(0, colons), "=", List.of(token.text().substring(colons + 2)));
        }
        if (colons > 0 && peek().kind() == Kind.PHRASE) {
            return new FieldTest(token.text().substring(0, colons), "=", List.of(take().text()));
        }
        return token.kind() == Kind.WORD ? RawTerm.word(token.text()) : RawTerm.phrase(token.text());
    }

    private String value(SearchToken operator) throws SearchSyntaxError {
        SearchToken value = peek();
        switch (value.kind()) {
            case TERM, CASE, WORD, PHRASE -> {
                return take().text();
            }
            default ->
                throw new SearchSyntaxError(
                        ExpressionCode.EXPRESSION_SYNTAX,
                        operator.at(),
                        "The operator " + operator.text() + " has no value on its right.",
                        "Write a value, or \"\" for an empty one.");
        }
    }

    /** {@code field=(a OR b)} is {@code (field=a OR field=b)}. */
    private SearchNode values(String field, String symbol, SearchToken operator) throws SearchSyntaxError {
        take();
        List<SearchNode> all = new ArrayList<>();
        do {
            List<SearchNode> any = new ArrayList<>();
            do {
                any.add(new FieldTest(field, symbol, List.of(value(operator))));
            } while (peek().isWord("OR") && take().isText());
            all.add(any.size() == 1 ? any.get(0) : new SearchNode.Any(any));
            if (peek().isWord("AND")) {
                take();
            }
        } while (peek().isText());
        if (take().kind() != Kind.CLOSE) {
            throw new SearchSyntaxError(
                    ExpressionCode.EXPRESSION_SYNTAX,
                    operator.at(),
                    "The values in parentheses are malformed.",
                    "Write " + field + symbol + "(a OR b).");
        }
        return all.size() == 1 ? all.get(0) : new SearchNode.All(all);
    }

    private List<String> list(SearchToken open) throws SearchSyntaxError {
        List<String> values = new ArrayList<>();
        while (peek().isText() || peek().kind() == Kind.COMMA || peek().kind() == Kind.TERM) {
            SearchToken token = take();
            if (token.kind() != Kind.COMMA) {
                values.add(token.text());
            }
        }
        if (peek().kind() != Kind.CLOSE || values.isEmpty()) {
            throw new SearchSyntaxError(
                    ExpressionCode.EXPRESSION_SYNTAX,
                    open.at(),
                    "The list of values is malformed.",
                    "Write (a, b, \"c d\").");
        }
        take();
        return values;
    }

    private static SearchSyntaxError misplaced(SearchToken token) {
        boolean end = token.kind() == Kind.END;
        return new SearchSyntaxError(
                token.kind() == Kind.CLOSE ? ExpressionCode.EXPRESSION_UNBALANCED : ExpressionCode.EXPRESSION_SYNTAX,
                token.at(),
                end ? "The search ends where a term is needed." : "A term is needed before \"" + token.text() + "\".",
                "Complete the search, or put the word into quotes.");
    }
}
