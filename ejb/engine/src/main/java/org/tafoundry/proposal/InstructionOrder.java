package org.tafoundry.proposal;

import java.util.List;
import java.util.Objects;

/**
 * What is to be done to an add-on, or was decided about its source already.
 *
 * @param sentence what a person typed; empty when there are only instructions
 * @param instructions decisions
 */
public record InstructionOrder(String sentence, List<Instruction> instructions) {
    public InstructionOrder {
        Objects.requireNonNull(sentence, "sentence");
        instructions = List.copyOf(instructions);
    }
}
