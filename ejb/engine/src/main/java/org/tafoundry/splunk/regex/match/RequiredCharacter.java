package org.tafoundry.splunk.regex.match;

import org.tafoundry.splunk.regex.syntax.CharSet;
import org.tafoundry.splunk.regex.syntax.Node;
import org.tafoundry.splunk.regex.syntax.NodeWalk;

/** Finds the last single character that every match must contain, so that texts without it need no attempt. */
final class RequiredCharacter {

    private static final int MOST_CASES = 3;

    private CharSet last = CharSet.NONE;

    private RequiredCharacter() {}

    /** The character in its cases; empty when none is certain. */
    static CharSet of(Node root) {
        if (NodeWalk.any(root, node -> node instanceof Node.Verb)) {
            return CharSet.NONE; // a verb can end the match before the rest of the expression
        }
        RequiredCharacter required = new RequiredCharacter();
        required.walk(root);
        return required.last;
    }

    private void walk(Node node) {
        if (node instanceof Node.Literal literal) {
            last = CharSet.of(literal.codePoint());
        } else if (node instanceof Node.Chars chars
                && chars.set().size() <= MOST_CASES
                && !chars.set().isEmpty()) {
            last = chars.set();
        } else if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(this::walk);
        } else if (node instanceof Node.Capture capture) {
            walk(capture.body());
        } else if (node instanceof Node.Atomic atomic) {
            walk(atomic.body());
        } else if (node instanceof Node.Repeat repeat && repeat.min() > 0) {
            walk(repeat.body());
        }
    }
}
