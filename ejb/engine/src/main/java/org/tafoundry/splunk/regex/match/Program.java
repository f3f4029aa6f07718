package org.tafoundry.splunk.regex.match;

import org.tafoundry.splunk.regex.syntax.CharSet;
import org.tafoundry.splunk.regex.syntax.ParsedRegex;

/** A regular expression compiled to instructions; immutable and safe for many threads. */
public final class Program {

    final int[] code;
    final CharSet[] sets;
    final boolean[][] lows;
    final First[] follows;
    final char[][] strings;
    final int[][] references;
    final boolean[] referenceIgnoresCase;
    final int[] entries;
    final int registers;
    final int groups;
    final SearchPlan plan;

    Program(CodeBuffer buffer, int groups, SearchPlan plan) {
        this.code = buffer.code();
        this.sets = buffer.sets();
        this.lows = new boolean[sets.length][];
        for (int i = 0; i < sets.length; i++) {
            lows[i] = sets[i].low();
        }
        this.follows = buffer.follows();
        this.strings = buffer.strings();
        this.references = buffer.references();
        this.referenceIgnoresCase = buffer.referenceIgnoresCase();
        this.entries = buffer.entries(groups);
        this.registers = buffer.registers();
        this.groups = groups;
        this.plan = plan;
    }

    /** Compiles a regular expression that has been read. */
    public static Program of(ParsedRegex regex) {
        return new Compiler(regex).compile();
    }

    /** Number of capturing groups, group 0 not counted. */
    public int groups() {
        return groups;
    }
}
