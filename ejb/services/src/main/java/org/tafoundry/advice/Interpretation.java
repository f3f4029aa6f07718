package org.tafoundry.advice;

import java.util.List;
import java.util.function.Predicate;
import org.tafoundry.proposal.Instruction;

/**
 * What a model takes something for, and the questions that it was asked for it.
 *
 * @param instructions what it chose; nothing of it counts before it was tried
 * @param calls the questions
 */
public record Interpretation(List<Instruction> instructions, List<ModelCall> calls) {
    /** Nobody was asked. */
    public static final Interpretation NONE = new Interpretation(List.of(), List.of());

    public Interpretation {
        instructions = List.copyOf(instructions);
        calls = List.copyOf(calls);
    }

    /** The questions once their proposals were tried: what was shown to people, and why the others were not. */
    public List<ModelCall> judged(Predicate<Instruction> shown, String why, String whyNot) {
        return calls.stream()
                .map(call -> instructions.stream()
                        .filter(each -> call.proposed(each.words()))
                        .findFirst()
                        .map(each -> call.judged(shown.test(each), shown.test(each) ? why : whyNot))
                        .orElse(call))
                .toList();
    }
}
