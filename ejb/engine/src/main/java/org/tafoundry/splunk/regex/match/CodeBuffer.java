package org.tafoundry.splunk.regex.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tafoundry.splunk.regex.syntax.CharSet;

/** Instructions and constants of a program that is being compiled. */
final class CodeBuffer {

    private int[] code = new int[64];
    private int size;
    private int registers;
    private final Map<CharSet, Integer> setNumbers = new HashMap<>();
    private final List<CharSet> sets = new ArrayList<>();
    private final Map<First, Integer> followNumbers = new HashMap<>();
    private final List<First> follows = new ArrayList<>();
    private final List<char[]> strings = new ArrayList<>();
    private final List<int[]> references = new ArrayList<>();
    private final List<Boolean> ignoreCase = new ArrayList<>();
    private final Map<Integer, Integer> entries = new HashMap<>();

    int here() {
        return size;
    }

    /** Adds an instruction and gives its index. */
    int add(int... instruction) {
        int at = size;
        if (size + instruction.length > code.length) {
            code = Arrays.copyOf(code, (size + instruction.length) * 2);
        }
        System.arraycopy(instruction, 0, code, size, instruction.length);
        size += instruction.length;
        return at;
    }

    /** Sets an operand whose value was not known when the instruction was added. */
    void patch(int at, int value) {
        code[at] = value;
    }

    /** Puts a group around the only instruction behind OPEN when that is a run; false when it is anything else. */
    boolean closeRun(int open, int group) {
        boolean run = size == open + 6 && code[open + 2] == Op.RUN;
        if (run) {
            System.arraycopy(code, open + 3, code, open + 1, 3);
            code[open] = Op.RUN_GROUP;
            code[open + 4] = group;
            size = open + 5;
        }
        return run;
    }

    int register() {
        return registers++;
    }

    int set(CharSet set) {
        return setNumbers.computeIfAbsent(set, s -> {
            sets.add(s);
            return sets.size() - 1;
        });
    }

    int follow(First first) {
        return first.any()
                ? -1
                : followNumbers.computeIfAbsent(first, f -> {
                    follows.add(f);
                    return follows.size() - 1;
                });
    }

    int string(String text) {
        strings.add(text.toCharArray());
        return strings.size() - 1;
    }

    int reference(List<Integer> groups, boolean caseless) {
        references.add(groups.stream().mapToInt(Integer::intValue).toArray());
        ignoreCase.add(caseless);
        return references.size() - 1;
    }

    void entry(int group) {
        entries.putIfAbsent(group, size);
    }

    int[] code() {
        return Arrays.copyOf(code, size);
    }

    int registers() {
        return registers;
    }

    CharSet[] sets() {
        return sets.toArray(new CharSet[0]);
    }

    First[] follows() {
        return follows.toArray(new First[0]);
    }

    char[][] strings() {
        return strings.toArray(new char[0][]);
    }

    int[][] references() {
        return references.toArray(new int[0][]);
    }

    boolean[] referenceIgnoresCase() {
        boolean[] result = new boolean[ignoreCase.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = ignoreCase.get(i);
        }
        return result;
    }

    int[] entries(int groups) {
        int[] result = new int[groups + 1];
        entries.forEach((group, at) -> result[group] = at);
        return result;
    }
}
