package org.tafoundry.proposal;

import org.tafoundry.finding.FindingCode;
import org.tafoundry.finding.Severity;

/** Why a proposal was not accepted, or a person's decision not followed. */
public enum ProposalCode implements FindingCode {
    PROPOSAL_NOT_ALLOWED("The proposal names something that was not among the choices."),
    PROPOSAL_BAD_REGEX("The regex does not compile, names no new field or takes too many steps."),
    PROPOSAL_WRONG_KIND("The field's values are not of the kind that the CIM field holds."),
    PROPOSAL_BAD_SENTENCE("The explanation is not one plain sentence without values of the samples."),
    PROPOSAL_NO_SUPPORT(
            "Nothing but who proposed it says so: no table of names or values, no field beside it, no document."),
    PROPOSAL_NO_GAIN("Nothing that the samples show rises with the proposal."),
    PROPOSAL_HARM("Something that the samples show falls with the proposal."),
    INSTRUCTION_NOT_FOLLOWED("A person's earlier decision about the source cannot be done with these samples.");

    private final String meaning;

    ProposalCode(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public Severity severity() {
        return this == INSTRUCTION_NOT_FOLLOWED ? Severity.WARNING : Severity.INFO;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
