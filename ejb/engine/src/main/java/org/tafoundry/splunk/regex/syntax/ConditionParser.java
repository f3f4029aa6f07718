package org.tafoundry.splunk.regex.syntax;

import java.util.List;
import org.tafoundry.splunk.regex.syntax.Node.Condition;

/** Reads a conditional group (?(condition)yes|no) of which (?( has been read. */
final class ConditionParser {

    private final GroupParser heads;
    private final RegexParser parser;
    private final Source source;
    private final GroupTable groups;
    private final ReferenceParser references;

    ConditionParser(
            GroupParser heads, RegexParser parser, Source source, GroupTable groups, ReferenceParser references) {
        this.heads = heads;
        this.parser = parser;
        this.source = source;
        this.groups = groups;
        this.references = references;
    }

    Node parse(int start) throws RegexSyntaxException {
        boolean define = source.text().startsWith("DEFINE)", source.position());
        Condition condition = define ? define() : condition();
        Node body = parser.parseBody(false, parser.flags());
        List<Node> branches = body instanceof Node.Choice choice ? choice.branches() : List.of(body);
        if (branches.size() > 2 || define && branches.size() > 1) {
            throw new RegexSyntaxException(
                    start,
                    "a conditional group has too many branches",
                    "Put alternatives in a group: (?(1)(?:a|b)|c).");
        }
        return new Node.Conditional(condition, branches.get(0), branches.size() == 2 ? branches.get(1) : Node.EMPTY);
    }

    private Condition define() {
        source.skip("DEFINE)".length());
        return new Condition.Known(false);
    }

    private Condition condition() throws RegexSyntaxException {
        int start = source.position();
        if (source.accept("?=")) {
            return new Condition.Holds(heads.look(start, true, false, true));
        } else if (source.accept("?!")) {
            return new Condition.Holds(heads.look(start, true, true, true));
        } else if (source.accept("?<=")) {
            return new Condition.Holds(heads.look(start, false, false, true));
        } else if (source.accept("?<!")) {
            return new Condition.Holds(heads.look(start, false, true, true));
        } else if (source.peek() == '?' || source.peek() == '*') {
            throw RegexSyntaxException.unsupported(
                    start, "This condition of a conditional group", "Use (?(?=…)…) or (?(1)…).");
        } else if (source.accept("VERSION")) {
            throw RegexSyntaxException.unsupported(start, "A condition on PCRE2's version", "Keep one branch.");
        } else if (references.atNumber()) {
            return new Condition.Took(references.nameOrNumber(")", false));
        } else if (source.accept("<")) {
            return closed(references.name(">"), start);
        } else if (source.accept("'")) {
            return closed(references.name("'"), start);
        } else if (source.accept("R&")) {
            return new Condition.Called(List.of(groups.refer(references.name(")"), start)));
        }
        return plainName(start);
    }

    private Condition closed(String name, int start) throws RegexSyntaxException {
        if (!source.accept(")")) {
            throw source.error("the condition is not closed", "Add ).");
        }
        return new Condition.Took(groups.refer(name, start));
    }

    private Condition plainName(int start) throws RegexSyntaxException {
        String name = references.name(")");
        if (groups.named(name) || !name.matches("R[0-9]*")) {
            return new Condition.Took(groups.refer(name, start));
        }
        return name.equals("R")
                ? new Condition.Called(List.of())
                : new Condition.Called(List.of(groups.refer(Integer.parseInt(name.substring(1)), start)));
    }
}
