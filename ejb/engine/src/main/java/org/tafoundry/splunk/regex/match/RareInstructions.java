package org.tafoundry.splunk.regex.match;

/** The instructions that ordinary extractions seldom need: looks, counted loops, references, subroutines, verbs. */
class RareInstructions extends MatchState {

    static final int FAIL = -1;
    static final int LIMIT = -2;

    RareInstructions(Program program, int callLimit) {
        super(program, callLimit);
    }

    /** Runs one instruction; gives the new position, FAIL or LIMIT, and sets the next instruction and stack top. */
    final int rare(int pc, int pos, int sp) {
        stackTop = sp;
        nextPc = pc + 2;
        int a = pc + 1 < code.length ? code[pc + 1] : 0;
        switch (code[pc]) {
            case Op.CLOSE_CALLED:
                return closeCalled(pc, pos, sp);
            case Op.KEEP:
                stackTop = push(sp, Op.UNDO_KEEP, keep, 0, 0);
                keep = pos;
                nextPc = pc + 1;
                return pos;
            case Op.BACK_REFERENCE:
                return backReference(a, pos);
            case Op.MARK:
                return mark(pc, pos, sp);
            case Op.CUT:
                stackTop = cut(sp, registers[a]);
                return pos;
            case Op.CUT_BACK:
                stackTop = cut(sp, registers[a]);
                nextPc = pc + 3;
                return registers[code[pc + 2]];
            case Op.BACK_TO:
                nextPc = pc + 3;
                return registers[code[pc + 2]];
            case Op.CUT_FAIL:
                stackTop = unwind(sp, registers[a]);
                return FAIL;
            case Op.CUT_JUMP:
                int back = registers[code[pc + 2]];
                stackTop = unwind(sp, registers[a]);
                nextPc = code[pc + 3];
                return back;
            case Op.BEHIND:
                return text.back(pos, a);
            case Op.LOOP_INIT:
                stackTop = set(set(sp, a, 0), a + 1, -1);
                return pos;
            case Op.LOOP_GREEDY:
                return loopGreedy(pc, pos, sp);
            case Op.LOOP_LAZY:
                return loopLazy(pc, pos, sp);
            case Op.LOOP_ENTER:
                stackTop = set(set(sp, a, registers[a] + 1), a + 1, pos);
                return pos;
            case Op.CALL:
                return call(pc, pos, sp);
            case Op.IF_TOOK:
                nextPc = took(a) >= 0 ? pc + 3 : code[pc + 2];
                return pos;
            case Op.IF_CALLED:
                boolean called = current >= 0 && (a < 0 || frames.get(current).group() == a);
                nextPc = called ? pc + 3 : code[pc + 2];
                return pos;
            case Op.PRUNE, Op.SKIP, Op.COMMIT:
                stackTop = push(sp, Op.VERB, code[pc], pos, 0);
                nextPc = pc + 1;
                return pos;
            case Op.LINE_ENDING:
                nextPc = pc + 1;
                return text.lineEnding(pos);
            case Op.GRAPHEME:
                nextPc = pc + 1;
                return text.grapheme(pos);
            default:
                return FAIL;
        }
    }

    private int closeCalled(int pc, int pos, int sp) {
        int group = code[pc + 1];
        if (current >= 0 && frames.get(current).group() == group) {
            stackTop = leave(sp);
            return pos;
        }
        stackTop = capture(sp, group, registers[code[pc + 2]], pos);
        nextPc = pc + 3;
        return pos;
    }

    private int mark(int pc, int pos, int sp) {
        int top = set(sp, code[pc + 1], 0);
        if (code[pc + 2] >= 0) {
            top = set(top, code[pc + 2], pos);
        }
        registers[code[pc + 1]] = top;
        stackTop = top;
        nextPc = pc + 3;
        return pos;
    }

    /** The first group of the reference that took part, or -1. */
    private int took(int reference) {
        for (int group : program.references[reference]) {
            if (captures[2 * group] >= 0) {
                return group;
            }
        }
        return -1;
    }

    private int backReference(int reference, int pos) {
        int group = took(reference);
        if (group < 0) {
            return FAIL;
        }
        int start = captures[2 * group];
        int end = captures[2 * group + 1];
        fuel -= end - start;
        return text.same(start, end, pos, program.referenceIgnoresCase[reference]);
    }

    private int loopGreedy(int pc, int pos, int sp) {
        int register = code[pc + 1];
        int count = registers[register];
        int max = code[pc + 3];
        boolean unlimited = max == Integer.MAX_VALUE;
        int top = sp;
        if (++calls > callLimit) {
            return LIMIT;
        }
        if (count >= code[pc + 2]) {
            // an unlimited loop ends after a round that consumed nothing, as in PCRE2
            boolean done = count >= max || unlimited && registers[register + 1] == pos;
            int follow = code[pc + 5];
            if (done || follow >= 0 && !text.admits(follows[follow], pos)) {
                nextPc = code[pc + 4];
                return pos;
            }
            top = push(top, Op.TRY, code[pc + 4], pos, 0);
        }
        stackTop = set(set(top, register, count + 1), register + 1, pos);
        nextPc = pc + 6;
        return pos;
    }

    private int loopLazy(int pc, int pos, int sp) {
        int register = code[pc + 1];
        int count = registers[register];
        int max = code[pc + 3];
        int enter = pc + 5;
        if (++calls > callLimit) {
            return LIMIT;
        }
        if (count < code[pc + 2]) {
            nextPc = enter;
            return pos;
        }
        boolean done = count >= max || max == Integer.MAX_VALUE && registers[register + 1] == pos;
        if (!done) {
            stackTop = push(sp, Op.TRY, enter, pos, 0);
        }
        nextPc = code[pc + 4];
        return pos;
    }

    private int call(int pc, int pos, int sp) {
        int group = code[pc + 1];
        if (++calls > callLimit || frames.loops(current, group, pos)) {
            return LIMIT;
        }
        fuel -= registers.length + captures.length;
        stackTop = push(sp, Op.UNDO_FRAME, current, -1, 0);
        current = frames.add(new Frames.Frame(current, group, pc + 2, pos, registers.clone(), captures.clone()));
        nextPc = program.entries[group];
        return pos;
    }

    /** Ends a subroutine: what it captured is forgotten, and its caller goes on. */
    final int leave(int sp) {
        Frames.Frame frame = frames.get(current);
        int top = push(sp, Op.UNDO_FRAME, current, frames.snapshot(registers, captures), 0);
        fuel -= registers.length + captures.length;
        restore(new Frames.Snapshot(frame.registers(), frame.captures()));
        current = frame.parent();
        nextPc = frame.returnTo();
        return top;
    }
}
