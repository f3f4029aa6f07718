package org.tafoundry.splunk.regex.match;

/** Instructions of a program and the kinds of backtracking entries; operands follow an instruction in its code. */
final class Op {

    /** The match is complete, or the subroutine returns. */
    static final int MATCH = 0;
    /** char. */
    static final int CHAR = 1;
    /** string. */
    static final int STRING = 2;
    /** set. */
    static final int SET = 3;
    /** set, min, max: takes all it can and never gives back. */
    static final int RUN = 4;
    /** set, min, max, follow: takes all it can, gives back. */
    static final int RUN_GREEDY = 5;
    /** set, min, max, follow: takes the least, then more. */
    static final int RUN_LAZY = 6;
    /** target. */
    static final int JUMP = 7;
    /** alternative, follow: goes on, and to the alternative when that fails. */
    static final int SPLIT = 8;
    /** alternative, follow: goes on only when the next character fits, else to the alternative. */
    static final int BRANCH = 9;
    /** register. */
    static final int OPEN = 10;
    /** group, register. */
    static final int CLOSE = 11;
    /** group, register: may end a subroutine. */
    static final int CLOSE_CALLED = 12;
    /** none. */
    static final int KEEP = 13;
    /** place (ordinal). */
    static final int PLACE = 14;
    /** reference. */
    static final int BACK_REFERENCE = 15;
    /** register, position register (-1 none): start of an atomic group or look. */
    static final int MARK = 16;
    /** register: end of an atomic group. */
    static final int CUT = 17;
    /** register, position register: end of a positive look, back to where it started. */
    static final int CUT_BACK = 18;
    /** register, position register: end of a positive look that may be backtracked into. */
    static final int BACK_TO = 19;
    /** register: a negative look matched, which is a failure. */
    static final int CUT_FAIL = 20;
    /** register, position register, target: the assertion of a condition matched, which makes the condition false. */
    static final int CUT_JUMP = 21;
    /** count: goes back by so many characters. */
    static final int BEHIND = 22;
    /** register. */
    static final int LOOP_INIT = 23;
    /** register, min, max, exit, follow. */
    static final int LOOP_GREEDY = 24;
    /** register, min, max, exit. */
    static final int LOOP_LAZY = 25;
    /** register: enters the body of a lazy loop. */
    static final int LOOP_ENTER = 26;
    /** group. */
    static final int CALL = 27;
    /** reference, else. */
    static final int IF_TOOK = 28;
    /** group (-1 any), else. */
    static final int IF_CALLED = 29;
    /** none. */
    static final int FAIL = 30;
    /** none. */
    static final int PRUNE = 32;
    /** none. */
    static final int SKIP = 33;
    /** none. */
    static final int COMMIT = 37;
    /** none. */
    static final int LINE_ENDING = 34;
    /** none. */
    static final int GRAPHEME = 35;

    /** set, min, max, group: a run that is a group as a whole. */
    static final int RUN_GROUP = 36;

    // kinds of backtracking entries: {kind, a, b, c}
    /** pc, position. */
    static final int TRY = 0;
    /** pc of the run, least position, position. */
    static final int GIVE_BACK = 1;
    /** pc of the run, position, characters that may follow. */
    static final int TAKE_MORE = 2;
    /** verb, position. */
    static final int VERB = 3;
    // entries from here on undo a change and survive a cut
    /** register, old value. */
    static final int UNDO_REGISTER = 4;
    /** group, old start, old end. */
    static final int UNDO_GROUP = 5;
    /** frame, snapshot (-1 none). */
    static final int UNDO_FRAME = 6;
    /** old start of the match. */
    static final int UNDO_KEEP = 7;

    private Op() {}
}
