package org.tafoundry.splunk.eval.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.tafoundry.splunk.eval.Arithmetic;
import org.tafoundry.splunk.eval.Comparison;
import org.tafoundry.splunk.eval.Concatenation;
import org.tafoundry.splunk.eval.Expression;
import org.tafoundry.splunk.eval.FieldReference;
import org.tafoundry.splunk.eval.Junction;
import org.tafoundry.splunk.eval.Literal;
import org.tafoundry.splunk.eval.Membership;
import org.tafoundry.splunk.eval.Negation;
import org.tafoundry.splunk.eval.Negative;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.syntax.Operators.Rank;
import org.tafoundry.splunk.value.NumberText;

/** Builds an expression from its words by precedence climbing, within a bounded depth. */
final class Parser {

    /** The deepest published expression has 311; a level costs up to 800 bytes of stack here or in the evaluation. */
    private static final int DEEPEST = 600;

    private final List<Token> tokens;
    private final Operands operands;
    private final Set<String> unquoted = new TreeSet<>();
    private final Set<String> barren = new TreeSet<>();
    private int next;
    private int depth;

    Parser(List<Token> tokens, CallReader calls) {
        this.tokens = tokens;
        this.operands = new Operands(calls);
    }

    Token peek() {
        return tokens.get(next);
    }

    Token take() {
        Token token = tokens.get(next);
        if (token.kind() != Token.Kind.END) {
            next++;
        }
        return token;
    }

    /** Unquoted field names that need single quotes. */
    Set<String> unquoted() {
        return unquoted;
    }

    /** String literals that arithmetic cannot use. */
    Set<String> barren() {
        return barren;
    }

    /** An expression up to the first word that cannot continue it. */
    Expression expression() throws SyntaxError {
        return expression(Rank.XOR);
    }

    private Expression expression(Rank lowest) throws SyntaxError {
        if (++depth > DEEPEST) {
            throw new SyntaxError(
                    EvalCode.EVAL_TOO_DEEP,
                    peek().at(),
                    "The expression is nested more than " + DEEPEST + " levels deep.",
                    "Split it over several fields, or use a lookup.");
        }
        Expression left = operand();
        int comparisons = 0;
        while (true) {
            Rank rank = Operators.rank(peek(), tokens.get(Math.min(next + 1, tokens.size() - 1)));
            if (rank == Rank.NONE || rank.compareTo(lowest) < 0) {
                depth--;
                return left;
            }
            if (rank == Rank.COMPARISON && ++comparisons > 1) {
                throw new SyntaxError(
                        EvalCode.EVAL_SYNTAX,
                        peek().at(),
                        "A comparison is compared again.",
                        "Join the comparisons with AND, or use parentheses.");
            }
            left = switch (rank) {
                case XOR -> new Junction(Junction.Kind.XOR, chain(left, rank));
                case OR -> new Junction(Junction.Kind.OR, chain(left, rank));
                case AND -> new Junction(Junction.Kind.AND, chain(left, rank));
                case COMPARISON -> comparison(left);
                case CONCATENATION -> new Concatenation(chain(left, rank));
                default -> arithmetic(left, rank);
            };
        }
    }

    private List<Expression> chain(Expression first, Rank rank) throws SyntaxError {
        List<Expression> chain = new ArrayList<>(List.of(first));
        while (Operators.rank(peek(), peek()) == rank) {
            take();
            chain.add(expression(rank.tighter()));
        }
        return chain;
    }

    private Expression arithmetic(Expression first, Rank rank) throws SyntaxError {
        List<Arithmetic.Step> steps = new ArrayList<>();
        while (Operators.rank(peek(), peek()) == rank) {
            char operator = take().text().charAt(0);
            steps.add(new Arithmetic.Step(operator, expression(rank.tighter())));
        }
        Arithmetic whole = new Arithmetic(first, steps);
        whole.barrenText().ifPresent(barren::add);
        return whole;
    }

    private Expression comparison(Expression left) throws SyntaxError {
        boolean negated = peek().isWord("NOT");
        if (negated) {
            take();
        }
        Token operator = take();
        Expression result;
        if (operator.isWord("IN")) {
            result = new Membership(left, operands.list(this, operator));
        } else {
            result = new Comparison(left, Operators.comparison(operator), expression(Rank.COMPARISON.tighter()));
        }
        return negated ? new Negation(result) : result;
    }

    private Expression operand() throws SyntaxError {
        Token token = take();
        switch (token.kind()) {
            case NUMBER -> {
                OptionalDouble number = NumberText.parse(token.text());
                return new Literal(
                        new Value.Number(number.orElse(Double.NaN), Operands.decimals(token.text())), token.text());
            }
            case STRING -> {
                return Literal.text(token.text());
            }
            case QUOTED_FIELD -> {
                return new FieldReference(token.text());
            }
            case WORD -> {
                return word(token);
            }
            default -> {
                return symbol(token);
            }
        }
    }

    private Expression word(Token token) throws SyntaxError {
        if (peek().is("(") && !token.isWord("NOT")) {
            return operands.call(this, token);
        }
        if (token.isWord("NOT")) {
            return new Negation(expression(Rank.COMPARISON));
        }
        if (Operators.isReserved(token)) {
            throw new SyntaxError(
                    EvalCode.EVAL_SYNTAX,
                    token.at(),
                    "The operator " + token.text() + " has nothing on its left.",
                    "Write an operand on both sides of it.");
        }
        if (token.text().chars().anyMatch(c -> "{}$@".indexOf(c) >= 0)) {
            unquoted.add(token.text());
        }
        return new FieldReference(token.text());
    }

    private Expression symbol(Token token) throws SyntaxError {
        if (token.is("-")) {
            return new Negative(expression(Rank.SIGN));
        }
        if (token.is("!")) {
            return new Negation(expression(Rank.COMPARISON));
        }
        if (token.is("+")) {
            return expression(Rank.SIGN);
        }
        if (token.is("(")) {
            Expression inner = expression();
            Operands.close(this, token);
            return inner;
        }
        boolean end = token.kind() == Token.Kind.END;
        throw new SyntaxError(
                token.is(")") ? EvalCode.EVAL_UNBALANCED : EvalCode.EVAL_SYNTAX,
                token.at(),
                end
                        ? "The expression ends where an operand is needed."
                        : "An operand is needed before " + Quote.of(token.text()) + ".",
                "Complete the expression.");
    }
}
