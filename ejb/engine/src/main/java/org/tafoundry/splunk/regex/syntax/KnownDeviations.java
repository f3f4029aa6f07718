package org.tafoundry.splunk.regex.syntax;

import java.util.List;

/**
 * Finds the rare constructs for which PCRE2 10.42 itself is known to give another result than its documentation says,
 * because one of its shortcuts is too bold, or where its Unicode tables differ; each becomes a remark.
 */
final class KnownDeviations {

    private final GroupTable groups;
    private final String rewrite = "Write it another way if it matters.";

    KnownDeviations(GroupTable groups) {
        this.groups = groups;
    }

    void report(Node root) {
        assertedStart(root);
        calls(root);
        visit(root);
    }

    private void remark(String message, String suggestion) {
        groups.problem(RegexProblem.Kind.APPROXIMATE, -1, message, suggestion);
    }

    private void visit(Node node) {
        if (node instanceof Node.Grapheme) {
            remark("\\X joins neighbouring symbols in PCRE2 that it does not join here", "Use . or \\P{M}\\p{M}*.");
        } else if (node instanceof Node.Capture capture) {
            capture(capture);
        } else if (node instanceof Node.Sequence sequence) {
            sequence(sequence.items());
        } else if (node instanceof Node.Repeat repeat && repeat.body() instanceof Node.LineEnding) {
            remark("PCRE2 may take a repeated \\R and a character after it to exclude each other", "Use [\\r\\n]+.");
        } else if (node instanceof Node.Repeat repeat
                && repeat.max() == 0
                && NodeWalk.any(repeat.body(), part -> part instanceof Node.Assertion || part instanceof Node.Look)) {
            remark(
                    "a group repeated {0} times that has anchors misleads PCRE2's search for a start",
                    "Remove the group.");
        } else if (node instanceof Node.Conditional conditional
                && conditional.condition() instanceof Node.Condition.Holds holds
                && startsLine(holds.look().body())) {
            remark("a condition that starts with ^ or .* makes PCRE2 look at the starts of lines only", rewrite);
        }
        NodeWalk.children(node).forEach(this::visit);
    }

    /** Calls of groups that contain groups leave those set in PCRE2; calls before anything is consumed end in an error. */
    private void calls(Node root) {
        boolean hasCaptures = NodeWalk.any(root, node -> node instanceof Node.Capture);
        boolean odd = NodeWalk.any(
                root,
                node -> node instanceof Node.Call call
                        && (call.group().number() == 0 ? hasCaptures || callsFirst(root) : oddTarget(root, call)));
        if (odd) {
            remark(
                    "it calls a group that contains groups or calls at its start, which PCRE2 may leave set or end with"
                            + " an error",
                    "Keep groups and leading calls out of the called group.");
        }
    }

    private boolean oddTarget(Node root, Node.Call call) {
        return NodeWalk.any(
                root,
                node -> node instanceof Node.Capture capture
                        && (capture.number() == call.group().number()
                                || groups.numbers(call.group().name()).contains(capture.number()))
                        && (callsFirst(capture.body())
                                || NodeWalk.any(capture.body(), part -> part instanceof Node.Capture)));
    }

    /** Whether a call can be reached before a character is consumed. */
    private static boolean callsFirst(Node node) {
        if (node instanceof Node.Sequence sequence) {
            for (Node item : sequence.items()) {
                if (callsFirst(item)) {
                    return true;
                }
                if (consumes(item)) {
                    return false;
                }
            }
            return false;
        }
        return node instanceof Node.Call || NodeWalk.children(node).stream().anyMatch(KnownDeviations::callsFirst);
    }

    private static boolean consumes(Node node) {
        if (node instanceof Node.Choice choice) {
            return choice.branches().stream().allMatch(KnownDeviations::consumes);
        } else if (node instanceof Node.Repeat repeat) {
            return repeat.min() > 0 && consumes(repeat.body());
        } else if (node instanceof Node.Look || node instanceof Node.Conditional) {
            return false;
        }
        return node instanceof Node.Literal
                || node instanceof Node.Chars
                || node instanceof Node.LineEnding
                || NodeWalk.children(node).stream().anyMatch(KnownDeviations::consumes);
    }

