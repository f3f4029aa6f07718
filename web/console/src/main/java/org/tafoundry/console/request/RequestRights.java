package org.tafoundry.console.request;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.console.Notices;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.request.Approvals;
import org.tafoundry.request.RequestStatus;

/** What the visitor may do with the request that the page shows; the services ask again. */
@Named
@RequestScoped
public class RequestRights {
    @Inject
    private RequestPage page;

    @Inject
    private Approvals approvals;

    @Inject
    private Visitor visitor;

    private Caller caller() {
        return visitor.caller(Notices.request());
    }

    private boolean isMine() {
        return caller().userId().map(page.getRequest().createdBy()::equals).orElse(false);
    }

    /** Whether they may change and submit it. */
    public boolean isSubmit() {
        return visitor.isRequestor() && isMine() && page.is(RequestStatus.NEW);
    }

    /** Whether they may take it back or end the work on it. */
    public boolean isCancel() {
        boolean allowed = visitor.isRequestor() && isMine() || visitor.isAdmin();
        return allowed
                && page.is(
                        RequestStatus.PENDING_APPROVAL,
                        RequestStatus.APPROVED,
                        RequestStatus.GENERATING_TA,
                        RequestStatus.VALIDATING);
    }

    /** Whether they may have the generation tried again. */
    public boolean isRetry() {
        return caller().isAny(RoleName.APPROVER, RoleName.ADMIN)
                && page.is(RequestStatus.FAILED)
                && page.getAddOns().isEmpty()
                && page.getRequest().approvedAt().isPresent();
    }

    /** Whether they may open it again after it was rejected. */
    public boolean isReopen() {
        return visitor.isRequestor() && isMine() && page.is(RequestStatus.REJECTED);
    }

    /** Whether they may approve or reject it. */
    public boolean isDecide() {
        return visitor.isApprover() && page.isPending() && (!isMine() || approvals.allowsOwn());
    }

    /** Whether they may validate it again or replace its add-on. */
    public boolean isValidate() {
        return visitor.isApprover()
                && !page.getAddOns().isEmpty()
                && page.is(RequestStatus.COMPLETED, RequestStatus.FAILED);
    }

    /** Whether the samples' times lack a zone that only their owner knows. */
    public boolean isAnswerZone() {
        return isSubmit()
                && page.getRequest().interview().timeZone().isEmpty()
                && page.getFound().remarks().stream()
                        .anyMatch(remark -> remark.code().equals("SAMPLE_ZONE_ASSUMED"));
    }
}
