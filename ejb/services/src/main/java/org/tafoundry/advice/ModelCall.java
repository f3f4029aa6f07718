package org.tafoundry.advice;

import java.time.Instant;
import java.util.Objects;

/**
 * A question to a model besides those of a generation, and what came of it. No passage of a document is shown in these, and no
 * text that somebody typed is kept.
 *
 * @param occasion what the model was asked for
 * @param at when
 * @param model kind and name of the model
 * @param promptVersion version of the prompts
 * @param tokensIn tokens that it read; 0 when it gave no answer
 * @param tokensOut tokens that it wrote
 * @param seconds how long it took
 * @param cents cost in cents by the configured prices; 0 when there are none
 * @param proposal what it proposed, in words; empty when nothing
 * @param accepted whether the proposal was shown to people, who decide
 * @param reason why, or why not
 */
public record ModelCall(
        Occasion occasion,
        Instant at,
        String model,
        String promptVersion,
        long tokensIn,
        long tokensOut,
        double seconds,
        double cents,
        String proposal,
        boolean accepted,
        String reason) {
    /** What a model is asked for besides a generation. */
    public enum Occasion {
        /** What people could be asked about a log. */
        INTERVIEW,
        /** What a sentence about an add-on means. */
        SENTENCE
    }

    public ModelCall {
        Objects.requireNonNull(occasion, "occasion");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(promptVersion, "promptVersion");
        Objects.requireNonNull(proposal, "proposal");
        Objects.requireNonNull(reason, "reason");
    }

    /** Whether it proposed what these words say. */
    public boolean proposed(String words) {
        return !proposal.isEmpty() && proposal.equals(words);
    }

    /** The same, once it was tried. */
    public ModelCall judged(boolean shown, String why) {
        return new ModelCall(
                occasion, at, model, promptVersion, tokensIn, tokensOut, seconds, cents, proposal, shown, why);
    }
}
