package org.tafoundry.console.request;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.console.Notices;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.generation.Interventions;
import org.tafoundry.identity.PersonNames;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.request.Approvals;
import org.tafoundry.request.Drafts;
import org.tafoundry.request.RequestStatus;
import org.tafoundry.request.RequestView;
import org.tafoundry.request.Requests;
import org.tafoundry.revision.RevisionView;
import org.tafoundry.revision.Revisions;
import org.tafoundry.sample.SampleAnalyses;
import org.tafoundry.sample.SampleView;
import org.tafoundry.sample.Samples;
import org.tafoundry.validation.ValidationView;
import org.tafoundry.validation.Validations;
import org.tafoundry.work.JobLedger;
import org.tafoundry.work.JobState;
import org.tafoundry.work.JobView;

/** One request: where it stands, its samples, add-ons and evidence, and what its reader may do with it. */
@Named
@ViewScoped
public class RequestPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Inject
    private Requests requests;

    @Inject
    private Approvals approvals;

    @Inject
    private Samples samples;

    @Inject
    private SampleAnalyses analyses;

    @Inject
    private Revisions revisions;

    @Inject
    private Validations validations;

    @Inject
    private JobLedger jobs;

    @Inject
    private Interventions interventions;

    @Inject
    private Drafts drafts;

    @Inject
    private PersonNames people;

    @Inject
    private Visitor visitor;

    private String id = "";
    private String reason = "";
    // what is shown is read again whenever it is needed, and not kept with the browser session
    private transient Shown shown;

    private record Shown(
            RequestView request,
            List<SampleView> files,
            List<RevisionView> addOns,
            List<ValidationView> runs,
            SampleEvidence found,
            Evidence evidence,
            List<JobView> jobs,
            Map<UUID, String> names) {}

    /** Reads the request that the address names; goes back to the list when there is none to see. */
    public void load() throws IOException {
        try {
            shown = read();
            if (!shown.files().isEmpty() && visitor.looksFirst(shown.request().id())) {
                samples.previewed(caller(), shown.request().id());
            }
        } catch (Refusal refusal) {
            Notices.refused(visitor, refusal);
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/requests.xhtml");
        }
    }

    private Shown read() {
        Caller caller = caller();
        UUID request = known();
        List<ValidationView> runs = validations.list(caller, request);
        List<RevisionView> addOns = revisions.list(caller, request);
        RequestView view = requests.get(caller, request);
        return new Shown(
                view,
                samples.list(caller, request),
                addOns,
                runs,
                found(caller, request, addOns),
                runs.isEmpty() || !runs.get(0).hasReport()
                        ? Evidence.NONE
                        : Evidence.of(validations.report(caller, runs.get(0).id())),
                jobs.ofRequest(request),
                people.of(Stream.of(
                                Stream.of(view.createdBy()),
                                view.approvedBy().stream(),
                                addOns.stream().flatMap(addOn -> addOn.author().stream()))
                        .flatMap(Function.identity())
                        .toList()));
    }

    private SampleEvidence found(Caller caller, UUID request, List<RevisionView> addOns) {
        if (!addOns.isEmpty()) {
            return SampleEvidence.ofMetadata(
                    revisions.metadata(caller, addOns.get(0).id()));
        }
        return samples.list(caller, request).isEmpty()
                ? SampleEvidence.NONE
                : analyses.find(caller, request).map(SampleEvidence::ofAnalysis).orElse(SampleEvidence.NONE);
    }

    /** The id that the address names; whatever is no id names no request. */
    private UUID known() {
        if (!ID.matcher(id).matches()) {
            throw new Refusal(
                    CommonRefusal.NOT_FOUND, "The address names no request.", "Open the request from this list.");
        }
        return UUID.fromString(id);
    }

    private Shown shown() {
        if (shown == null) {
            shown = read();
        }
        return shown;
    }

    /** Submits the request for approval. */
    public String submit() {
        return act(caller -> requests.submit(caller, known()), "The request waits for approval now.");
    }

    /** Withdraws the request, or ends what is being done for it. */
    public String cancel() {
        return act(caller -> interventions.cancel(caller, known()), "The request was cancelled.");
    }

    /** Has the generation tried again. */
    public String retry() {
        return act(caller -> interventions.retry(caller, known()), "The add-on is being generated again.");
    }

    /** Approves the request; its add-on is generated from then on. */
    public String approve() {
        return act(caller -> approvals.approve(caller, known()), "Approved: the add-on is being generated.");
    }

    /** Rejects the request with a reason. */
    public String reject() {
        return act(caller -> approvals.reject(caller, known(), reason), "The request was rejected.");
    }

    /** Opens a rejected request again, to be changed and submitted once more. */
    public String reopen() {
        return act(caller -> drafts.reopen(caller, known()), "The request is open again: change it, then submit it.");
    }

    /** Deletes a request that was not submitted, with its samples. */
    public String delete() {
        try {
            drafts.delete(caller(), known());
            Notices.done("The request was deleted.");
            return "/requests?faces-redirect=true";
        } catch (Refusal refusal) {
            Notices.refused(visitor, refusal);
            return "/request?faces-redirect=true&id=" + id;
        }
    }

    /** Validates the newest add-on again. */
    public String validate() {
        return act(
                caller -> validations.start(
                        caller, revisions.list(caller, known()).get(0).id()),
                "The add-on is being validated again.");
    }

    private String act(Consumer<Caller> action, String done) {
        try {
            action.accept(caller());
            Notices.done(done);
        } catch (Refusal refusal) {
            Notices.refused(visitor, refusal);
        }
        return "/request?faces-redirect=true&id=" + id;
    }

    private Caller caller() {
        return visitor.caller(Notices.request());
    }

    private boolean is(RequestStatus... wanted) {
        return List.of(wanted).contains(getRequest().status());
    }

    private boolean isMine() {
        return caller().userId().map(getRequest().createdBy()::equals).orElse(false);
    }

    public boolean isCanSubmit() {
        return isMine() && is(RequestStatus.NEW);
    }

    public boolean isCanCancel() {
        boolean allowed = isMine() || caller().isAny(RoleName.ADMIN);
        return allowed
                && is(
                        RequestStatus.PENDING_APPROVAL,
                        RequestStatus.APPROVED,
                        RequestStatus.GENERATING_TA,
                        RequestStatus.VALIDATING);
    }

    public boolean isPending() {
        return is(RequestStatus.PENDING_APPROVAL);
    }

    public boolean isCanRetry() {
        return caller().isAny(RoleName.APPROVER, RoleName.ADMIN)
                && is(RequestStatus.FAILED)
                && getAddOns().isEmpty()
                && getRequest().approvedAt().isPresent();
    }

    public boolean isCanReopen() {
        return isMine() && is(RequestStatus.REJECTED);
    }

    public boolean isCanDecide() {
        return visitor.isApprover() && is(RequestStatus.PENDING_APPROVAL) && (!isMine() || approvals.allowsOwn());
    }

    public boolean isCanValidate() {
        return visitor.isApprover() && !getAddOns().isEmpty() && is(RequestStatus.COMPLETED, RequestStatus.FAILED);
    }

    /** Whether there are samples that nothing is known about yet. */
    public boolean isLooking() {
        return getFound() == SampleEvidence.NONE && !getFiles().isEmpty();
    }

    /** Whether the product is at work on it, so that the page looks again by itself. */
    public boolean isBusy() {
        return is(RequestStatus.APPROVED, RequestStatus.GENERATING_TA, RequestStatus.VALIDATING)
                || isLooking() && !is(RequestStatus.NEW);
    }

    /** What the product is doing for the request now, one line for each job. */
    public List<String> getDoing() {
        return shown().jobs().stream()
                .filter(job -> job.state() == JobState.RUNNING || job.state() == JobState.WAITING)
                .map(RequestPage::words)
                .toList();
    }

    private static String words(JobView job) {
        String what =
                switch (job.job()) {
                    case GENERATE_TA -> "Generation";
                    case VALIDATE_TA -> "Validation";
                    case ANALYZE_SAMPLES -> "Analysis of the samples";
                    case INDEX_KNOWLEDGE -> "Reading of a document";
                };
        String how = job.state() == JobState.RUNNING
                ? String.format(Locale.ROOT, "%.0f %% done", 100 * job.share())
                : "waiting";
        return what + ": " + how + (job.message().isEmpty() ? "" : ", " + job.message());
    }

    /** The name of somebody who worked on the request. */
    public String name(UUID user) {
        return shown().names().getOrDefault(user, "somebody who is gone");
    }

    /** The approver in words. */
    public String getApprover() {
        return getRequest().approvedBy().map(this::name).orElse("—");
    }

    public RequestView getRequest() {
        return shown().request();
    }

    public List<SampleView> getFiles() {
        return shown().files();
    }

    public List<RevisionView> getAddOns() {
        return shown().addOns();
    }

    public List<ValidationView> getRuns() {
        return shown().runs();
    }

    public SampleEvidence getFound() {
        return shown().found();
    }

    public Evidence getEvidence() {
        return shown().evidence();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
