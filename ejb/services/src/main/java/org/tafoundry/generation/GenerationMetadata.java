package org.tafoundry.generation;

import java.util.List;
import org.tafoundry.advice.AdviceAccount;
import org.tafoundry.foundry.GenerationReport;
import org.tafoundry.foundry.ReportJson;
import org.tafoundry.proposal.Instruction;

/**
 * How an add-on came to be, as {@code ta_revisions.generation_metadata} holds it.
 *
 * @param model language model that was asked; {@code none} when the rules alone decided
 * @param promptVersion version of the prompts; {@code none} without a model
 * @param context documents of the knowledge base that were used
 * @param instructions what people decided about the source; later add-ons for it are made by it too
 * @param advice what the model was asked, what came of it and what it took
 * @param report every decision and the proof
 */
record GenerationMetadata(
        String model,
        String promptVersion,
        List<String> context,
        List<Instruction> instructions,
        AdviceAccount advice,
        GenerationReport report) {
    GenerationMetadata {
        instructions = List.copyOf(instructions);
        context = List.copyOf(context);
    }

    static String json(GenerationReport report, AdviceAccount advice, List<Instruction> instructions) {
        List<String> documents = advice.passages().stream()
                .map(AdviceAccount.ShownPassage::document)
                .distinct()
                .toList();
        return ReportJson.write(new GenerationMetadata(
                advice.model(), advice.promptVersion(), documents, instructions, advice, report));
    }
}
