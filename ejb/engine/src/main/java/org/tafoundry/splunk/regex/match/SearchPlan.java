package org.tafoundry.splunk.regex.match;

import java.util.List;
import org.tafoundry.splunk.regex.syntax.CharSet;
import org.tafoundry.splunk.regex.syntax.Node;
import org.tafoundry.splunk.regex.syntax.Node.Place;
import org.tafoundry.splunk.regex.syntax.NodeWalk;

/**
 * Where in a text a match can start at all.
 *
 * @param subjectStart only at the start of the text
 * @param searchStart only where the search starts
 * @param lineStart only where the search or a line starts
 * @param first characters with which a match can start; empty when that is not known
 * @param run characters of an unlimited repetition that comes first: after a failure at one of them, a start at the
 *     next would only try the same continuations again; empty when there is none
 * @param required a character, in its cases, without which a text has no match; empty when there is none
 */
record SearchPlan(
        boolean subjectStart, boolean searchStart, boolean lineStart, CharSet first, CharSet run, CharSet required) {

    static SearchPlan of(Node root) {
        First first = new FirstSets(true).before(root, new First(CharSet.NONE, true, false));
        boolean known = !first.any() && !first.atEnd();
        if (NodeWalk.any(root, node -> node instanceof Node.Verb verb && verb.kind() == Node.VerbKind.COMMIT)) {
            // where (*COMMIT) is first tried shows; PCRE2 leaps to a first character, but not to one of several
            return new SearchPlan(
                    starts(root, Place.SUBJECT_START),
                    starts(root, Place.SEARCH_START),
                    false,
                    leadingCharacter(root),
                    CharSet.NONE,
                    CharSet.NONE);
        }
        return new SearchPlan(
                starts(root, Place.SUBJECT_START),
                starts(root, Place.SEARCH_START),
                startsWithAnything(root) && simple(root) || starts(root, Place.LINE_START),
                known ? first.set() : CharSet.NONE,
                simple(root) ? leadingRun(root) : CharSet.NONE,
                RequiredCharacter.of(root));
    }

    private static CharSet leadingRun(Node node) {
        if (node instanceof Node.Sequence sequence && !sequence.items().isEmpty()) {
            return leadingRun(sequence.items().get(0));
        } else if (node instanceof Node.Capture capture) {
            return leadingRun(capture.body());
        } else if (node instanceof Node.Repeat repeat && repeat.max() == Node.UNLIMITED) {
            return repeat.body() instanceof Node.Chars chars
                    ? chars.set()
                    : repeat.body() instanceof Node.Literal literal ? CharSet.of(literal.codePoint()) : CharSet.NONE;
        }
        return CharSet.NONE;
    }

    private static CharSet leadingCharacter(Node node) {
        if (node instanceof Node.Literal literal) {
            return CharSet.of(literal.codePoint());
        } else if (node instanceof Node.Sequence sequence) {
            for (Node item : sequence.items()) {
                if (!(item instanceof Node.Verb) && item != Node.EMPTY) {
                    return leadingCharacter(item);
                }
            }
        } else if (node instanceof Node.Capture capture) {
            return leadingCharacter(capture.body());
        } else if (node instanceof Node.Repeat repeat && repeat.min() > 0) {
            return leadingCharacter(repeat.body());
        }
        return CharSet.NONE;
    }

    private static boolean starts(Node node, Place place) {
        if (node instanceof Node.Assertion assertion) {
            return assertion.place() == place;
        } else if (node instanceof Node.Sequence sequence) {
            List<Node> items = sequence.items();
            int first = 0;
            while (first < items.size() && items.get(first) == Node.EMPTY) {
                first++;
            }
            return first < items.size() && starts(items.get(first), place);
        } else if (node instanceof Node.Choice choice) {
            return choice.branches().stream().allMatch(branch -> starts(branch, place));
        } else if (node instanceof Node.Capture capture) {
            return starts(capture.body(), place);
        } else if (node instanceof Node.Atomic atomic) {
            return starts(atomic.body(), place);
        }
        return false;
    }

    /** Whether it starts with .* so that a failure at one place of a line is one at all later places of it. */
    private static boolean startsWithAnything(Node node) {
        if (node instanceof Node.Sequence sequence) {
            return !sequence.items().isEmpty()
                    && startsWithAnything(sequence.items().get(0));
        } else if (node instanceof Node.Capture capture) {
            return startsWithAnything(capture.body());
        }
        return node instanceof Node.Repeat repeat
                && repeat.min() == 0
                && repeat.max() == Node.UNLIMITED
                && repeat.mode() != Node.Mode.POSSESSIVE
                && repeat.body() instanceof Node.Chars chars
                && CharSet.of('\n').complement().equals(chars.set());
    }

    private static boolean simple(Node root) {
        return !NodeWalk.any(
                root,
                node -> node instanceof Node.BackReference
                        || node instanceof Node.Call
                        || node instanceof Node.Conditional
                        || node instanceof Node.Verb
                        || node instanceof Node.Atomic
                        || node instanceof Node.Assertion assertion && assertion.place() == Place.SEARCH_START);
    }
}
