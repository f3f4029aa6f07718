package org.tafoundry.splunk.regex.syntax;

import java.util.List;
import java.util.function.Predicate;

/** Walks over the tree of a regular expression. */
public final class NodeWalk {

    private NodeWalk() {}

    /** The parts that a node is made of. */
    public static List<Node> children(Node node) {
        if (node instanceof Node.Sequence sequence) {
            return sequence.items();
        } else if (node instanceof Node.Choice choice) {
            return choice.branches();
        } else if (node instanceof Node.Capture capture) {
            return List.of(capture.body());
        } else if (node instanceof Node.Atomic atomic) {
            return List.of(atomic.body());
        } else if (node instanceof Node.Look look) {
            return List.of(look.body());
        } else if (node instanceof Node.Repeat repeat) {
            return List.of(repeat.body());
        } else if (node instanceof Node.Conditional conditional) {
            return conditional.condition() instanceof Node.Condition.Holds holds
                    ? List.of(holds.look(), conditional.yes(), conditional.no())
                    : List.of(conditional.yes(), conditional.no());
        }
        return List.of();
    }

    /** Whether the node or one inside of it is as asked. */
    public static boolean any(Node node, Predicate<Node> wanted) {
        if (wanted.test(node)) {
            return true;
        }
        // asked several times of every regex: a stream for each node costs more than the rest of the compilation
        for (Node child : children(node)) {
            if (any(child, wanted)) {
                return true;
            }
        }
        return false;
    }
}
