package org.tafoundry.splunk.eval.function;

import java.util.Optional;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.EvalLimits;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code printf(format, value, ...)}: C formats. */
final class Printf implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        Optional<String> format = arguments.text(0);
        return format.isEmpty() ? Values.NULL : Values.of(new Run(format.get(), arguments).print());
    }

    /** One pass over a format. */
    private static final class Run {

        private final String format;
        private final Arguments arguments;
        private final StringBuilder out = new StringBuilder();
        private int at;
        private int next = 1;

        private Run(String format, Arguments arguments) {
            this.format = format;
            this.arguments = arguments;
        }

        private String print() {
            while (at < format.length()) {
                char c = format.charAt(at++);
                if (c != '%' || at == format.length()) {
                    out.append(c);
                } else if (format.charAt(at) == '%') {
                    out.append('%');
                    at++;
                } else {
                    conversion();
                }
            }
            return out.toString();
        }

        private void conversion() {
            int start = at;
            while (at < format.length() && "-+ 0#'".indexOf(format.charAt(at)) >= 0) {
                at++;
            }
            String flags = format.substring(start, at);
            int width = size();
            int precision = -1;
            if (at < format.length() && format.charAt(at) == '.') {
                at++;
                precision = Math.max(size(), 0);
            }
            while (at < format.length() && "hlLqjzt".indexOf(format.charAt(at)) >= 0) {
                at++;
            }
            char kind = at < format.length() ? format.charAt(at++) : 's';
            boolean left = flags.indexOf('-') >= 0 || width < -1;
            out.append(PrintfValue.pad(
                    PrintfValue.format(kind, flags, precision, value()),
                    width == -1 ? 0 : Math.abs(width),
                    left,
                    flags.indexOf('0') >= 0 && kind != 's' && kind != 'c'));
        }

        /** A width or precision; -1 for none. */
        private int size() {
            if (at < format.length() && format.charAt(at) == '*') {
                at++;
                return bounded(Values.number(value()).orElse(0));
            }
            int start = at;
            double size = 0;
            while (at < format.length() && Character.digit(format.charAt(at), 10) >= 0) {
                size = size * 10 + Character.digit(format.charAt(at++), 10);
            }
            return at == start ? -1 : bounded(size);
        }

        private int bounded(double size) {
            int bounded = (int) Math.max(-EvalLimits.WIDEST, Math.min(EvalLimits.WIDEST, size));
            if (Math.abs(size) > EvalLimits.WIDEST) {
                arguments.scope().limits().reached("printf takes no width or precision above " + EvalLimits.WIDEST);
            }
            return bounded;
        }

        private Value value() {
            return arguments.has(next) ? arguments.value(next++) : Values.NULL;
        }
    }
}
