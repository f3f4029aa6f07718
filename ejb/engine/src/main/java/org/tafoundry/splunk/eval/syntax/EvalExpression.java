package org.tafoundry.splunk.eval.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.eval.EvalScope;
import org.tafoundry.splunk.eval.Expression;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** An eval expression, parsed once and evaluated for any number of events, by any number of threads. */
public final class EvalExpression {

    private final Expression expression;
    private final Set<String> fields;

    private EvalExpression(Expression expression) {
        this.expression = expression;
        Set<String> names = new TreeSet<>();
        expression.collectFields(names);
        this.fields = Collections.unmodifiableSet(names);
    }

    /**
     * Parses the expression of a calculated field.
     *
     * @return the expression, or nothing when Splunk would ignore the setting; then a finding says why
     */
    public static Optional<EvalExpression> parse(String text, Location where, Findings findings) {
        Optional<EvalExpression> parsed = parseCondition(text, where, findings);
        if (parsed.isPresent() && parsed.get().isCondition()) {
            findings.add(
                    EvalCode.EVAL_BOOLEAN_RESULT,
                    where,
                    "The expression gives true or false, which cannot be stored in a field.",
                    "Write if(<expression>, \"true\", \"false\").");
        }
        return parsed;
    }

    /** Parses an expression whose result may be a boolean, for example of STOP_PROCESSING_IF. */
    public static Optional<EvalExpression> parseCondition(String text, Location where, Findings findings) {
        try {
            Parser parser = parser(text, where, findings);
            Expression expression = parser.expression();
            expectEnd(parser);
            reportDoubtful(parser, where, findings);
            return Optional.of(new EvalExpression(expression));
        } catch (SyntaxError e) {
            report(e, text, where, findings);
            return Optional.empty();
        }
    }

    /**
     * Parses the assignments of an INGEST_EVAL.
     *
     * @return the assignments in order, or nothing when one is malformed; then a finding says why
     */
    public static Optional<List<EvalAssignment>> parseAssignments(String text, Location where, Findings findings) {
        try {
            Parser parser = parser(text, where, findings);
            List<EvalAssignment> assignments = new ArrayList<>();
            do {
                Token field = parser.take();
                StringBuilder name = new StringBuilder(field.text());
                Token operator = parser.take();
                // on the left a name needs no quotes: user.name=…
                while (field.kind() == Token.Kind.WORD && (operator.is(".") || operator.is("-"))) {
                    name.append(operator.text()).append(parser.take().text());
                    operator = parser.take();
                }
                boolean named = field.kind() == Token.Kind.WORD
                        || field.kind() == Token.Kind.QUOTED_FIELD
                        || field.kind() == Token.Kind.STRING;
                if (!named || !(operator.is("=") || operator.is(":="))) {
                    throw new SyntaxError(
                            EvalCode.EVAL_SYNTAX,
                            field.at(),
                            "An assignment is needed at " + Quote.of(field.text()) + ".",
                            "Write field=expression or field:=expression.");
                }
                assignments.add(new EvalAssignment(
                        name.toString(), operator.is(":="), new EvalExpression(parser.expression())));
            } while (parser.peek().is(",") && parser.take().is(","));
            expectEnd(parser);
            reportDoubtful(parser, where, findings);
            return Optional.of(List.copyOf(assignments));
        } catch (SyntaxError e) {
            report(e, text, where, findings);
            return Optional.empty();
        }
    }

    private static Parser parser(String text, Location where, Findings findings) throws SyntaxError {
        List<Token> tokens = new Lexer(text).tokens();
        if (tokens.size() == 1) {
            throw new SyntaxError(
                    EvalCode.EVAL_EMPTY, 0, "The expression is empty.", "Write it, or remove the setting.");
        }
        return new Parser(tokens, new CallReader(where, findings));
    }

    private static void expectEnd(Parser parser) throws SyntaxError {
        Token token = parser.peek();
        if (token.kind() != Token.Kind.END) {
            throw new SyntaxError(
                    token.is(")") ? EvalCode.EVAL_UNBALANCED : EvalCode.EVAL_SYNTAX,
                    token.at(),
                    token.is(")")
                            ? "A parenthesis is closed that was never opened."
                            : "The word " + Quote.of(token.text()) + " does not continue the expression.",
                    token.is(")") ? "Remove it or open it." : "Put an operator before it, quote it, or remove it.");
        }
    }

    private static void reportDoubtful(Parser parser, Location where, Findings findings) {
        for (String text : parser.barren()) {
            findings.add(
                    EvalCode.EVAL_TEXT_ARITHMETIC,
                    where,
                    "Arithmetic with the string " + text + " never gives a value.",
                    "Join strings with a dot; write a field name in single quotes.");
        }
        for (String name : parser.unquoted()) {
            findings.add(
                    EvalCode.EVAL_UNQUOTED_FIELD,
                    where,
                    "The field name " + Quote.of(name) + " has special characters.",
                    "Put it in single quotes: '" + name + "'.");
        }
    }

    private static void report(SyntaxError e, String text, Location where, Findings findings) {
        String near = text.substring(Math.min(e.at(), text.length()));
        findings.add(
                e.code(),
                where,
                e.getMessage() + " (column " + (e.at() + 1)
                        + (near.isEmpty() ? ", at the end" : ", at " + Quote.of(near)) + ")",
                e.suggestion());
    }

    /** The value for one event. */
    public Value evaluate(EvalScope scope) {
        return expression.evaluate(scope);
    }

    /** What a field is set to by this expression: nothing when the result is null. */
    public List<String> fieldValues(EvalScope scope) {
        return Values.fieldValues(expression.evaluate(scope));
    }

    /** The outermost part of the expression. */
    public Expression root() {
        return expression;
    }

    /** Names of the fields it reads, sorted. */
    public Set<String> fields() {
        return fields;
    }

    /** Whether the result is always a boolean. */
    public boolean isCondition() {
        return expression.isCondition();
    }

    /** The expression, fully parenthesised; it parses to the same expression. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        expression.print(out);
        return out.toString();
    }
}
