package org.tafoundry.console.request;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tafoundry.caller.Caller;
import org.tafoundry.console.Notices;
import org.tafoundry.console.WrittenId;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.console.text.Texts;
import org.tafoundry.identity.PersonNames;
import org.tafoundry.page.PageRequest;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.request.OpenQuestions;
import org.tafoundry.request.RequestHistory;
import org.tafoundry.request.RequestQuery;
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

/** One request: where it stands, its samples, add-ons and evidence. */
@Named
@ViewScoped
public class RequestPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int MOST_EARLIER = 20;

    @Inject
    private Requests requests;

    @Inject
    private OpenQuestions openQuestions;

    @Inject
    private RequestHistory history;

    @Inject
    private Samples samples;

    @Inject
    private SampleAnalyses analyses;

    @Inject
    private Revisions revisions;

    @Inject
    private Validations validations;

    @Inject
    private PersonNames people;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    private String id = "";
    // what is shown is read again whenever it is needed, and not kept with the browser session
    private transient Shown shown;

    private record Shown(
            RequestView request,
            List<RequestHistory.Step> steps,
            List<SampleView> files,
            List<RevisionView> addOns,
            List<ValidationView> runs,
            SampleEvidence found,
            AdviceEvidence advice,
            AskedModel asked,
            List<MadeDecision> decisions,
            Evidence evidence,
            Map<UUID, String> names) {}

    /** Whether nobody has asked yet what is open about its samples; the page does, once it says what they are. */
    public boolean isUnasked() {
        return !openQuestions.isKnown(shown().request().id());
    }

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
        RequestView view = requests.get(caller, request);
        List<ValidationView> runs = validations.list(caller, request);
        List<RevisionView> addOns = revisions.list(caller, request);
        List<SampleView> files = samples.list(caller, request);
        Origin origin = Origin.of(addOns, addOn -> revisions.metadata(caller, addOn.id()), texts.getLanguage());
        return new Shown(
                view,
                history.of(caller, request),
                files,
                addOns,
                runs,
                origin.found().equals(SampleEvidence.NONE) ? analysed(caller, request, files) : origin.found(),
                origin.advice(),
                origin.asked(),
                origin.decisions(),
                runs.isEmpty() || !runs.get(0).hasReport()
                        ? Evidence.NONE
                        : Evidence.of(
                                validations.reportToShow(caller, runs.get(0).id())),
                people.of(Stream.of(
                                Stream.of(view.createdBy()), addOns.stream().flatMap(addOn -> addOn.author().stream()))
                        .flatMap(Function.identity())
                        .toList()));
    }

    /** What somebody has found out about samples that no add-on was made of yet. */
    private SampleEvidence analysed(Caller caller, UUID request, List<SampleView> files) {
        return files.isEmpty()
                ? SampleEvidence.NONE
                : analyses.lookAgain(caller, request)
                        .map(SampleEvidence::ofAnalysis)
                        .orElse(SampleEvidence.NONE);
    }

    /** The id that the address names; whatever is no id names no request. */
    UUID known() {
        if (!WrittenId.is(id)) {
            throw new Refusal(CommonRefusal.NOT_FOUND, texts.of("request.no-such"), texts.of("request.no-such-next"));
        }
        return UUID.fromString(id);
    }

    private Shown shown() {
        if (shown == null) {
            shown = read();
        }
        return shown;
    }

    private Caller caller() {
        return visitor.caller(Notices.request());
    }

    /** Whether the request is in one of these states. */
    boolean is(RequestStatus... wanted) {
        return List.of(wanted).contains(getRequest().status());
    }

    public boolean isPending() {
        return is(RequestStatus.PENDING_APPROVAL);
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
    public List<Timeline.Moment> getTimeline() {
        return new Timeline(texts, this::name).of(shown().steps(), getAddOns(), getRuns());
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
        return shown().names().getOrDefault(user, texts.of("common.somebody-who-is-gone"));
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

    public AdviceEvidence getAdvice() {
        return shown().advice();
    }

    /** What a model was asked besides the generation. */
    public AskedModel getAsked() {
        return shown().asked();
    }

    /** The same in numbers. */
    public String getAskedEffort() {
        return shown().asked().effort(texts.getLanguage());
    }

    /** What was decided about the add-on, and why. */
    public List<MadeDecision> getDecisions() {
        return shown().decisions();
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
}
