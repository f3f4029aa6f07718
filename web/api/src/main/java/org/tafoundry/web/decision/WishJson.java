package org.tafoundry.web.decision;

import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.proposal.Instruction;

/**
 * What somebody wants of an add-on, in words or as decisions.
 *
 * @param text a sentence
 * @param decisions decisions, when there is no sentence
 */
@Schema(name = "Wish")
record WishJson(
        @Schema(
                        maxLength = 500,
                        description = "One sentence in English; decisions are not looked at when it is there.",
                        examples = "user is in acct")
                String text,
        @Schema(maxItems = 50) List<DecisionJson> decisions) {

    boolean said() {
        return text != null && !text.isBlank();
    }

    List<Instruction> instructions() {
        return new DecisionsJson(Objects.requireNonNullElse(decisions, List.of())).instructions();
    }
}
