package org.tafoundry.splunk.eval;

/** A function of the eval language. */
@FunctionalInterface
public interface EvalFunction {

    /** The function's value for these arguments, which are evaluated when asked for. */
    Value apply(Arguments arguments);
}
