package org.tafoundry.splunk.regex.syntax;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** How many characters each branch of a lookbehind matches; PCRE2 10.42 wants a fixed number. */
public final class LookbehindLength {

    private final ParsedRegex regex;
    private final Map<Integer, Node> groups = new HashMap<>();
    private final Set<Integer> open = new HashSet<>();

    /** Prepares to measure the lookbehinds of a regular expression. */
    public LookbehindLength(ParsedRegex regex) {
        this.regex = regex;
        collect(regex.root());
    }

    void check(Node.Look look) throws RegexSyntaxException {
        for (Node branch : branches(look.body())) {
            if (length(branch).isEmpty()) {
                throw new RegexSyntaxException(
                        look.position(),
                        "a lookbehind has no fixed length",
                        "Use counts such as {3} in it, put alternatives of different length at its top, or use \\K.");
            }
        }
    }

    /** The branches of a lookbehind, each of which has a length of its own. */
    public static List<Node> branches(Node body) {
        return body instanceof Node.Choice choice ? choice.branches() : List.of(body);
    }

    /** The number of characters that the node matches; nothing when it varies. */
    public OptionalInt length(Node node) {
        if (node instanceof Node.Literal || node instanceof Node.Chars) {
            return OptionalInt.of(1);
        } else if (node instanceof Node.Sequence sequence) {
            return sum(sequence.items());
        } else if (node instanceof Node.Choice choice) {
            return same(choice.branches());
        } else if (node instanceof Node.Capture capture) {
            return length(capture.body());
        } else if (node instanceof Node.Atomic atomic) {
            return length(atomic.body());
        } else if (node instanceof Node.Repeat repeat) {
            return repeated(repeat);
        } else if (node instanceof Node.BackReference reference) {
            return regex.sharesNumbers() ? OptionalInt.empty() : group(reference.group(), node);
        } else if (node instanceof Node.Call call) {
            return group(call.group(), node);
        } else if (node instanceof Node.Conditional conditional) {
            // as PCRE2 does, a second branch that is not written is not measured
            return conditional.no() == Node.EMPTY
                    ? length(conditional.yes())
                    : same(List.of(conditional.yes(), conditional.no()));
        } else if (node instanceof Node.LineEnding || node instanceof Node.Grapheme) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(0);
    }

    private OptionalInt sum(List<Node> items) {
        int sum = 0;
        for (Node item : items) {
            if (item instanceof Node.Verb verb
                    && (verb.kind() == Node.VerbKind.FAIL || verb.kind() == Node.VerbKind.ACCEPT)) {
                return OptionalInt.of(sum);
            }
            OptionalInt length = length(item);
            if (length.isEmpty() || (sum += length.getAsInt()) > 65_535) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(sum);
    }

    private OptionalInt same(List<Node> branches) {
        OptionalInt first = length(branches.get(0));
        boolean same = branches.stream().allMatch(branch -> length(branch).equals(first));
        return same ? first : OptionalInt.empty();
    }

    private OptionalInt repeated(Node.Repeat repeat) {
        if (repeat.body() instanceof Node.Look look && look.ahead()) {
            return OptionalInt.of(0);
        }
        OptionalInt body = length(repeat.body());
        if (repeat.min() != repeat.max() || body.isEmpty()) {
            return OptionalInt.empty();
        }
        long length = (long) body.getAsInt() * repeat.min();
        return length > 65_535 ? OptionalInt.empty() : OptionalInt.of((int) length);
    }

    private OptionalInt group(Node.GroupRef ref, Node from) {
        List<Integer> numbers = regex.numbers(ref);
        boolean unknown = numbers.size() != 1 || !groups.containsKey(numbers.get(0));
        if (unknown) {
            return OptionalInt.empty();
        }
        Node body = groups.get(numbers.get(0));
        boolean inside = NodeWalk.any(body, node -> node == from);
        if (inside || !open.add(numbers.get(0))) {
            return OptionalInt.empty();
        }
        OptionalInt length = length(body);
        open.remove(numbers.get(0));
        return length;
    }

    private void collect(Node node) {
        if (node instanceof Node.Capture capture) {
            groups.putIfAbsent(capture.number(), capture.body());
        }
        NodeWalk.children(node).forEach(this::collect);
    }
}
