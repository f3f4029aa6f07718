package org.tafoundry.splunk.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The arguments of a macro call. */
final class MacroArguments {

    /** An argument given by name. */
    record Named(String name, String value) {}

    private MacroArguments() {}

    /** Splits at commas outside quotes and parentheses; quotes around an argument are dropped. */
    static List<String> split(String text) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '(' || c == ')')) {
                depth += c == '(' ? 1 : -1;
            } else if (c == ',' && !quoted && depth <= 0) {
                arguments.add(unquoted(text.substring(from, i).strip()));
                from = i + 1;
            }
        }
        if (!arguments.isEmpty() || !text.isBlank()) {
            arguments.add(unquoted(text.substring(Math.min(from, text.length())).strip()));
        }
        return arguments;
    }

    /** The argument's name and value when it is written {@code name=value} with one of these names. */
    static Optional<Named> named(String argument, List<String> names) {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? "" : argument.substring(0, equals).strip();
        return names.contains(name)
                ? Optional.of(
                        new Named(name, unquoted(argument.substring(equals + 1).strip())))
                : Optional.empty();
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).replace("\\\"", "\"") : text;
    }
}
