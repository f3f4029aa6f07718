package org.tafoundry.splunk.eval;

import java.util.LinkedHashSet;
import java.util.Set;

/** The limits of this engine that Splunk does not have, and which of them an evaluation came to; for one thread. */
public final class EvalLimits {

    /** Values of one field; more are a mistake and would exhaust the memory. */
    public static final int MOST_VALUES = 10_000;
    /** Characters of one value, as many as a line of a log may have. */
    public static final int LONGEST = 10_000_000;
    /** Characters to which printf fills a value up. */
    public static final int WIDEST = 1_000;

    private final Set<String> reached = new LinkedHashSet<>();

    /** Notes that a result was cut. */
    public void reached(String what) {
        reached.add(what);
    }

    /** Whether a value may grow by so many characters; when not, that is noted. */
    public boolean admits(long characters, String function) {
        if (characters <= LONGEST) {
            return true;
        }
        reached.add(function + " gives nothing, as that would have more than " + LONGEST + " characters");
        return false;
    }

    /** What was reached since this was asked last, in words. */
    public Set<String> take() {
        Set<String> taken = new LinkedHashSet<>(reached);
        reached.clear();
        return taken;
    }
}
