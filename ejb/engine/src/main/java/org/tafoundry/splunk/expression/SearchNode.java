package org.tafoundry.splunk.expression;

import java.util.List;
import java.util.Set;

/** A part of a parsed search. */
sealed interface SearchNode permits SearchNode.All, SearchNode.Any, SearchNode.Not, RawTerm, FieldTest {

    boolean matches(SearchContext context);

    /** The term because of which it does not match, which is known. */
    default FalseTerm firstFalse(SearchContext context) {
        return FalseTerm.text(this);
    }

    /** Whether an event with these tags can match, whatever else is in it; true when that cannot be told. */
    boolean admits(SearchContext tags);

    /** Adds the values that a field is compared with. */
    void collect(String field, Set<String> values);

    void print(StringBuilder out);

    /** Terms that must all match. */
    record All(List<SearchNode> nodes) implements SearchNode {

        public All {
            nodes = List.copyOf(nodes);
        }

        @Override
        public FalseTerm firstFalse(SearchContext context) {
            for (SearchNode node : nodes) {
                if (!node.matches(context)) {
                    return node.firstFalse(context);
                }
            }
            return FalseTerm.text(this);
        }

        @Override
        public boolean matches(SearchContext context) {
            for (SearchNode node : nodes) {
                if (!node.matches(context)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean admits(SearchContext tags) {
            return nodes.stream().allMatch(node -> node.admits(tags));
        }

        @Override
        public void collect(String field, Set<String> values) {
            nodes.forEach(node -> node.collect(field, values));
        }

        @Override
        public void print(StringBuilder out) {
            printAll(nodes, " ", out);
        }
    }

    /** Terms of which one must match. */
    record Any(List<SearchNode> nodes) implements SearchNode {

        public Any {
            nodes = List.copyOf(nodes);
        }

        @Override
        public FalseTerm firstFalse(SearchContext context) {
            // none of them holds; where all ask for one field, its value says it all
            List<FalseTerm> terms =
                    nodes.stream().map(node -> node.firstFalse(context)).toList();
            FalseTerm first = terms.isEmpty() ? FalseTerm.text(this) : terms.get(0);
            boolean oneField = terms.stream().allMatch(term -> term.field().equals(first.field()));
            return new FalseTerm(
                    FalseTerm.printed(this),
                    first.field(),
                    first.values(),
                    oneField
                            ? terms.stream()
                                    .flatMap(term -> term.wanted().stream())
                                    .toList()
                            : first.wanted());
        }

        @Override
        public boolean matches(SearchContext context) {
            for (SearchNode node : nodes) {
                if (node.matches(context)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean admits(SearchContext tags) {
            return nodes.stream().anyMatch(node -> node.admits(tags));
        }

        @Override
        public void collect(String field, Set<String> values) {
            nodes.forEach(node -> node.collect(field, values));
        }

        @Override
        public void print(StringBuilder out) {
            printAll(nodes, " OR ", out);
        }
    }

    /** A term that must not match. */
    record Not(SearchNode node) implements SearchNode {

        @Override
        public FalseTerm firstFalse(SearchContext context) {
            return node instanceof FieldTest test
                    ? new FalseTerm(FalseTerm.printed(this), test.field(), test.present(context), List.of())
                    : FalseTerm.text(this);
        }

        @Override
        public boolean matches(SearchContext context) {
            return !node.matches(context);
        }

        @Override
        public boolean admits(SearchContext tags) {
            return true;
        }

        @Override
        public void collect(String field, Set<String> values) {
            node.collect(field, values);
        }

        @Override
        public void print(StringBuilder out) {
            out.append("NOT ");
            node.print(out);
        }
    }

    private static void printAll(List<SearchNode> nodes, String separator, StringBuilder out) {
        if (nodes.isEmpty()) {
            out.append('(');
        }
        String before = "(";
        for (SearchNode node : nodes) {
            out.append(before);
            node.print(out);
            before = separator;
        }
        out.append(')');
    }

    /** Text in quotes, as the lexer reads it back. */
    static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
