package org.tafoundry.splunk.regex.match;

import java.util.Arrays;
import org.tafoundry.splunk.regex.syntax.CharSet;

/** What changes during a search: registers, captures, and the stack of choices and of changes to undo. */
class MatchState {

    final Program program;
    final int[] code;
    final CharSet[] sets;
    final First[] follows;
    final int callLimit;
    final TextView text = new TextView();
    final Frames frames = new Frames();
    final int[] registers;
    final int[] captures;

    /** Entries of four numbers: kind and three operands. */
    int[] stack = new int[64];

    /** The subroutine call that is running, or -1. */
    int current = -1;

    /** Where the match is told to start, see \\K. */
    int keep;

    int searchStart;

    /** Steps left in this search. */
    int fuel;

    /** Match calls at this start, as PCRE2 counts them. */
    int calls;

    /** Whether captures are to be cleared before the next attempt. */
    boolean dirty;

    // second results of methods, so that matching makes no garbage
    int moreLeft;
    int stackTop;
    int nextPc;

    MatchState(Program program, int callLimit) {
        this.program = program;
        this.code = program.code;
        this.sets = program.sets;
        this.follows = program.follows;
        this.callLimit = callLimit;
        this.registers = new int[program.registers];
        this.captures = new int[2 * (program.groups + 1)];
    }

    final void restart(int start) {
        if (dirty) {
            Arrays.fill(captures, -1);
            dirty = false;
        }
        keep = start;
        calls = 0;
        current = -1;
        frames.clear();
    }

    final int push(int sp, int kind, int a, int b, int c) {
        int[] entries = stack;
        if (sp + 4 > entries.length) {
            entries = Arrays.copyOf(entries, entries.length * 2);
            stack = entries;
        }
        entries[sp] = kind;
        entries[sp + 1] = a;
        entries[sp + 2] = b;
        entries[sp + 3] = c;
        return sp + 4;
    }

    /** Sets a register; the old value comes back when an earlier choice is taken up again. */
    final int set(int sp, int register, int value) {
        int top = sp > 0 ? push(sp, Op.UNDO_REGISTER, register, registers[register], 0) : sp;
        registers[register] = value;
        return top;
    }

    final int capture(int sp, int group, int start, int end) {
        int at = 2 * group;
        int top = sp > 0 ? push(sp, Op.UNDO_GROUP, at, captures[at], captures[at + 1]) : sp;
        captures[at] = start;
        captures[at + 1] = end;
        dirty = true;
        return top;
    }

    /** Takes back the change that this entry records. */
    final void undo(int entry) {
        int a = stack[entry + 1];
        switch (stack[entry]) {
            case Op.UNDO_REGISTER -> registers[a] = stack[entry + 2];
            case Op.UNDO_GROUP -> {
                captures[a] = stack[entry + 2];
                captures[a + 1] = stack[entry + 3];
            }
            case Op.UNDO_KEEP -> keep = a;
            case Op.UNDO_FRAME -> {
                current = a;
                if (stack[entry + 2] >= 0) {
                    restore(frames.snapshotAt(stack[entry + 2]));
                }
            }
            default -> throw new IllegalStateException("not an undo entry: " + stack[entry]);
        }
    }

    final void restore(Frames.Snapshot snapshot) {
        System.arraycopy(snapshot.registers(), 0, registers, 0, registers.length);
        System.arraycopy(snapshot.captures(), 0, captures, 0, captures.length);
    }

    /** Drops the choices made since the mark; changes stay, and stay to be undone. */
    final int cut(int sp, int mark) {
        if (mark == 0) {
            return 0;
        }
        int top = mark;
        for (int at = mark; at < sp; at += 4) {
            if (stack[at] >= Op.UNDO_REGISTER) {
                System.arraycopy(stack, at, stack, top, 4);
                top += 4;
            }
        }
        fuel -= (sp - mark) / 4;
        return top;
    }

    /** Drops the choices and takes back the changes made since the mark. */
    final int unwind(int sp, int mark) {
        int top = sp;
        while (top > mark) {
            top -= 4;
            if (stack[top] >= Op.UNDO_REGISTER) {
                undo(top);
            }
        }
        return top;
    }

    /** The least a run must take, or -1. */
    final int least(int pc, int pos) {
        int min = code[pc + 2];
        if (min == 0) {
            return pos;
        }
        CharSet set = sets[code[pc + 1]];
        return min == 1 && pos < text.length ? text.step(set, pos) : text.exactly(set, pos, min);
    }

    /** The most a run can take after the least. */
    final int most(int pc, int least) {
        int max = code[pc + 3];
        return text.run(sets[code[pc + 1]], least, max == Integer.MAX_VALUE ? max : max - code[pc + 2]);
    }

    /** Where a run that gives nothing back ends, or -1. */
    final int whole(int pc, int pos) {
        int min = code[pc + 2];
        if (min <= 1 && code[pc + 3] == Integer.MAX_VALUE) {
            int most = text.run(sets[code[pc + 1]], pos, Integer.MAX_VALUE);
            return most > pos || min == 0 ? most : -1;
        }
        int least = least(pc, pos);
        return least < 0 ? -1 : most(pc, least);
    }

    /** The last index from here down to the least where what follows can start, or -1. */
    final int giveBack(int follow, int least, int from) {
        calls++;
        if (follow < 0) {
            return from;
        }
        First first = follows[follow];
        int at = from;
        while (!text.admits(first, at)) {
            if (at <= least) {
                fuel -= from - at;
                return -1;
            }
            at = text.previous(at, least);
            calls++;
        }
        fuel -= from - at;
        return at;
    }

    /** The next index from here on where what follows can start, or -1; sets how many more the run may take. */
    final int takeMore(int pc, int from, int left) {
        calls++;
        moreLeft = left;
        int follow = code[pc + 4];
        if (follow < 0) {
            return from;
        }
        First first = follows[follow];
        CharSet set = sets[code[pc + 1]];
        int at = from;
        while (!text.admits(first, at)) {
            int next = moreLeft > 0 && at < text.length ? text.step(set, at) : -1;
            if (next < 0) {
                fuel -= at - from;
                return -1;
            }
            at = next;
            calls++;
            if (moreLeft != Integer.MAX_VALUE) {
                moreLeft--;
            }
        }
        fuel -= at - from;
        return at;
    }
}
