package org.tafoundry.splunk.regex.syntax;

import org.tafoundry.splunk.regex.syntax.Node.GroupRef;

/** Reads names and numbers of groups, and the escapes \g and \k made of them. */
final class ReferenceParser {

    private static final int MAX_NAME = 32;

    private final Source source;
    private final GroupTable groups;

    ReferenceParser(Source source, GroupTable groups) {
        this.source = source;
        this.groups = groups;
    }

    /** Reads \g… or \k…, whose letter is next. */
    Node escape(Flags flags, int start) throws RegexSyntaxException {
        boolean named = source.next() == 'k';
        int open = source.peek();
        if (!named && (open == '<' || open == '\'')) {
            source.skip(1);
            return new Node.Call(nameOrNumber(open == '<' ? ">" : "'", true));
        }
        if (open == '{' || named && (open == '<' || open == '\'')) {
            source.skip(1);
            String close = open == '{' ? "}" : open == '<' ? ">" : "'";
            GroupRef ref = named ? groups.refer(name(close), start) : nameOrNumber(close, false);
            return new Node.BackReference(ref, flags.ignoreCase());
        }
        if (named || !atNumber()) {
            throw source.error(
                    named ? "\\k needs a name in braces, brackets or quotes" : "\\g needs a number or a name",
                    "Write \\g{1} or \\k<name>.");
        }
        return new Node.BackReference(groups.refer(number(false), start), flags.ignoreCase());
    }

    boolean atNumber() {
        int c = source.peek();
        int digit = c == '+' || c == '-' ? source.peek(1) : c;
        return digit >= '0' && digit <= '9';
    }

    GroupRef nameOrNumber(String close, boolean call) throws RegexSyntaxException {
        int start = source.position();
        if (!atNumber()) {
            return groups.refer(name(close), start);
        }
        int number = number(call);
        if (!source.accept(close)) {
            throw source.error("the reference to a group is not closed", "Add " + close + ".");
        }
        return groups.refer(number, start);
    }

    /** Reads a group number that may be relative; 0, the whole expression, only for calls. */
    int number(boolean call) throws RegexSyntaxException {
        int sign = source.peek();
        if (sign == '+' || sign == '-') {
            source.skip(1);
        }
        int value = source.number();
        int number =
                switch (sign) {
                    case '+' -> groups.count() + value;
                    case '-' -> groups.count() - value + 1;
                    default -> value;
                };
        boolean zero = number == 0 && call && sign == '0';
        boolean relativeZero = value == 0 && (sign == '+' || sign == '-');
        if (number <= 0 && !zero || relativeZero || number > 65_535) {
            throw source.error("there is no such group to refer to", "Count the groups from 1, or use names.");
        }
        return number;
    }

    /** Reads a group name and what closes it. */
    String name(String close) throws RegexSyntaxException {
        int start = source.position();
        if (source.atDigit()) {
            throw source.error("the name of a group starts with a digit", "Start it with a letter or _.");
        }
        while (!source.atEnd() && isNameCharacter(source.peek())) {
            source.next();
        }
        String name = source.text().substring(start, source.position());
        if (name.isEmpty()) {
            throw source.error("the name of a group is missing", "Write (?<name>…).");
        }
        if (name.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > MAX_NAME) {
            throw source.error("the name of a group has more than 32 characters", "Shorten it.");
        }
        if (!source.accept(close)) {
            throw source.error(
                    "the name of a group may have letters, digits and _ only", "Change it, or add " + close + ".");
        }
        return name;
    }

    private static boolean isNameCharacter(int c) {
        return c == '_' || Character.isLetter(c) || Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
    }
}
