package org.tafoundry.splunk.eval;

import java.util.Objects;

/**
 * How a function is called.
 *
 * @param name name in lower case
 * @param least smallest number of arguments
 * @param most largest number of arguments
 * @param pairs whether the arguments come in pairs
 * @param condition whether the result is always a boolean
 * @param regex index of the argument that is a regex; -1 for none
 * @param kind what a run has to know about it
 * @param function the function
 */
public record Signature(
        String name,
        int least,
        int most,
        boolean pairs,
        boolean condition,
        int regex,
        Kind kind,
        EvalFunction function) {

    /** Any number of arguments. */
    public static final int MANY = Integer.MAX_VALUE;

    /** What a run has to know about a function. */
    public enum Kind {
        /** The same arguments give the same value. */
        ORDINARY,
        /** Splunk gives another value each time. */
        RANDOM,
        /** Stands in an example of Splunk's documentation, but in no list of functions. */
        UNLISTED,
        /** Reads the event's fields without naming them. */
        READS_ALL,
        /** Cannot be run outside Splunk. */
        UNSUPPORTED
    }

    public Signature {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(function, "function");
    }

    /** An ordinary function. */
    public static Signature of(String name, int least, int most, EvalFunction function) {
        return new Signature(name, least, most, false, false, -1, Kind.ORDINARY, function);
    }

    /** The same function, its result always being a boolean. */
    public Signature asCondition() {
        return new Signature(name, least, most, pairs, true, regex, kind, function);
    }

    /** The same function, its arguments coming in pairs. */
    public Signature inPairs() {
        return new Signature(name, least, most, true, condition, regex, kind, function);
    }

    /** The same function, this argument being a regex. */
    public Signature withRegex(int argument) {
        return new Signature(name, least, most, pairs, condition, argument, kind, function);
    }

    /** The same function, of another kind. */
    public Signature of(Kind other) {
        return new Signature(name, least, most, pairs, condition, regex, other, function);
    }

    /** Whether it can be called with so many arguments. */
    public boolean accepts(int count) {
        return count >= least && count <= most && !(pairs && count % 2 != 0);
    }

    /** The accepted numbers of arguments in words. */
    public String wanted() {
        String number =
                most == MANY ? least + " or more" : least == most ? Integer.toString(least) : least + " to " + most;
        return number + (pairs ? " arguments, in pairs" : number.equals("1") ? " argument" : " arguments");
    }
}
