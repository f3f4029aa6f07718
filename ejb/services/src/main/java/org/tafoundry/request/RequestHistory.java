package org.tafoundry.request;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditRecord;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;

/** What people have done with a request, as the audit trail tells it to everybody who may see the request. */
@Stateless
public class RequestHistory {
    private static final int MOST = 200;
    private static final Map<AuditAction, Deed> DEEDS = Map.of(
            AuditAction.CREATE, Deed.CREATED,
            AuditAction.SUBMIT, Deed.SUBMITTED,
            AuditAction.APPROVE, Deed.APPROVED,
            AuditAction.REJECT, Deed.REJECTED,
            AuditAction.RETRY, Deed.RETRIED);

    @Inject
    private Requests requests;

    @Inject
    private AuditTrail audit;

    protected RequestHistory() {}

    RequestHistory(Requests requests, AuditTrail audit) {
        this.requests = requests;
        this.audit = audit;
    }

    /** What somebody has done. */
    public enum Deed {
        CREATED,
        CHANGED,
        SUBMITTED,
        WITHDRAWN,
        APPROVED,
        REJECTED,
        REOPENED,
        CANCELLED,
        RETRIED
    }

    /**
     * One step.
     *
     * @param at when
     * @param who the name of who did it, as it was then; empty for the product
     * @param deed what
     * @param words the comment or the reason; may be empty
     */
    public record Step(Instant at, String who, Deed deed, String words) {}

    /** The steps of a request that the caller may see, the oldest first, at most 200. */
    public List<Step> of(Caller caller, UUID request) {
        requests.get(caller, request);
        return audit
                .of(
                        Requests.ENTITY,
                        request,
                        Set.of(
                                AuditAction.CREATE,
                                AuditAction.UPDATE,
                                AuditAction.SUBMIT,
                                AuditAction.APPROVE,
                                AuditAction.REJECT,
                                AuditAction.CANCEL,
                                AuditAction.RETRY),
                        MOST)
                .stream()
                .map(RequestHistory::step)
                .toList();
    }

    private static Step step(AuditRecord line) {
        Map<String, String> details = line.details();
        String words = details.getOrDefault("comment", details.getOrDefault("reason", ""));
        String who = details.getOrDefault("actorName", details.getOrDefault("actor", ""));
        return new Step(line.timestamp(), who, deed(line), words);
    }

    private static Deed deed(AuditRecord line) {
        return switch (line.action()) {
            case UPDATE -> line.details().containsKey("reopened") ? Deed.REOPENED : Deed.CHANGED;
            // work that is ended has a reason, a request that is taken back needs none
            case CANCEL -> line.details().containsKey("reason") ? Deed.CANCELLED : Deed.WITHDRAWN;
            default -> DEEDS.get(line.action());
        };
    }
}
