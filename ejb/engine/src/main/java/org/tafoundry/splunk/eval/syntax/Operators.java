package org.tafoundry.splunk.eval.syntax;

import org.tafoundry.splunk.eval.Comparison;

/** The operators and how tightly they bind. */
final class Operators {

    /** Ranks from the loosest to the tightest, as Splunk documents them for eval and where. */
    enum Rank {
        NONE,
        XOR,
        OR,
        AND,
        COMPARISON,
        CONCATENATION,
        SUM,
        PRODUCT,
        SIGN;

        Rank tighter() {
            return values()[Math.min(ordinal() + 1, SIGN.ordinal())];
        }
    }

    private Operators() {}

    /** The rank of an operator; the word after it tells {@code NOT IN} from a stray NOT. */
    static Rank rank(Token token, Token following) {
        return switch (token.kind()) {
            case WORD -> wordRank(token, following);
            case SYMBOL ->
                switch (token.text()) {
                    case "=", "==", "!=", "<", "<=", ">", ">=" -> Rank.COMPARISON;
                    case "." -> Rank.CONCATENATION;
                    case "+", "-" -> Rank.SUM;
                    case "*", "/", "%" -> Rank.PRODUCT;
                    default -> Rank.NONE;
                };
            default -> Rank.NONE;
        };
    }

    private static Rank wordRank(Token token, Token following) {
        if (token.isWord("AND")) {
            return Rank.AND;
        }
        if (token.isWord("OR")) {
            return Rank.OR;
        }
        if (token.isWord("XOR")) {
            return Rank.XOR;
        }
        boolean negated = token.isWord("NOT") && (following.isWord("IN") || following.isWord("LIKE"));
        return negated || token.isWord("LIKE") || token.isWord("IN") ? Rank.COMPARISON : Rank.NONE;
    }

    /** Whether an unquoted word cannot be a field. */
    static boolean isReserved(Token word) {
        return word.isWord("AND")
                || word.isWord("OR")
                || word.isWord("XOR")
                || word.isWord("LIKE")
                || word.isWord("IN");
    }

    static Comparison.Operator comparison(Token operator) {
        return switch (operator.text()) {
            case "=", "==" -> Comparison.Operator.EQUAL;
            case "!=" -> Comparison.Operator.NOT_EQUAL;
            case "<" -> Comparison.Operator.LESS;
            case "<=" -> Comparison.Operator.LESS_OR_EQUAL;
            case ">" -> Comparison.Operator.GREATER;
            case ">=" -> Comparison.Operator.GREATER_OR_EQUAL;
            default -> Comparison.Operator.LIKE;
        };
    }
}
