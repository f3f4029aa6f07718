package org.tafoundry.validation;

import java.util.List;
import org.tafoundry.foundry.ReportJson;
import org.tafoundry.proposal.Instruction;

/**
 * How an add-on came to be that a person uploaded, as {@code ta_revisions.generation_metadata} holds it.
 *
 * @param model language model that was asked: {@code none}
 * @param promptVersion version of the prompts: {@code none}
 * @param context documents of the knowledge base that were used: none
 * @param uploaded what was uploaded
 * @param instructions what people decided about the source; later add-ons for it are made by it too
 */
record UploadedMetadata(
        String model, String promptVersion, List<String> context, Uploaded uploaded, List<Instruction> instructions) {
    UploadedMetadata {
        context = List.copyOf(context);
        instructions = List.copyOf(instructions);
    }

    /**
     * An archive as it came.
     *
     * @param fileName its name
     * @param sha256 SHA-256 of its bytes in hexadecimal
     * @param addOn id of the add-on in it
     * @param by who uploaded it
     */
    record Uploaded(String fileName, String sha256, String addOn, String by) {}

    static String json(Uploaded uploaded, List<Instruction> instructions) {
        return ReportJson.plain(new UploadedMetadata("none", "none", List.of(), uploaded, instructions));
    }
}
