package org.tafoundry.splunk.eval.syntax;

import java.util.List;
import java.util.Locale;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.eval.Expression;
import org.tafoundry.splunk.eval.FunctionCall;
import org.tafoundry.splunk.eval.Literal;
import org.tafoundry.splunk.eval.Signature;
import org.tafoundry.splunk.eval.Values;
import org.tafoundry.splunk.eval.function.FunctionTable;
import org.tafoundry.splunk.expression.SearchExpression;
import org.tafoundry.splunk.regex.SplunkRegex;

/** Turns a name and its arguments into a call, and reports what is wrong with it. */
final class CallReader {

    private final Location where;
    private final Findings findings;

    CallReader(Location where, Findings findings) {
        this.where = where;
        this.findings = findings;
    }

    Expression call(Token name, List<Expression> arguments) throws SyntaxError {
        Signature signature = FunctionTable.find(name.text().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new SyntaxError(
                        EvalCode.EVAL_UNKNOWN_FUNCTION,
                        name.at(),
                        "There is no function " + Quote.of(name.text() + "()") + ".",
                        FunctionTable.suggestion(name.text())));
        if (!signature.accepts(arguments.size())) {
            throw new SyntaxError(
                    EvalCode.EVAL_ARITY,
                    name.at(),
                    signature.name() + "() is called with " + arguments.size() + " but takes " + signature.wanted()
                            + ".",
                    "Correct the number of arguments.");
        }
        report(signature, arguments);
        return new FunctionCall(signature, arguments);
    }

    private void report(Signature signature, List<Expression> arguments) {
        int regex = signature.regex();
        if (regex >= 0 && regex < arguments.size() && arguments.get(regex) instanceof Literal literal) {
            Values.text(literal.value()).ifPresent(source -> SplunkRegex.compile(source, where, findings));
        }
        if (signature.name().equals("searchmatch") && arguments.get(0) instanceof Literal literal) {
            Values.text(literal.value()).ifPresent(source -> SearchExpression.parse(source, where, findings));
        }
        if (signature.kind() == Signature.Kind.RANDOM) {
            findings.add(
                    EvalCode.EVAL_NOT_REPRODUCIBLE,
                    where,
                    signature.name()
                            + "() gives another value for every event in Splunk; here it follows from the event.",
                    "Do not rely on its value.");
        }
        if (signature.kind() == Signature.Kind.UNLISTED) {
            findings.add(
                    EvalCode.EVAL_UNLISTED,
                    where,
                    signature.name() + "() stands in an example for INGEST_EVAL only; it is run as len() here.",
                    "Write len().");
        }
        if (signature.kind() == Signature.Kind.UNSUPPORTED) {
            findings.add(
                    EvalCode.EVAL_UNSUPPORTED,
                    where,
                    signature.name() + "() cannot be run outside Splunk; its result is null here.",
                    "Check this field in Splunk.");
        }
    }
}
