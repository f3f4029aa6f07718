package org.tafoundry.splunk.regex.match;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.tafoundry.splunk.regex.syntax.CharSet;
import org.tafoundry.splunk.regex.syntax.Node;

/** Finds with which characters a part of a regular expression can start. */
final class FirstSets {

    /** The start of a node alone: its characters, and whether it can match without consuming. */
    private record Start(CharSet set, boolean empty, boolean unknown) {}

    private final Map<Node, Start> starts = new IdentityHashMap<>();
    private final boolean assertionsPass;

    /** Assertions count as consuming nothing when they pass; otherwise what follows them is unknown. */
    FirstSets(boolean assertionsPass) {
        this.assertionsPass = assertionsPass;
    }

    /** What may come next where this node stands before that. */
    First before(Node node, First next) {
        if (node instanceof Node.Assertion assertion && !assertionsPass) {
            return switch (assertion.place()) {
                case SUBJECT_END -> new First(CharSet.NONE, true, false);
                case LAST_LINE_END, LINE_END -> new First(CharSet.of('\n'), true, false);
                default -> First.ANY;
            };
        }
        if (node instanceof Node.Sequence sequence) {
            return before(sequence.items(), 0, next);
        }
        Start start = start(node);
        if (start.unknown || start.empty && next.any()) {
            return First.ANY;
        }
        return start.empty ? new First(start.set.union(next.set()), next.atEnd(), false) : First.of(start.set);
    }

    First before(List<Node> items, int from, First next) {
        First result = next;
        for (int i = items.size() - 1; i >= from; i--) {
            result = before(items.get(i), result);
        }
        return result;
    }

    /** Whether the node can match without consuming, as far as can be told. */
    boolean canBeEmpty(Node node) {
        Start start = start(node);
        return start.empty || start.unknown;
    }

    private Start start(Node node) {
        Start known = starts.get(node);
        if (known == null) {
            known = compute(node);
            starts.put(node, known);
        }
        return known;
    }

    private Start compute(Node node) {
        if (node instanceof Node.Literal literal) {
            return new Start(CharSet.of(literal.codePoint()), false, false);
        } else if (node instanceof Node.Chars chars) {
            return new Start(chars.set(), false, false);
        } else if (node instanceof Node.Sequence sequence) {
            return sequence(sequence.items());
        } else if (node instanceof Node.Choice choice) {
            return choice.branches().stream()
                    .map(this::start)
                    .reduce(FirstSets::either)
                    .orElseThrow();
        } else if (node instanceof Node.Capture capture) {
            return start(capture.body());
        } else if (node instanceof Node.Atomic atomic) {
            return start(atomic.body());
        } else if (node instanceof Node.Repeat repeat) {
            Start body = start(repeat.body());
            return repeat.max() == 0
                    ? new Start(CharSet.NONE, true, false)
                    : new Start(body.set, body.empty || repeat.min() == 0, body.unknown);
        } else if (node instanceof Node.Conditional conditional) {
            return assertionsPass ? either(start(conditional.yes()), start(conditional.no())) : unknown();
        } else if (node instanceof Node.Assertion || node instanceof Node.Look) {
            return assertionsPass ? new Start(CharSet.NONE, true, false) : unknown();
        } else if (node instanceof Node.Keep
                || node instanceof Node.Verb verb && verb.kind() == Node.VerbKind.NOTHING) {
            return new Start(CharSet.NONE, true, false);
        }
        return unknown();
    }

    private static Start unknown() {
        return new Start(CharSet.ALL, true, true);
    }

    private Start sequence(List<Node> items) {
        CharSet set = CharSet.NONE;
        for (Node item : items) {
            Start start = start(item);
            if (start.unknown) {
                return unknown();
            }
            set = set.union(start.set);
            if (!start.empty) {
                return new Start(set, false, false);
            }
        }
        return new Start(set, true, false);
    }

    private static Start either(Start left, Start right) {
        return new Start(left.set.union(right.set), left.empty || right.empty, left.unknown || right.unknown);
    }
}
