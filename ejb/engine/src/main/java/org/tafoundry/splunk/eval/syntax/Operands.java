package org.tafoundry.splunk.eval.syntax;

import java.util.ArrayList;
import java.util.List;
import org.tafoundry.splunk.eval.Expression;

/** Reads what stands in parentheses: the arguments of calls and the candidates of IN. */
final class Operands {

    private final CallReader calls;

    Operands(CallReader calls) {
        this.calls = calls;
    }

    Expression call(Parser parser, Token name) throws SyntaxError {
        return calls.call(name, arguments(parser));
    }

    List<Expression> list(Parser parser, Token operator) throws SyntaxError {
        if (!parser.peek().is("(")) {
            throw new SyntaxError(
                    EvalCode.EVAL_SYNTAX,
                    parser.peek().at(),
                    "IN is not followed by a list.",
                    "Write IN (\"a\", \"b\").");
        }
        List<Expression> list = arguments(parser);
        if (list.isEmpty()) {
            throw new SyntaxError(EvalCode.EVAL_SYNTAX, operator.at(), "The list of IN is empty.", "Name its values.");
        }
        return list;
    }

    private static List<Expression> arguments(Parser parser) throws SyntaxError {
        Token open = parser.take();
        List<Expression> arguments = new ArrayList<>();
        if (parser.peek().is(")")) {
            parser.take();
            return arguments;
        }
        arguments.add(parser.expression());
        while (parser.peek().is(",")) {
            parser.take();
            arguments.add(parser.expression());
        }
        close(parser, open);
        return arguments;
    }

    static void close(Parser parser, Token open) throws SyntaxError {
        Token token = parser.peek();
        if (!token.is(")")) {
            boolean end = token.kind() == Token.Kind.END;
            throw new SyntaxError(
                    end ? EvalCode.EVAL_UNBALANCED : EvalCode.EVAL_SYNTAX,
                    end ? open.at() : token.at(),
                    end
                            ? "A parenthesis is opened here and never closed."
                            : "The word " + Quote.of(token.text()) + " does not continue the expression.",
                    end ? "Close it." : "Put an operator or a comma before it, or quote it.");
        }
        parser.take();
    }

    /** How many decimal places a number literal asks for; -1 when it has an exponent or none. */
    static int decimals(String number) {
        int point = number.indexOf('.');
        return point < 0 || number.indexOf('e') >= 0 || number.indexOf('E') >= 0 ? -1 : number.length() - point - 1;
    }
}
