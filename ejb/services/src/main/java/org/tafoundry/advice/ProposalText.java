package org.tafoundry.advice;

import org.tafoundry.proposal.Proposal;

/** Says in words what is proposed, for decisions and for the account of a conversation. */
final class ProposalText {
    private static final int LONGEST = 500;

    private ProposalText() {}

    static String of(Proposal proposal) {
        if (proposal instanceof Proposal.Alias alias) {
            return alias.field() + " AS " + alias.target();
        }
        if (proposal instanceof Proposal.Named named) {
            String rows = named.rows().isEmpty() ? "" : ": " + named.rows();
            return cut(named.field() + (rows.isEmpty() ? " AS " : " to ") + named.name() + rows);
        }
        if (proposal instanceof Proposal.ValueRows rows) {
            return cut(rows.field() + " to " + rows.target() + ": " + rows.rows());
        }
        if (proposal instanceof Proposal.EventKind kind) {
            return "data model " + kind.model();
        }
        if (proposal instanceof Proposal.Explanation explanation) {
            return cut(explanation.field() + ": " + explanation.sentence());
        }
        return cut("EXTRACT " + ((Proposal.Extraction) proposal).regex());
    }

    /** At most {@value #LONGEST} characters of a text. */
    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
