package org.tafoundry.console.request;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.tafoundry.caller.Caller;
import org.tafoundry.console.Notices;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.console.text.Texts;
import org.tafoundry.generation.Interventions;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.request.Approvals;
import org.tafoundry.request.Drafts;
import org.tafoundry.request.RequestDraft;
import org.tafoundry.request.RequestView;
import org.tafoundry.request.Requests;
import org.tafoundry.revision.Revisions;
import org.tafoundry.settings.SandboxKind;
import org.tafoundry.validation.Validations;

/** The buttons of a request's page. */
@Named
@RequestScoped
public class RequestActions {
    @Inject
    private RequestPage page;

    @Inject
    private Requests requests;

    @Inject
    private Drafts drafts;

    @Inject
    private Approvals approvals;

    @Inject
    private Interventions interventions;

    @Inject
    private Revisions revisions;

    @Inject
    private Validations validations;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    private String reason = "";
    private String zone = "UTC";
    private String sandbox = "";

    /** Submits the request for approval. */
    public String submit() {
        return act(requests::submit, texts.of("done.request-waits"));
    }

    /** Withdraws the request, or ends what is being done for it. */
    public String cancel() {
        return act(interventions::cancel, texts.of("done.request-cancelled"));
    }

    /** Has the generation tried again. */
    public String retry() {
        return act(interventions::retry, texts.of("done.generated-again"));
    }

    /** Approves the request; its add-on is generated from then on. */
    public String approve() {
        return act((caller, id) -> approvals.approve(caller, id, reason), texts.of("done.request-approved"));
    }

    /** Rejects the request with a reason. */
    public String reject() {
        if (reason == null || reason.isBlank()) {
            Notices.fault("actions:reason", texts.of("request.say-why"));
            return "";
        }
        return act((caller, id) -> approvals.reject(caller, id, reason), texts.of("done.request-rejected"));
    }

    /** Opens a rejected request again, to be changed and submitted once more. */
    public String reopen() {
        return act(drafts::reopen, texts.of("done.request-reopened"));
    }

    /** Deletes a request that was not submitted, with its samples. */
    public String delete() {
        try {
            drafts.delete(caller(), page.known());
            Notices.done(texts.of("done.request-deleted"));
            return "/requests?faces-redirect=true";
        } catch (Refusal refusal) {
            Notices.refused(visitor, refusal);
            return back();
        }
    }

    /** Validates the newest add-on again, in the sandbox that was chosen. */
    public String validate() {
        return act(
                (caller, id) -> {
                    UUID newest = revisions.list(caller, id).get(0).id();
                    SandboxKind.of(sandbox)
                            .ifPresentOrElse(
                                    kind -> validations.start(caller, newest, kind),
                                    () -> validations.start(caller, newest));
                },
                texts.of("done.validated-again"));
    }

    public String getSandbox() {
        return sandbox;
    }

    public void setSandbox(String sandbox) {
        this.sandbox = sandbox == null ? "" : sandbox;
    }

    /** Sets the time zone that the samples' times are in. */
    public String answerZone() {
        return act(
                (caller, id) -> {
                    RequestView view = page.getRequest();
                    RequestDraft draft = new RequestDraft(
                            view.sourceSystem(),
                            view.description(),
                            view.cimRequired(),
                            view.interview().in(zone));
                    requests.update(caller, id, view.updatedAt(), draft);
                },
                texts.say("done.zone-set", zone));
    }

    private String act(BiConsumer<Caller, UUID> action, String done) {
        try {
            action.accept(caller(), page.known());
            Notices.done(done);
        } catch (Refusal refusal) {
            Notices.refused(visitor, refusal);
        }
        return back();
    }

    private String back() {
        return "/request?faces-redirect=true&id=" + page.getId();
    }

    private Caller caller() {
        return visitor.caller(Notices.request());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone == null ? "" : zone;
    }
}
