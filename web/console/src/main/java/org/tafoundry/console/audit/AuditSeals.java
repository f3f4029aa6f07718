package org.tafoundry.console.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.tafoundry.caller.Caller;
import org.tafoundry.chain.AuditBlock;
import org.tafoundry.chain.AuditChain;
import org.tafoundry.chain.ChainFault;
import org.tafoundry.console.Formats;
import org.tafoundry.console.Notices;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.console.text.Texts;
import org.tafoundry.maintenance.AuditVerifications;
import org.tafoundry.maintenance.AuditVerifications.Verified;
import org.tafoundry.refusal.Refusal;

/** The chain that seals the audit trail, what its last verification found, and the button for another one. */
@Named
@RequestScoped
public class AuditSeals {
    private static final int MOST_SHOWN = 20;

    @Inject
    private AuditChain chain;

    @Inject
    private AuditVerifications verifications;

    @Inject
    private Formats formats;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    private AuditChain.State state = new AuditChain.State(Optional.empty(), 0, 0);
    private Optional<Verified> last = Optional.empty();
    private boolean running;

    /** Reads how far the trail is sealed. */
    public void load() {
        try {
            Caller admin = visitor.caller(Notices.request());
            state = chain.state(admin);
            last = verifications.last(admin);
            running = verifications.running(admin).isPresent();
        } catch (Refusal refusal) {
            Notices.refused(visitor, refusal);
        }
    }

    /** Starts a verification. */
    public String verify() {
        try {
            verifications.start(visitor.caller(Notices.request()));
            Notices.done(texts.of("done.audit-verification-started"));
        } catch (Refusal refusal) {
            Notices.refused(visitor, refusal);
        }
        return "/audit?faces-redirect=true";
    }

    public boolean isRunning() {
        return running;
    }

    /** What the last verification says, in a word. */
    public String getVerdict() {
        return texts.of(last.map(Verified::report)
                .map(report -> report.intact() ? "audit.chain-intact" : "audit.chain-broken")
                .orElse("audit.chain-unverified"));
    }

    /** The style class of that word. */
    public String getTone() {
        return last.map(Verified::report)
                .map(report -> report.intact() ? "good" : "bad")
                .orElse("wait");
    }

    /** What the last verification compared. */
    public String getVerified() {
        return last.map(found -> texts.say(
                        "audit.chain-verified",
                        formats.time(found.endedAt()),
                        found.report().lines(),
                        found.report().blocks()))
                .orElseGet(() -> texts.of("audit.chain-not-verified"));
    }

    /** How much is sealed. */
    public String getSealed() {
        return texts.say("audit.chain-sealed", state.sealed(), state.waiting(), state.removed());
    }

    /** The last block, with the hash that is worth keeping elsewhere; empty before the first. */
    public String getLast() {
        return state.last()
                .map(block -> texts.say("audit.chain-last", block.number(), formats.time(block.sealedAt())))
                .orElse("");
    }

    public String getHash() {
        return state.last().map(AuditBlock::hash).orElse("");
    }

    /** The first of what is wrong. */
    public List<ChainFault> getFaults() {
        return last.map(found ->
                        found.report().faults().stream().limit(MOST_SHOWN).toList())
                .orElse(List.of());
    }

    /** How much is wrong beside that. */
    public long getFurther() {
        return last.map(found -> found.report().faultCount()).orElse(0L)
                - getFaults().size();
    }
}
