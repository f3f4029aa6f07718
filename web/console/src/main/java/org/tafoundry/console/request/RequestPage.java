package org.tafoundry.console.request;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.console.Notices;
import org.tafoundry.console.WrittenId;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.generation.Interventions;
import org.tafoundry.identity.PersonNames;
import org.tafoundry.page.PageRequest;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.request.Approvals;
import org.tafoundry.request.Drafts;
import org.tafoundry.request.RequestDraft;
import org.tafoundry.request.RequestQuery;
import org.tafoundry.request.RequestStatus;
import org.tafoundry.request.RequestView;
import org.tafoundry.request.Requests;
import org.tafoundry.revision.RevisionView;
import org.tafoundry.revision.Revisions;
import org.tafoundry.sample.SampleAnalyses;
import org.tafoundry.sample.SampleView;
import org.tafoundry.sample.Samples;
import org.tafoundry.validation.ValidationStatus;
import org.tafoundry.validation.ValidationView;
import org.tafoundry.validation.Validations;

/** One request: where it stands, its samples, add-ons and evidence, and what its reader may do with it. */
@Named
@ViewScoped
public class RequestPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int MOST_EARLIER = 20;

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
    private Interventions interventions;

    @Inject
    private Drafts drafts;

    @Inject
    private PersonNames people;

    @Inject
    private Visitor visitor;

    private String id = "";
    private String reason = "";
    private String zone = "UTC";
    // what is shown is read again whenever it is needed, and not kept with the browser session
    private transient Shown shown;

    private record Shown(
            RequestView request,
            List<SampleView> files,
            List<RevisionView> addOns,
            List<ValidationView> runs,
            SampleEvidence found,
            Evidence evidence,
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
                people.of(Stream.of(
                                Stream.of(view.createdBy()),
                                view.approvedBy().stream(),
                                addOns.stream().flatMap(addOn -> addOn.author().stream()))
                        .flatMap(Function.identity())
                        .toList()));
    }

    private SampleEvidence found(Caller caller, UUID request, List<RevisionView> addOns) {
        // what somebody has typed comes without it
        for (RevisionView addOn : addOns) {
            SampleEvidence found = SampleEvidence.ofMetadata(revisions.metadata(caller, addOn.id()));
            if (!found.equals(SampleEvidence.NONE)) {
                return found;
            }
        }
        return samples.list(caller, request).isEmpty()
                ? SampleEvidence.NONE
                : analyses.find(caller, request).map(SampleEvidence::ofAnalysis).orElse(SampleEvidence.NONE);
    }

    /** The id that the address names; whatever is no id names no request. */
    private UUID known() {
        if (!WrittenId.is(id)) {
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
        return act(caller -> approvals.approve(caller, known(), reason), "Approved: the add-on is being generated.");
    }

    /** Rejects the request with a reason. */
    public String reject() {
        if (reason == null || reason.isBlank()) {
            Notices.fault("actions:reason", "Say why, so that the requestor can mend it.");
            return "";
        }
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
        return getFound().equals(SampleEvidence.NONE)
                && getAddOns().isEmpty()
                && !getFiles().isEmpty();
    }

    /** Whether the product is at work on it, so that the page looks again by itself. */
    public boolean isBusy() {
        return is(RequestStatus.APPROVED, RequestStatus.GENERATING_TA, RequestStatus.VALIDATING) || isLooking();
    }

    /** What has happened to the request so far, in order. */
    public List<Moment> getTimeline() {
        List<Moment> moments = new ArrayList<>();
        RequestView view = getRequest();
        moments.add(new Moment(view.createdAt(), name(view.createdBy()), "made the request", "plain"));
        view.approvedAt().ifPresent(at -> moments.add(new Moment(at, getApprover(), approval(view), "good")));
        for (RevisionView addOn : getAddOns()) {
            String who = addOn.author().map(this::name).orElse("TA Foundry");
            String what = addOn.author().isPresent() ? "changed the add-on: revision " : "generated revision ";
            moments.add(new Moment(addOn.createdAt(), who, what + addOn.version(), "busy"));
        }
        for (ValidationView run : getRuns()) {
            int version = getAddOns().stream()
                    .filter(addOn -> addOn.id().equals(run.revisionId()))
                    .mapToInt(RevisionView::version)
                    .findFirst()
                    .orElse(0);
            String ended = run.status() == ValidationStatus.PASSED ? "passed" : "failed";
            run.completedAt()
                    .ifPresent(at -> moments.add(new Moment(
                            at,
                            "TA Foundry",
                            "validated revision " + version + ": " + ended,
                            ended.equals("passed") ? "good" : "bad")));
        }
        if (is(RequestStatus.REJECTED)) {
            moments.add(new Moment(view.updatedAt(), "", "It was rejected or withdrawn", "bad"));
        }
        moments.sort(Comparator.comparing(Moment::at));
        return moments;
    }

    private static String approval(RequestView view) {
        return view.approvalComment().isEmpty() ? "approved it" : "approved it: " + view.approvalComment();
    }

    /** Something that has happened: when, who did it, what, and the style class of that. */
    public record Moment(Instant at, String who, String what, String tone) {}

    /** Whether the samples' times lack a zone that only their owner knows. */
    public boolean isZoneOpen() {
        return isCanSubmit()
                && getRequest().interview().timeZone().isEmpty()
                && getFound().remarks().stream()
                        .anyMatch(remark -> remark.code().equals("SAMPLE_ZONE_ASSUMED"));
    }

    /** Sets the time zone that the samples' times are in. */
    public String answerZone() {
        return act(
                caller -> {
                    RequestView view = getRequest();
                    RequestDraft draft = new RequestDraft(
                            view.sourceSystem(),
                            view.description(),
                            view.cimRequired(),
                            view.interview().in(zone));
                    requests.update(caller, view.id(), view.updatedAt(), draft);
                },
                "The times are read in " + zone + ".");
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone == null ? "" : zone;
    }

    /** Finished requests for the same source that the reader may see; only while nothing is decided. */
    public List<RequestView> getEarlier() {
        if (!is(RequestStatus.NEW, RequestStatus.PENDING_APPROVAL)) {
            return List.of();
        }
        String source = getRequest().sourceSystem();
        return requests
                .list(
                        caller(),
                        new RequestQuery(Set.of(RequestStatus.COMPLETED), source),
                        new PageRequest(0, MOST_EARLIER, ""))
                .items()
                .stream()
                .filter(other -> other.sourceSystem().equalsIgnoreCase(source))
                .toList();
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