    /** A group that refers to itself. */
    private void capture(Node.Capture capture) {
        boolean refersToItself = NodeWalk.any(
                capture.body(),
                node -> node instanceof Node.BackReference reference
                        && (reference.group().number() == capture.number()
                                || groups.numbers(reference.group().name()).contains(capture.number())));
        if (refersToItself) {
            remark("group " + capture.number() + " refers to itself, whose length PCRE2 measures wrongly", rewrite);
        }
    }

    /** A run of characters before an atomic or possessive group that is optional: PCRE2 never gives the run back. */
    private void sequence(List<Node> items) {
        for (int i = 1; i < items.size(); i++) {
            if (startsOptionalAtomic(items.get(i)) && endsInRun(items.get(i - 1))) {
                remark(
                        "PCRE2 never takes back characters of a repetition before an optional possessive group",
                        "Make the group (…)? instead of (…)?+.");
            }
        }
    }

    private static boolean startsOptionalAtomic(Node node) {
        if (node instanceof Node.Atomic atomic) {
            return NodeWalk.any(atomic.body(), KnownDeviations::optionalGroup);
        } else if (node instanceof Node.Sequence sequence) {
            for (Node item : sequence.items()) {
                if (startsOptionalAtomic(item)) {
                    return true;
                }
                if (consumes(item)) {
                    return false;
                }
            }
            return false;
        }
        // a repeat's body is one of its children: to ask it twice doubles the work with every level of nesting
        return node instanceof Node.Repeat repeat && repeat.mode() == Node.Mode.POSSESSIVE && optionalGroup(repeat)
                || NodeWalk.children(node).stream().anyMatch(KnownDeviations::startsOptionalAtomic);
    }

    private static boolean optionalGroup(Node node) {
        return node instanceof Node.Repeat repeat
                && repeat.min() != repeat.max()
                && !(repeat.body() instanceof Node.Chars || repeat.body() instanceof Node.Literal);
    }

    private static boolean endsInRun(Node node) {
        return NodeWalk.any(
                node,
                part -> part instanceof Node.Repeat repeat
                        && repeat.min() != repeat.max()
                        && repeat.mode() == Node.Mode.GREEDY
                        && (repeat.body() instanceof Node.Chars || repeat.body() instanceof Node.Literal));
    }

    private static boolean startsLine(Node node) {
        if (node instanceof Node.Sequence sequence) {
            return !sequence.items().isEmpty() && startsLine(sequence.items().get(0));
        }
        return node instanceof Node.Assertion
                || node instanceof Node.Repeat
                || node instanceof Node.Look
                || NodeWalk.children(node).stream().anyMatch(KnownDeviations::startsLine);
    }

    /** A lookahead for a character at the start, before something optional: PCRE2 may want that character twice. */
    private void assertedStart(Node root) {
        if (root instanceof Node.Sequence sequence && sequence.items().size() > 2) {
            List<Node> items =
                    sequence.items().stream().filter(item -> item != Node.EMPTY).toList();
            boolean optional = items.size() > 2 && items.get(1) instanceof Node.Repeat repeat && repeat.min() == 0;
            if (optional && NodeWalk.any(items.get(0), KnownDeviations::asksForCharacter)) {
                remark("PCRE2 may want the character of the leading lookahead a second time", rewrite);
            }
            return;
        }
        NodeWalk.children(root).forEach(this::assertedStart);
    }

    private static boolean asksForCharacter(Node node) {
        return node instanceof Node.Look look && look.ahead() && !look.negative() && startsWithCharacter(look.body());
    }

    private static boolean startsWithCharacter(Node node) {
        if (node instanceof Node.Chars chars) {
            return chars.set().single() >= 0
                    || CaseFolding.casesOf(chars.set().bounds()[0]).equals(chars.set());
        } else if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream().limit(2).anyMatch(KnownDeviations::startsWithCharacter);
        }
        return node instanceof Node.Literal
                || NodeWalk.children(node).stream().anyMatch(KnownDeviations::startsWithCharacter);
    }
}
