package org.tafoundry.splunk.regex.match;

import org.tafoundry.splunk.regex.syntax.CharSet;
import org.tafoundry.splunk.regex.syntax.Node;
import org.tafoundry.splunk.regex.syntax.Node.Mode;

/** Compiles repetitions: runs of one character in one instruction, loops of groups with a count when they need one. */
final class LoopCompiler {

    private final Compiler compiler;
    private final CodeBuffer out;
    private final FirstSets firsts;

    LoopCompiler(Compiler compiler, CodeBuffer out, FirstSets firsts) {
        this.compiler = compiler;
        this.out = out;
        this.firsts = firsts;
    }

    void emit(Node.Repeat repeat, First next) {
        Node body = repeat.body();
        int min = repeat.min();
        int max = repeat.max();
        if (max == 0) {
            skipped(body);
        } else if (body instanceof Node.Look) {
            loop(body, Math.min(min, 1), 1, repeat.mode(), next);
        } else if (body instanceof Node.Literal literal) {
            run(CharSet.of(literal.codePoint()), repeat, next);
        } else if (body instanceof Node.Chars chars && !chars.set().isEmpty()) {
            run(chars.set(), repeat, next);
        } else if (repeat.mode() == Mode.POSSESSIVE) {
            int mark = out.register();
            out.add(Op.MARK, mark, -1);
            loop(body, min, max, Mode.GREEDY, First.ANY);
            out.add(Op.CUT, mark);
        } else {
            loop(body, min, max, repeat.mode(), next);
        }
    }

    /** A body repeated zero times never runs here, but its groups may be called. */
    private void skipped(Node body) {
        int over = out.add(Op.JUMP, 0);
        compiler.emit(body, First.ANY);
        out.patch(over + 1, out.here());
    }

    private void run(CharSet set, Node.Repeat repeat, First next) {
        int number = out.set(set);
        boolean fixed = repeat.min() == repeat.max();
        if (fixed && repeat.min() == 1) {
            out.add(Op.SET, number);
        } else if (fixed || repeat.mode() == Mode.POSSESSIVE || neverGivesBack(set, repeat.mode(), next)) {
            out.add(Op.RUN, number, repeat.min(), repeat.max());
        } else {
            int op = repeat.mode() == Mode.GREEDY ? Op.RUN_GREEDY : Op.RUN_LAZY;
            out.add(op, number, repeat.min(), repeat.max(), out.follow(next));
        }
    }

    /** When what follows cannot start with a character of the run, giving one back never helps. */
    private static boolean neverGivesBack(CharSet set, Mode mode, First next) {
        return mode == Mode.GREEDY && !next.any() && !next.set().intersects(set);
    }

    private void loop(Node body, int min, int max, Mode mode, First next) {
        boolean counted = min > 1 || max != 1 && max != Node.UNLIMITED || max != 1 && firsts.canBeEmpty(body);
        if (counted) {
            counted(body, min, max, mode, next);
        } else if (min == 1 && max == 1) {
            compiler.emit(body, next);
        } else if (max == 1) {
            optional(body, mode, next);
        } else {
            star(body, min, mode, next);
        }
    }

    private void optional(Node body, Mode mode, First next) {
        if (mode == Mode.LAZY) {
            int enter = out.add(Op.SPLIT, out.here() + 5, -1);
            int exit = out.add(Op.JUMP, 0);
            out.patch(enter + 1, out.here());
            compiler.emit(body, next);
            out.patch(exit + 1, out.here());
            return;
        }
        int split = split(compiler.follow(body, next), next);
        compiler.emit(body, next);
        out.patch(split + 1, out.here());
    }

    private int split(First inside, First next) {
        return out.add(inside.disjoint(next) ? Op.BRANCH : Op.SPLIT, 0, out.follow(inside));
    }

    /** An unlimited loop whose body always consumes, and so needs no count. */
    private void star(Node body, int min, Mode mode, First next) {
        First inside = compiler.follow(body, First.of(CharSet.NONE));
        First around = inside.or(next);
        int skip = -1;
        if (min == 0) {
            skip = mode == Mode.LAZY ? out.add(Op.JUMP, 0) : split(inside, next);
        }
        int start = out.here();
        compiler.emit(body, around);
        if (mode == Mode.LAZY) {
            if (skip >= 0) {
                out.patch(skip + 1, out.here());
            }
            out.add(Op.SPLIT, start, out.follow(next));
            // the exit goes on, the body is the alternative
            return;
        }
        int again = split(inside, next);
        out.add(Op.JUMP, start);
        out.patch(again + 1, out.here());
        if (skip >= 0) {
            out.patch(skip + 1, out.here());
        }
    }

    private void counted(Node body, int min, int max, Mode mode, First next) {
        int register = out.register();
        out.register();
        out.add(Op.LOOP_INIT, register);
        First inside = compiler.follow(body, First.ANY);
        int head = mode == Mode.LAZY
                ? out.add(Op.LOOP_LAZY, register, min, max, 0)
                : out.add(Op.LOOP_GREEDY, register, min, max, 0, out.follow(inside));
        if (mode == Mode.LAZY) {
            out.add(Op.LOOP_ENTER, register);
        }
        compiler.emit(body, inside.or(next));
        out.add(Op.JUMP, head);
        out.patch(head + 4, out.here());
    }
}
