package org.tafoundry.splunk.regex.match;

import java.util.Arrays;
import org.tafoundry.splunk.regex.syntax.CharSet;

/**
 * Searches one text with one program; for one thread.
 *
 * <p>Choices and changes to undo are kept on a stack of its own, so that no pattern and no text can overflow the
 * thread's stack; steps are counted, so that none can keep it busy for long.
 */
public final class Backtracker extends RareInstructions {

    private static final int FAILED = 0;
    private static final int MATCHED = 1;
    private static final int EXHAUSTED = 2;
    private static final int SKIPPED = 3;
    private static final int COMMITTED = 4;

    /** Work allowed in one search beyond that of reading the text a few times. */
    private static final int BASE_FUEL = 60_000_000;

    private static final int FUEL_PER_CHARACTER = 16;

    private int baseFuel = BASE_FUEL;
    private int skipTo;
    private int mostCalls;
    private boolean exhausted;

    /** Prepares a search that gives up after so many match calls (as PCRE2 counts them) at one place. */
    public Backtracker(Program program, int callLimit) {
        super(program, callLimit);
    }

    /** Bounds each further search by about so many steps instead of the usual ones. */
    public void steps(int most) {
        baseFuel = most;
    }

    /** Sets the text to search. */
    public void text(CharSequence searched) {
        text.set(searched);
        dirty = true;
        exhausted = false;
    }

    /** First character of the group in the last match, -1 when it took no part. */
    public int start(int group) {
        return captures[2 * group];
    }

    /** One past the last character of the group in the last match, -1 when it took no part. */
    public int end(int group) {
        return captures[2 * group + 1];
    }

    /** Whether the last search stopped because a limit was reached. */
    public boolean exhausted() {
        return exhausted;
    }

    /** The most match calls that any place took so far, close to what PCRE2's match limit counts. */
    public int mostCalls() {
        return mostCalls;
    }

    /** Index after the character at this index. */
    public int next(int at) {
        return text.next(at);
    }

    /** Searches from this index on. */
    public boolean find(int from) {
        searchStart = from;
        exhausted = false;
        fuel = (int) Math.min(Integer.MAX_VALUE - 1L, baseFuel + (long) FUEL_PER_CHARACTER * text.length);
        SearchPlan plan = program.plan;
        int at = from;
        int required = plan.required().isEmpty() || plan.subjectStart() ? Integer.MAX_VALUE : -1;
        while (true) {
            at = nextStart(plan, at);
            if (at < 0) {
                break;
            }
            // what can only start at a line mostly does so at the first one, without a look ahead
            if (required < at && !(plan.lineStart() && at == from)) {
                required = text.indexOf(plan.required(), at);
                if (required < 0) {
                    break;
                }
            }
            int outcome = attempt(at);
            mostCalls = Math.max(mostCalls, calls);
            if (outcome == MATCHED) {
                dirty = true;
                return true;
            } else if (outcome == EXHAUSTED || outcome == COMMITTED) {
                exhausted = outcome == EXHAUSTED;
                break;
            }
            if (outcome == FAILED && !plan.run().isEmpty()) {
                at = text.run(plan.run(), at, Integer.MAX_VALUE);
            }
            at = outcome == SKIPPED && skipTo > at ? skipTo : text.next(at);
        }
        Arrays.fill(captures, -1);
        return false;
    }

    private int nextStart(SearchPlan plan, int from) {
        if (from > text.length || plan.subjectStart() && from > 0 || plan.searchStart() && from > searchStart) {
            return -1;
        }
        int at = from;
        char[] chars = text.chars;
        if (plan.lineStart() && at > searchStart) {
            while (at < text.length && chars[at - 1] != '\n') {
                at++;
            }
        }
        CharSet first = plan.first();
        if (first.isEmpty() || plan.lineStart()) {
            return at;
        }
        int candidate = text.indexOf(first, at);
        return candidate > at && (plan.subjectStart() || plan.searchStart()) ? -1 : candidate;
    }

