package org.tafoundry.splunk.regex.syntax;

import java.util.List;

/** Reads what starts with an opening parenthesis. */
final class GroupParser {

    private final RegexParser parser;
    private final Source source;
    private final GroupTable groups;
    private final List<Node.Look> lookbehinds;
    private final ReferenceParser references;
    private int lookDepth;

    GroupParser(RegexParser parser, Source source, GroupTable groups, List<Node.Look> lookbehinds) {
        this.parser = parser;
        this.source = source;
        this.groups = groups;
        this.lookbehinds = lookbehinds;
        this.references = new ReferenceParser(source, groups);
    }

    Node parse() throws RegexSyntaxException {
        int start = source.position();
        source.skip(1);
        if (source.peek() == '*' && (source.peek(1) == ':' || isLetter(source.peek(1)))) {
            source.skip(1);
            return new VerbParser(this, source, parser).parse(start, lookDepth > 0);
        }
        if (!source.accept("?")) {
            return parser.flags().noCapture() ? plainGroup() : capture("");
        }
        if (source.accept("(")) {
            return new ConditionParser(this, parser, source, groups, references).parse(start);
        }
        int c = source.peek();
        switch (c) {
            case ':':
                source.skip(1);
                return plainGroup();
            case '|':
                source.skip(1);
                groups.share();
                return parser.parseGroup(true, parser.flags());
            case '>':
                source.skip(1);
                return new Node.Atomic(body());
            case 'P':
                source.skip(1);
                return pythonGroup(start);
            case '\'':
                source.skip(1);
                return capture(references.name("'"));
            case '&':
                source.skip(1);
                return new Node.Call(groups.refer(references.name(")"), start));
            case 'R':
                source.skip(1);
                return close(new Node.Call(groups.refer(0, start)));
            case 'C':
                return callout();
            case '<', '=', '!', '*':
                return lookOrName(start);
            default:
                break;
        }
        if (references.atNumber() || c == '+') {
            if (!references.atNumber()) {
                throw source.error("(?+ needs the number of a group", "Write (?+1), or (…) for a group.");
            }
            return close(new Node.Call(groups.refer(references.number(true), start)));
        }
        return options();
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private Node body() throws RegexSyntaxException {
        return parser.parseBody(false, parser.flags());
    }

    private Node plainGroup() throws RegexSyntaxException {
        return parser.parseGroup(false, parser.flags());
    }

    private Node capture(String name) throws RegexSyntaxException {
        int number = groups.open();
        if (!name.isEmpty()) {
            groups.name(name, number, parser.flags().sameNames(), source.position());
        }
        return new Node.Capture(number, body());
    }

    private Node pythonGroup(int start) throws RegexSyntaxException {
        if (source.accept("<")) {
            return capture(references.name(">"));
        }
        if (source.accept("=")) {
            return new Node.BackReference(
                    groups.refer(references.name(")"), start), parser.flags().ignoreCase());
        }
        if (source.accept(">")) {
            return new Node.Call(groups.refer(references.name(")"), start));
        }
        throw source.error("(?P is not followed by <, = or >", "Write (?P<name>…), (?P=name) or (?P>name).");
    }

    private Node lookOrName(int start) throws RegexSyntaxException {
        if (source.accept("<=")) {
            return look(start, false, false, true);
        } else if (source.accept("<!")) {
            return look(start, false, true, true);
        } else if (source.accept("<*")) {
            return look(start, false, false, false);
        } else if (source.accept("=")) {
            return look(start, true, false, true);
        } else if (source.accept("!")) {
            return look(start, true, true, true);
        } else if (source.accept("*")) {
            return look(start, true, false, false);
        }
        source.skip(1);
        return capture(references.name(">"));
    }

    /** Reads the body of a lookahead or lookbehind whose head has been read. */
    Node.Look look(int start, boolean ahead, boolean negative, boolean atomic) throws RegexSyntaxException {
        lookDepth++;
        Node body = body();
        lookDepth--;
        if (NodeWalk.any(body, node -> node instanceof Node.Keep)) {
            throw source.error("\\K stands inside of a lookahead or lookbehind", "Move it out of the parentheses.");
        }
        Node.Look look = new Node.Look(ahead, negative, atomic, body, start);
        if (!ahead) {
            lookbehinds.add(look);
        }
        return look;
    }

    private Node callout() throws RegexSyntaxException {
        source.skip(1);
        int number = source.number();
        if (number > 255) {
            throw source.error("the number of a callout is above 255", "Remove the callout; Splunk has none.");
        }
        if (source.peek() != ')') {
            throw RegexSyntaxException.unsupported(
                    source.position(), "A callout with text", "Remove the callout; Splunk has none.");
        }
        return close(new Node.Verb(Node.VerbKind.NOTHING));
    }

    private Node close(Node node) throws RegexSyntaxException {
        if (!source.accept(")")) {
            throw source.error("a closing parenthesis is missing", "Add ).");
        }
        return node;
    }

    /** Reads (?i), (?i-s:…), (?^:…). */
    private Node options() throws RegexSyntaxException {
        Flags flags = parser.flags();
        boolean reset = source.accept("^");
        if (reset) {
            flags = flags.reset();
        }
        boolean on = true;
        while (true) {
            int c = source.peek();
            if (c == -1) {
                throw source.error("a closing parenthesis is missing", "Add ).");
            }
            source.next();
            switch (c) {
                case '-' -> {
                    if (!on || reset) {
                        throw source.error(
                                "a hyphen among the options is out of place", "Write (?i-s) with one hyphen.");
                    }
                    on = false;
                }
                case 'i', 'm', 's', 'n', 'J', 'U' -> flags = flags.with((char) c, on);
                case 'x' -> flags = flags.withExtended(on, source.accept("x") && on);
                case ':' -> {
                    return parser.parseGroup(false, flags);
                }
                case ')' -> {
                    parser.flags(flags);
                    return Node.EMPTY;
                }
                default -> {
                    source.skip(-Character.charCount(c));
                    throw source.error(
                            "there is no group or option (?" + Character.toString(c),
                            "Escape the parenthesis as \\(, or use (?:…), (?<name>…), (?i).");
                }
            }
        }
    }
}
