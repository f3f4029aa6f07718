package org.tafoundry.proposal;

import java.util.List;
import java.util.Objects;

/**
 * Something about a log that only its people know and that changes the add-on.
 *
 * @param kind what it is about
 * @param question the question
 * @param choices answers with their effects; others can be given too
 */
public record OpenPoint(Instruction.Kind kind, String question, List<Choice> choices) {

    /**
     * A possible answer.
     *
     * @param answer the decision that it is
     * @param effect what it does to the add-on or the events, in words with numbers
     */
    public record Choice(Instruction answer, String effect) {
        public Choice {
            Objects.requireNonNull(answer, "answer");
            Objects.requireNonNull(effect, "effect");
        }
    }

    public OpenPoint {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(question, "question");
        choices = List.copyOf(choices);
    }
}
