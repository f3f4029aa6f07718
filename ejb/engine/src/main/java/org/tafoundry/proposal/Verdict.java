package org.tafoundry.proposal;

import java.util.List;
import java.util.Objects;
import org.tafoundry.addon.AddOnFiles;

/** What came of the trial of a proposal. */
public sealed interface Verdict {

    /**
     * Something rose and nothing fell.
     *
     * @param addOn the add-on with the proposal
     * @param gains what rose, in words with numbers
     */
    record Accepted(AddOnFiles addOn, List<String> gains) implements Verdict {
        public Accepted {
            Objects.requireNonNull(addOn, "addOn");
            gains = List.copyOf(gains);
        }
    }

    /**
     * The add-on stays as it is.
     *
     * @param code the stable reason
     * @param reason why, with names and numbers of this trial
     * @param examples the smallest events that show it; may be empty
     */
    record Rejected(ProposalCode code, String reason, List<Counterexample> examples) implements Verdict {
        public Rejected {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(reason, "reason");
            examples = List.copyOf(examples);
        }
    }
}
