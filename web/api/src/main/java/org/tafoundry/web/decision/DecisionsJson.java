package org.tafoundry.web.decision;

import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.proposal.Instruction;

/**
 * Decisions.
 *
 * @param decisions the decisions
 */
@Schema(name = "Decisions")
public record DecisionsJson(@Schema(required = true, minItems = 1, maxItems = 50) List<DecisionJson> decisions) {

    /** As they are kept. */
    public List<Instruction> instructions() {
        return Objects.requireNonNullElse(decisions, List.<DecisionJson>of()).stream()
                .filter(Objects::nonNull)
                .map(DecisionJson::instruction)
                .toList();
    }
}
