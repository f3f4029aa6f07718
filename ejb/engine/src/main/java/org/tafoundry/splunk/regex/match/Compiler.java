package org.tafoundry.splunk.regex.match;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.tafoundry.splunk.regex.syntax.CharSet;
import org.tafoundry.splunk.regex.syntax.LookbehindLength;
import org.tafoundry.splunk.regex.syntax.Node;
import org.tafoundry.splunk.regex.syntax.NodeWalk;
import org.tafoundry.splunk.regex.syntax.ParsedRegex;

/** Turns the tree of a regular expression into a program. */
final class Compiler {

    private static final First ACCEPTED = First.ANY;

    private final ParsedRegex regex;
    private final CodeBuffer out = new CodeBuffer();
    private final FirstSets firsts = new FirstSets(false);
    private final LookbehindLength lengths;
    private final boolean calls;
    private final LoopCompiler loops;
    private final Deque<int[]> openGroups = new ArrayDeque<>();

    Compiler(ParsedRegex regex) {
        this.regex = regex;
        this.lengths = new LookbehindLength(regex);
        this.calls = NodeWalk.any(regex.root(), node -> node instanceof Node.Call);
        this.loops = new LoopCompiler(this, out, firsts);
    }

    Program compile() {
        out.entry(0);
        emit(regex.root(), ACCEPTED);
        out.add(Op.MATCH);
        return new Program(out, regex.groupCount(), SearchPlan.of(regex.root()));
    }

    /** What may follow the first items of a sequence; nothing is known when a group may be called from elsewhere. */
    First follow(List<Node> items, int from, First next) {
        return calls ? First.ANY : firsts.before(items, from, next);
    }

    First follow(Node node, First next) {
        return calls ? First.ANY : firsts.before(node, next);
    }

    void emit(Node node, First next) {
        if (node instanceof Node.Literal literal) {
            text(Character.toString(literal.codePoint()));
        } else if (node instanceof Node.Chars chars) {
            set(chars.set());
        } else if (node instanceof Node.Sequence sequence) {
            sequence(sequence.items(), next);
        } else if (node instanceof Node.Choice choice) {
            choice(choice.branches(), next);
        } else if (node instanceof Node.Capture capture) {
            capture(capture, next);
        } else if (node instanceof Node.Repeat repeat) {
            loops.emit(repeat, next);
        } else if (node instanceof Node.Atomic atomic) {
            int mark = out.register();
            out.add(Op.MARK, mark, -1);
            emit(atomic.body(), ACCEPTED);
            out.add(Op.CUT, mark);
        } else if (node instanceof Node.Look look) {
            look(look, false);
        } else if (node instanceof Node.Assertion assertion) {
            out.add(Op.PLACE, assertion.place().ordinal());
        } else if (node instanceof Node.BackReference reference) {
            out.add(Op.BACK_REFERENCE, out.reference(regex.numbers(reference.group()), reference.ignoreCase()));
        } else if (node instanceof Node.Call call) {
            out.add(Op.CALL, regex.numbers(call.group()).get(0));
        } else if (node instanceof Node.Conditional conditional) {
            conditional(conditional, next);
        } else if (node instanceof Node.Verb verb) {
            verb(verb.kind());
        } else if (node instanceof Node.Keep) {
            out.add(Op.KEEP);
        } else if (node instanceof Node.LineEnding) {
            out.add(Op.LINE_ENDING);
        } else if (node instanceof Node.Grapheme) {
            out.add(Op.GRAPHEME);
        }
    }

    private void text(String text) {
        if (text.length() == 1) {
            out.add(Op.CHAR, text.charAt(0));
        } else {
            out.add(Op.STRING, out.string(text));
        }
    }

    private void set(CharSet set) {
        if (set.isEmpty()) {
            out.add(Op.FAIL);
        } else {
            out.add(Op.SET, out.set(set));
        }
    }

