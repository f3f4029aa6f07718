package org.tafoundry.splunk.eval.function;

import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** The functions that cut characters off the ends of a text. */
final class Trim implements EvalFunction {

    private static final String BLANKS = " \t\r\n";

    private final boolean left;
    private final boolean right;

    private Trim(boolean left, boolean right) {
        this.left = left;
        this.right = right;
    }

    static EvalFunction both() {
        return new Trim(true, true);
    }

    static EvalFunction left() {
        return new Trim(true, false);
    }

    static EvalFunction right() {
        return new Trim(false, true);
    }

    @Override
    public Value apply(Arguments arguments) {
        String characters = arguments.text(1, BLANKS);
        return Values.mapText(arguments.value(0), text -> trim(text, characters));
    }

    private String trim(String text, String characters) {
        int from = 0;
        int to = text.length();
        while (left && from < to && characters.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (right && to > from && characters.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }
}
