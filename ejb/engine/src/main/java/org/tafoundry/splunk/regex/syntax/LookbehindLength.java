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
            return repeat.body() instanceof Node.Look ? OptionalInt.of(0) : repeated(repeat);
        } else if (node instanceof Node.BackReference reference) {
            return group(reference.group());
        } else if (node instanceof Node.Call call) {
            return group(call.group());
        } else if (node instanceof Node.Conditional conditional) {
            return same(List.of(conditional.yes(), conditional.no()));
        } else if (node instanceof Node.LineEnding || node instanceof Node.Grapheme) {
            return OptionalInt.empty();
        } else if (node instanceof Node.Verb verb && verb.kind() == Node.VerbKind.ACCEPT) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(0);
    }

    private OptionalInt sum(List<Node> items) {
        int sum = 0;
        for (Node item : items) {
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
        OptionalInt body = length(repeat.body());
        if (repeat.min() != repeat.max() || body.isEmpty()) {
            return repeat.max() == 0 ? OptionalInt.of(0) : OptionalInt.empty();
        }
        long length = (long) body.getAsInt() * repeat.min();
        return length > 65_535 ? OptionalInt.empty() : OptionalInt.of((int) length);
    }

    private OptionalInt group(Node.GroupRef ref) {
        List<Integer> numbers = regex.numbers(ref);
        boolean unknown = numbers.size() != 1 || !groups.containsKey(numbers.get(0));
        if (unknown || !open.add(numbers.get(0))) {
            return OptionalInt.empty();
        }
        OptionalInt length = length(groups.get(numbers.get(0)));
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
