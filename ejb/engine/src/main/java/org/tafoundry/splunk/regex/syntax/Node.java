package org.tafoundry.splunk.regex.syntax;

import java.util.List;

/** A part of a regular expression. */
public sealed interface Node {

    /** Matches the empty text. */
    Node EMPTY = new Sequence(List.of(), List.of());

    /** How a repetition chooses its count. */
    enum Mode {
        GREEDY,
        LAZY,
        POSSESSIVE
    }

    /** A place that is tested without consuming text. */
    enum Place {
        SUBJECT_START,
        LINE_START,
        SUBJECT_END,
        LAST_LINE_END,
        LINE_END,
        SEARCH_START,
        WORD_EDGE,
        NOT_WORD_EDGE
    }

    /** A backtracking verb. */
    enum VerbKind {
        NOTHING,
        ACCEPT,
        FAIL,
        PRUNE,
        SKIP,
        COMMIT
    }

    /** What a conditional group asks. */
    sealed interface Condition {

        /** Whether a group took part. */
        record Took(GroupRef group) implements Condition {}

        /** Whether the group is being called; no group: whether any is. */
        record Called(List<GroupRef> group) implements Condition {
            public Called {
                group = List.copyOf(group);
            }
        }

        /** A condition known beforehand; DEFINE is always false. */
        record Known(boolean value) implements Condition {}

        /** Whether the assertion holds. */
        record Holds(Look look) implements Condition {}
    }

    /** A reference to a group by number, or by name when the name is not empty. */
    record GroupRef(int number, String name, int position) {}

    record Literal(int codePoint) implements Node {}

    record Chars(CharSet set) implements Node {}

    /** Items one after the other, and where the source of each ends. */
    record Sequence(List<Node> items, List<Integer> ends) implements Node {
        public Sequence {
            items = List.copyOf(items);
            ends = List.copyOf(ends);
        }
    }

    record Choice(List<Node> branches) implements Node {
        public Choice {
            branches = List.copyOf(branches);
        }
    }

    record Capture(int number, Node body) implements Node {}

    record Atomic(Node body) implements Node {}

    /** Lookahead or lookbehind; the branches of a lookbehind have these lengths in characters. */
    record Look(boolean ahead, boolean negative, boolean atomic, Node body, int position) implements Node {}

    /** A repetition; max is {@link #UNLIMITED} when there is no upper bound. */
    record Repeat(Node body, int min, int max, Mode mode) implements Node {}

    record Assertion(Place place) implements Node {}

    record BackReference(GroupRef group, boolean ignoreCase) implements Node {}

    /** Calls the group as a subroutine; number 0 is the whole expression. */
    record Call(GroupRef group) implements Node {}

    record Conditional(Condition condition, Node yes, Node no) implements Node {}

    record Verb(VerbKind kind) implements Node {}

    /** \K: the match is told to start here. */
    record Keep() implements Node {}

    /** \R: any line ending. */
    record LineEnding() implements Node {}

    /** \X: a character with its combining marks. */
    record Grapheme() implements Node {}

    /** The max of a repetition without upper bound. */
    int UNLIMITED = Integer.MAX_VALUE;
}
