package org.tafoundry.splunk.conf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The wildcards that nearly every stanza pattern consists of, as a small automaton that reads each character once, so
 * that no source name can make a stanza slow.
 */
final class WildcardProgram {

    private static final int LONGEST = 4000;
    private static final int DEEPEST = 50;

    private enum Op {
        CHAR,
        ANY,
        NOT_SEPARATOR,
        DIGIT,
        WORD,
        BLANK,
        SPLIT,
        JUMP,
        END
    }

    private record Step(Op op, char character, int first, int second) {}

    private static final class NotOnlyWildcards extends Exception {
        private NotOnlyWildcards() {
            super(null, null, false, false);
        }
    }

    private final String pattern;
    private final boolean ignoreCase;
    private final List<Step> steps = new ArrayList<>();
    private boolean literal = true;
    private int position;

    private WildcardProgram(String pattern, boolean ignoreCase) {
        this.pattern = pattern;
        this.ignoreCase = ignoreCase;
    }

    /** Compiles the pattern; nothing when it holds PCRE beyond wildcards, alternatives, groups, ? and +. */
    static Optional<WildcardProgram> compile(String pattern, boolean ignoreCase) {
        if (pattern.length() > LONGEST) {
            return Optional.empty();
        }
        WildcardProgram program = new WildcardProgram(pattern, ignoreCase);
        try {
            program.alternatives(0);
            if (program.position < pattern.length()) {
                return Optional.empty();
            }
        } catch (NotOnlyWildcards e) {
            return Optional.empty();
        }
        program.add(Op.END);
        return Optional.of(program);
    }

    boolean literal() {
        return literal;
    }

    boolean matches(String text) {
        BitSet current = new BitSet(steps.size());
        enter(0, current);
        for (int i = 0; i < text.length() && !current.isEmpty(); i++) {
            BitSet next = new BitSet(steps.size());
            for (int s = current.nextSetBit(0); s >= 0; s = current.nextSetBit(s + 1)) {
                if (accepts(steps.get(s), text.charAt(i))) {
                    enter(s + 1, next);
                }
            }
            current = next;
        }
        return current.get(steps.size() - 1);
    }

    private void enter(int step, BitSet states) {
        if (states.get(step)) {
            return;
        }
        states.set(step);
        Step s = steps.get(step);
        if (s.op() == Op.SPLIT || s.op() == Op.JUMP) {
            enter(s.first(), states);
            if (s.op() == Op.SPLIT) {
                enter(s.second(), states);
            }
        }
    }

    private boolean accepts(Step step, char c) {
        return switch (step.op()) {
            case CHAR -> step.character() == c || ignoreCase && lower(step.character()) == lower(c);
            case ANY -> true;
            case NOT_SEPARATOR -> c != '/' && c != '\\';
            case DIGIT -> c >= '0' && c <= '9';
            case WORD -> c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
            case BLANK -> c == ' ' || c >= '\t' && c <= '\r';
            case SPLIT, JUMP, END -> false;
        };
    }

    private static char lower(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    private void alternatives(int depth) throws NotOnlyWildcards {
        if (depth > DEEPEST) {
            throw new NotOnlyWildcards();
        }
        List<Integer> jumps = new ArrayList<>();
        int start = steps.size();
        sequence(depth);
        while (position < pattern.length() && pattern.charAt(position) == '|') {
            literal = false;
            position++;
            jumps.add(add(Op.JUMP));
            insertSplit(start, steps.size() + 1);
            for (int j = 0; j < jumps.size(); j++) {
                jumps.set(j, jumps.get(j) >= start ? jumps.get(j) + 1 : jumps.get(j));
            }
            start = steps.size();
            sequence(depth);
        }
        jumps.forEach(jump -> steps.set(jump, new Step(Op.JUMP, '\0', steps.size(), 0)));
    }

    private void sequence(int depth) throws NotOnlyWildcards {
        while (position < pattern.length()) {
            char c = pattern.charAt(position);
            if (c == '|' || c == ')') {
                return;
            }
            int start = steps.size();
            boolean star = atom(c, depth);
            quantifier(start, star);
        }
    }

    private boolean atom(char c, int depth) throws NotOnlyWildcards {
        if (pattern.startsWith("...", position)) {
            position += "...".length();
            loop(Op.ANY);
            return true;
        }
        position++;
        switch (c) {
            case '*' -> {
                loop(Op.NOT_SEPARATOR);
                return true;
            }
            case '(' -> {
                literal = false;
                if (position < pattern.length() && pattern.charAt(position) == '?') {
                    throw new NotOnlyWildcards();
                }
                alternatives(depth + 1);
                if (position >= pattern.length()) {
                    throw new NotOnlyWildcards();
                }
                position++;
            }
            case '\\' -> escape();
            case '[', '{', '^', '$', '?', '+' -> throw new NotOnlyWildcards();
            default -> steps.add(new Step(Op.CHAR, c, 0, 0));
        }
        return false;
    }

    private void escape() throws NotOnlyWildcards {
        if (position >= pattern.length()) {
            throw new NotOnlyWildcards();
        }
        char c = pattern.charAt(position++);
        switch (c) {
            case 'd' -> addClass(Op.DIGIT);
            case 'w' -> addClass(Op.WORD);
            case 's' -> addClass(Op.BLANK);
            default -> {
                if (Character.isLetterOrDigit(c)) {
                    throw new NotOnlyWildcards();
                }
                steps.add(new Step(Op.CHAR, c, 0, 0));
            }
        }
    }

    private void quantifier(int start, boolean star) throws NotOnlyWildcards {
        if (position >= pattern.length()) {
            return;
        }
        char c = pattern.charAt(position);
        if (c == '?' || c == '+' || c == '{') {
            if (star || c == '{') {
                throw new NotOnlyWildcards();
            }
            literal = false;
            position++;
            if (c == '?') {
                insertSplit(start, steps.size() + 1);
            } else {
                steps.add(new Step(Op.SPLIT, '\0', start, steps.size() + 1));
            }
            if (position < pattern.length() && "?+{".indexOf(pattern.charAt(position)) >= 0) {
                throw new NotOnlyWildcards();
            }
        }
    }

    private void loop(Op op) {
        literal = false;
        int split = steps.size();
        steps.add(new Step(Op.SPLIT, '\0', split + 1, split + 3));
        add(op);
        steps.add(new Step(Op.JUMP, '\0', split, 0));
    }

    private void addClass(Op op) {
        literal = false;
        add(op);
    }

    private int add(Op op) {
        steps.add(new Step(op, '\0', 0, 0));
        return steps.size() - 1;
    }

    /** Puts a choice between the steps from {@code start} and {@code otherwise} in front of the former. */
    private void insertSplit(int start, int otherwise) {
        for (int i = start; i < steps.size(); i++) {
            Step s = steps.get(i);
            if (s.op() == Op.SPLIT || s.op() == Op.JUMP) {
                steps.set(i, new Step(s.op(), '\0', shifted(s.first(), start), shifted(s.second(), start)));
            }
        }
        steps.add(start, new Step(Op.SPLIT, '\0', start + 1, otherwise));
    }

    private static int shifted(int target, int start) {
        return target >= start ? target + 1 : target;
    }
}
