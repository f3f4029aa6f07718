package org.tafoundry.generation;

import java.util.List;
import org.tafoundry.foundry.GenerationReport;
import org.tafoundry.foundry.ReportJson;

/**
 * How an add-on came to be, as {@code ta_revisions.generation_metadata} holds it.
 *
 * @param model language model that was asked; {@code none} when the rules alone decided
 * @param promptVersion version of the prompts; {@code none} without a model
 * @param context documents of the knowledge base that were used
 * @param report every decision and the proof
 */
record GenerationMetadata(String model, String promptVersion, List<String> context, GenerationReport report) {
    GenerationMetadata {
        context = List.copyOf(context);
    }

    static String json(GenerationReport report) {
        return ReportJson.write(new GenerationMetadata("none", "none", List.of(), report));
    }
}
