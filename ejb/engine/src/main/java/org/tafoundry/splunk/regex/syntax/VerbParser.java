package org.tafoundry.splunk.regex.syntax;

import org.tafoundry.splunk.regex.syntax.Node.VerbKind;

/** Reads (*VERB) and assertions spelt out such as (*pla:…); the star has been read. */
final class VerbParser {

    private final GroupParser groups;
    private final Source source;
    private final RegexParser parser;

    VerbParser(GroupParser groups, Source source, RegexParser parser) {
        this.groups = groups;
        this.source = source;
        this.parser = parser;
    }

    Node parse(int start, boolean insideLook) throws RegexSyntaxException {
        int first = source.position();
        while (source.peek() == '_' || Character.isLetterOrDigit(Math.max(0, source.peek(0)))) {
            source.next();
        }
        String name = source.text().substring(first, source.position());
        if (!name.isEmpty() && Character.isLowerCase(name.charAt(0))) {
            return assertion(name, start);
        }
        String argument = "";
        if (source.accept(":")) {
            int close = source.text().indexOf(')', source.position());
            argument = close < 0 ? "" : source.text().substring(source.position(), close);
            source.position(close < 0 ? source.text().length() : close);
        }
        if (!source.accept(")")) {
            throw source.error("(* starts a verb that does not end", "Escape the parenthesis as \\(.");
        }
        return verb(name, argument, start, insideLook);
    }

    private Node verb(String name, String argument, int start, boolean insideLook) throws RegexSyntaxException {
        switch (name) {
            case "F", "FAIL":
                return new Node.Verb(VerbKind.FAIL);
            case "ACCEPT":
                return accept(start, insideLook);
            case "", "MARK":
                if (argument.isEmpty()) {
                    throw source.error("(*MARK) needs a name", "Write (*MARK:name), or remove it.");
                }
                return new Node.Verb(VerbKind.NOTHING);
            case "PRUNE", "SKIP", "COMMIT":
                if (insideLook || name.equals("SKIP") && !argument.isEmpty()) {
                    throw notRun(name, start);
                }
                return new Node.Verb(VerbKind.valueOf(name));
            case "THEN":
                throw notRun(name, start);
            default:
                throw source.error("there is no verb (*" + name + ")", "Escape the parenthesis as \\(.");
        }
    }

    private Node accept(int start, boolean insideLook) throws RegexSyntaxException {
        if (insideLook) {
            throw notRun("ACCEPT", start);
        }
        return new Node.Verb(VerbKind.ACCEPT);
    }

    private static RegexSyntaxException notRun(String name, int start) {
        return RegexSyntaxException.unsupported(
                start, "The verb (*" + name + ") at this place", "Use an atomic group (?>…) or a lookahead instead.");
    }

    private Node assertion(String name, int start) throws RegexSyntaxException {
        if (!source.accept(":")) {
            throw source.error("(*" + name + " is not followed by a colon", "Escape the parenthesis as \\(.");
        }
        return switch (name) {
            case "pla", "positive_lookahead" -> groups.look(start, true, false, true);
            case "nla", "negative_lookahead" -> groups.look(start, true, true, true);
            case "plb", "positive_lookbehind" -> groups.look(start, false, false, true);
            case "nlb", "negative_lookbehind" -> groups.look(start, false, true, true);
            case "napla", "non_atomic_positive_lookahead" -> groups.look(start, true, false, false);
            case "naplb", "non_atomic_positive_lookbehind" -> groups.look(start, false, false, false);
            case "atomic" -> new Node.Atomic(parser.parseBody(false, parser.flags()));
            case "sr", "script_run", "asr", "atomic_script_run" ->
                throw RegexSyntaxException.unsupported(
                        start, "A script run (*" + name + ":", "Use a class of the wanted letters.");
            default -> throw source.error("there is no assertion (*" + name, "Escape the parenthesis as \\(.");
        };
    }
}
