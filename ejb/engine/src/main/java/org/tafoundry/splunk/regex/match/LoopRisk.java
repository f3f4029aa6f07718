package org.tafoundry.splunk.regex.match;

import java.util.List;
import org.tafoundry.splunk.regex.syntax.CharSet;
import org.tafoundry.splunk.regex.syntax.Node;
import org.tafoundry.splunk.regex.syntax.NodeWalk;

/** Tells which repetitions can take one text in so many ways that a failure takes time without end. */
public final class LoopRisk {

    private static final int MANY = 10;

    private final FirstSets firsts = new FirstSets(true);

    /** Whether a repetition inside of a repetition can split the same characters in many ways, as in (a+)+. */
    public boolean nestedLoops(Node root) {
        return NodeWalk.any(root, node -> loops(node) && ambiguous(((Node.Repeat) node).body()));
    }

    /** Whether it starts with a repetition of any character, which only slows the search for its start. */
    public boolean startsWithAnything(Node root) {
        Node node = root;
        while (node instanceof Node.Sequence sequence && !sequence.items().isEmpty()) {
            node = sequence.items().get(0);
        }
        return node instanceof Node.Repeat repeat
                && repeat.min() == 0
                && repeat.max() == Node.UNLIMITED
                && repeat.body() instanceof Node.Chars chars
                && CharSet.of('\n').complement().union(chars.set()).equals(chars.set());
    }

    private static boolean loops(Node node) {
        return node instanceof Node.Repeat repeat && repeat.max() > MANY && repeat.mode() != Node.Mode.POSSESSIVE;
    }

    /** Whether one round of the loop can end in a run with which the next round can start. */
    private boolean ambiguous(Node body) {
        if (body instanceof Node.Capture capture) {
            return ambiguous(capture.body());
        } else if (body instanceof Node.Choice choice) {
            return choice.branches().stream().anyMatch(branch -> ambiguousIn(List.of(branch), body))
                    || choice.branches().stream().anyMatch(this::ambiguous);
        } else if (body instanceof Node.Sequence sequence) {
            return sequence.items().size() == 1
                    ? ambiguous(sequence.items().get(0))
                    : ambiguousIn(sequence.items(), body);
        }
        return ambiguousIn(List.of(body), body);
    }

    private boolean ambiguousIn(List<Node> items, Node body) {
        for (int i = 0; i < items.size(); i++) {
            boolean last = items.subList(i + 1, items.size()).stream().allMatch(firsts::canBeEmpty);
            Node item = items.get(i);
            while (item instanceof Node.Capture capture) {
                item = capture.body();
            }
            if (last && loops(item)) {
                CharSet run = firsts.before(item, First.of(CharSet.NONE)).set();
                CharSet next = firsts.before(body, First.of(CharSet.NONE)).set();
                boolean starts = items.subList(0, i).stream().allMatch(firsts::canBeEmpty);
                if (starts && run.intersects(next)) {
                    return true;
                }
            }
        }
        return false;
    }
}