    private int attempt(int start) {
        restart(start);
        int pc = 0;
        int pos = start;
        int sp = 0;
        final char[] chars = text.chars;
        final int end = text.length;
        while (true) {
            if (--fuel < 0) {
                return EXHAUSTED;
            }
            run:
            switch (code[pc]) {
                case Op.CHAR -> {
                    if (pos < end && chars[pos] == code[pc + 1]) {
                        pos++;
                        pc += 2;
                        continue;
                    }
                }
                case Op.STRING -> {
                    char[] string = program.strings[code[pc + 1]];
                    if (pos + string.length > end) {
                        break run;
                    }
                    for (int i = 0; i < string.length; i++) {
                        if (chars[pos + i] != string[i]) {
                            break run;
                        }
                    }
                    pos += string.length;
                    pc += 2;
                    continue;
                }
                case Op.SET -> {
                    if (pos < end) {
                        char c = chars[pos];
                        int after = c >= 256
                                ? text.step(sets[code[pc + 1]], pos)
                                : program.lows[code[pc + 1]][c] ? pos + 1 : -1;
                        if (after >= 0) {
                            pos = after;
                            pc += 2;
                            continue;
                        }
                    }
                }
                case Op.RUN_GROUP -> {
                    if (++calls > callLimit) {
                        return EXHAUSTED;
                    }
                    int most = whole(pc, pos);
                    if (most >= 0) {
                        fuel -= most - pos;
                        sp = capture(sp, code[pc + 4], pos, most);
                        pos = most;
                        pc += 5;
                        continue;
                    }
                }
                case Op.RUN -> {
                    int most = whole(pc, pos);
                    if (most >= 0) {
                        fuel -= most - pos;
                        pos = most;
                        pc += 4;
                        continue;
                    }
                }
                case Op.RUN_GREEDY -> {
                    int least = least(pc, pos);
                    if (least < 0) {
                        break run;
                    }
                    int most = most(pc, least);
                    fuel -= most - pos;
                    int at = giveBack(code[pc + 4], least, most);
                    if (calls > callLimit) {
                        return EXHAUSTED;
                    }
                    if (at < 0) {
                        break run;
                    }
                    if (at > least) {
                        sp = push(sp, Op.GIVE_BACK, pc, least, at);
                    }
                    pos = at;
                    pc += 5;
                    continue;
                }
                case Op.RUN_LAZY -> {
                    int least = least(pc, pos);
                    if (least < 0) {
                        break run;
                    }
                    fuel -= least - pos;
                    int left = code[pc + 3] - (code[pc + 3] == Integer.MAX_VALUE ? 0 : code[pc + 2]);
                    int at = takeMore(pc, least, left);
                    if (calls > callLimit) {
                        return EXHAUSTED;
                    }
                    if (at < 0) {
                        break run;
                    }
                    sp = push(sp, Op.TAKE_MORE, pc, at, moreLeft);
                    pos = at;
                    pc += 5;
                    continue;
                }
                case Op.JUMP -> {
                    pc = code[pc + 1];
                    continue;
                }
                case Op.SPLIT -> {
                    int follow = code[pc + 2];
                    if (++calls > callLimit) {
                        return EXHAUSTED;
                    }
                    if (follow >= 0 && !text.admits(follows[follow], pos)) {
                        pc = code[pc + 1];
                    } else {
                        sp = push(sp, Op.TRY, code[pc + 1], pos, 0);
                        pc += 3;
                    }
                    continue;
                }
                case Op.BRANCH -> {
                    if (++calls > callLimit) {
                        return EXHAUSTED;
                    }
                    pc = text.admits(follows[code[pc + 2]], pos) ? pc + 3 : code[pc + 1];
                    continue;
                }
                case Op.OPEN -> {
                    if (++calls > callLimit) {
                        return EXHAUSTED;
                    }
                    sp = set(sp, code[pc + 1], pos);
                    pc += 2;
                    continue;
                }
                case Op.CLOSE -> {
                    sp = capture(sp, code[pc + 1], registers[code[pc + 2]], pos);
                    pc += 3;
                    continue;
                }
                case Op.PLACE -> {
                    if (text.isAt(code[pc + 1], pos, searchStart)) {
                        pc += 2;
                        continue;
                    }
                }
                case Op.MATCH -> {
                    if (current < 0) {
                        captures[0] = keep;
                        captures[1] = pos;
                        return MATCHED;
                    }
                    sp = leave(sp);
                    pc = nextPc;
                    continue;
                }
                default -> {
                    int after = rare(pc, pos, sp);
                    sp = stackTop;
                    if (after >= 0) {
                        pos = after;
                        pc = nextPc;
                        continue;
                    } else if (after == LIMIT) {
                        return EXHAUSTED;
                    }
                }
            }
            resume:
            while (true) {
                if (sp == 0) {
                    return FAILED;
                }
                sp -= 4;
                int[] entry = stack;
                switch (entry[sp]) {
                    case Op.TRY -> {
                        pc = entry[sp + 1];
                        pos = entry[sp + 2];
                        break resume;
                    }
                    case Op.GIVE_BACK -> {
                        int least = entry[sp + 2];
                        int run = entry[sp + 1];
                        int at = giveBack(code[run + 4], least, text.previous(entry[sp + 3], least));
                        if (calls > callLimit) {
                            return EXHAUSTED;
                        }
                        if (at >= 0) {
                            if (at > least) {
                                entry[sp + 3] = at;
                                sp += 4;
                            }
                            pos = at;
                            pc = run + 5;
                            break resume;
                        }
                    }
                    case Op.TAKE_MORE -> {
                        int run = entry[sp + 1];
                        int at = entry[sp + 2];
                        int left = entry[sp + 3];
                        int more = left > 0 && at < end ? text.step(sets[code[run + 1]], at) : -1;
                        if (more >= 0) {
                            more = takeMore(run, more, left == Integer.MAX_VALUE ? left : left - 1);
                        }
                        if (calls > callLimit) {
                            return EXHAUSTED;
                        }
                        if (more >= 0) {
                            entry[sp + 2] = more;
                            entry[sp + 3] = moreLeft;
                            sp += 4;
                            pos = more;
                            pc = run + 5;
                            break resume;
                        }
                    }
                    case Op.VERB -> {
                        skipTo = entry[sp + 2];
                        return entry[sp + 1] == Op.SKIP ? SKIPPED : entry[sp + 1] == Op.COMMIT ? COMMITTED : FAILED;
                    }
                    default -> undo(sp);
                }
            }
        }
    }
}