    private void sequence(List<Node> items, First next) {
        First[] follows = new First[items.size()];
        First follow = next;
        for (int i = items.size() - 1; i >= 0; i--) {
            follows[i] = follow;
            follow = follow(items.get(i), follow);
        }
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Node.Literal literal) {
                run.appendCodePoint(literal.codePoint());
                continue;
            }
            flush(run);
            emit(items.get(i), follows[i]);
        }
        flush(run);
    }

    private void flush(StringBuilder run) {
        if (run.length() > 0) {
            text(run.toString());
            run.setLength(0);
        }
    }

    private void choice(List<Node> branches, First next) {
        List<Integer> exits = new ArrayList<>();
        First[] starts = new First[branches.size()];
        // what any of the branches behind can start with
        First[] later = new First[starts.length];
        for (int i = starts.length - 1; i >= 0; i--) {
            starts[i] = follow(branches.get(i), next);
            later[i] = i == starts.length - 1 ? First.of(CharSet.NONE) : later[i + 1].or(starts[i + 1]);
        }
        for (int i = 0; i < starts.length; i++) {
            boolean last = i == starts.length - 1;
            int split = last ? -1 : split(starts[i], later[i]);
            emit(branches.get(i), next);
            if (!last) {
                exits.add(out.add(Op.JUMP, 0));
                out.patch(split + 1, out.here());
            }
        }
        exits.forEach(exit -> out.patch(exit + 1, out.here()));
    }

    private int split(First start, First later) {
        return out.add(start.disjoint(later) ? Op.BRANCH : Op.SPLIT, 0, out.follow(start));
    }

    private void capture(Node.Capture capture, First next) {
        int register = out.register();
        out.entry(capture.number());
        int open = out.add(Op.OPEN, register);
        openGroups.push(new int[] {capture.number(), register});
        emit(capture.body(), next);
        openGroups.pop();
        if (calls || !out.closeRun(open, capture.number())) {
            out.add(calls ? Op.CLOSE_CALLED : Op.CLOSE, capture.number(), register);
        }
    }

    /** Emits a look; when it is a condition, the result is the operand to patch with the other branch. */
    private int look(Node.Look look, boolean condition) {
        int mark = out.register();
        int position = out.register();
        out.add(Op.MARK, mark, position);
        int split = look.negative() || condition ? out.add(Op.SPLIT, 0, -1) : -1;
        if (look.ahead()) {
            emit(look.body(), ACCEPTED);
        } else {
            behind(look.body());
        }
        if (!look.negative()) {
            out.add(look.atomic() ? Op.CUT_BACK : Op.BACK_TO, mark, position);
            return split + 1;
        }
        int end = condition ? out.add(Op.CUT_JUMP, mark, position, 0) : out.add(Op.CUT_FAIL, mark);
        out.patch(split + 1, out.here());
        return end + 3;
    }

    private void behind(Node body) {
        List<Node> branches = LookbehindLength.branches(body);
        List<Integer> exits = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            boolean last = i == branches.size() - 1;
            int split = last ? -1 : out.add(Op.SPLIT, 0, -1);
            out.add(Op.BEHIND, lengths.length(branches.get(i)).orElseThrow());
            emit(branches.get(i), ACCEPTED);
            if (!last) {
                exits.add(out.add(Op.JUMP, 0));
                out.patch(split + 1, out.here());
            }
        }
        exits.forEach(exit -> out.patch(exit + 1, out.here()));
    }

    private void conditional(Node.Conditional conditional, First next) {
        Node.Condition condition = conditional.condition();
        int otherwise;
        if (condition instanceof Node.Condition.Known known) {
            if (known.value()) {
                emit(conditional.yes(), next);
                return;
            }
            otherwise = out.add(Op.JUMP, 0) + 1;
        } else if (condition instanceof Node.Condition.Took took) {
            otherwise = out.add(Op.IF_TOOK, out.reference(regex.numbers(took.group()), false), 0) + 2;
        } else if (condition instanceof Node.Condition.Called called) {
            int group = called.group().isEmpty()
                    ? -1
                    : regex.numbers(called.group().get(0)).get(0);
            otherwise = out.add(Op.IF_CALLED, group, 0) + 2;
        } else {
            otherwise = look(((Node.Condition.Holds) condition).look(), true);
        }
        emit(conditional.yes(), next);
        int exit = out.add(Op.JUMP, 0);
        out.patch(otherwise, out.here());
        emit(conditional.no(), next);
        out.patch(exit + 1, out.here());
    }

    private void verb(Node.VerbKind kind) {
        switch (kind) {
            case NOTHING -> {}
            case FAIL -> out.add(Op.FAIL);
            case PRUNE -> out.add(Op.PRUNE);
            case SKIP -> out.add(Op.SKIP);
            case COMMIT -> out.add(Op.COMMIT);
            case ACCEPT -> {
                openGroups.forEach(open -> out.add(calls ? Op.CLOSE_CALLED : Op.CLOSE, open[0], open[1]));
                out.add(Op.MATCH);
            }
        }
    }
}
