package org.tafoundry.console.event;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tafoundry.caller.Caller;
import org.tafoundry.console.Notices;
import org.tafoundry.console.WrittenId;
import org.tafoundry.console.request.MadeDecision;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.console.text.Language;
import org.tafoundry.console.text.Texts;
import org.tafoundry.foundry.EventIndex.Kind;
import org.tafoundry.listing.EventFilter;
import org.tafoundry.listing.EventFilter.Condition;
import org.tafoundry.listing.EventList;
import org.tafoundry.listing.EventLists;
import org.tafoundry.listing.EventPage;
import org.tafoundry.page.PageRequest;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.request.RequestView;
import org.tafoundry.request.Requests;
import org.tafoundry.revision.RevisionOrigin;
import org.tafoundry.revision.RevisionView;
import org.tafoundry.revision.Revisions;
import org.tafoundry.validation.ValidationView;
import org.tafoundry.validation.Validations;

/**
 * All events of the samples as a revision's add-on reads them, page by page: each value marked where it stands, with the
 * setting that gave it; which settings did not match; the fields over all events; the data models and what they miss.
 */
@Named
@RequestScoped
public class EventViewer {
    private static final int SIZE = 10;

    @Inject
    private Requests requests;

    @Inject
    private Revisions revisions;

    @Inject
    private EventLists lists;

    @Inject
    private Validations validations;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    private String id = "";
    private String revision = "";
    private final Map<String, String> filter = new LinkedHashMap<>();
    private boolean random;
    private int page = 1;
    private String source = "";
    private List<RevisionView> addOns = List.of();
    private Optional<EventList> list = Optional.empty();
    private int total;
    private List<ShownEvent> events = List.of();
    private List<CimMatrix.Dataset> datasets = List.of();

    /** A field of the side table. */
    public record FieldRow(String name, String type, int events, String share, List<String> examples) {}

    /** Reads the list; goes back to the requests when there is no such request. */
    public void load() throws IOException {
        filter.values().removeIf(value -> value == null || value.isEmpty());
        Caller caller = visitor.caller(Notices.request());
        try {
            RequestView request = requests.get(caller, known(id));
            source = request.sourceSystem();
            addOns = revisions.list(caller, request.id());
            if (addOns.isEmpty()) {
                return;
            }
            UUID shown = revision.isEmpty()
                    ? addOns.stream()
                            .filter(RevisionView::current)
                            .findFirst()
                            .orElse(addOns.get(0))
                            .id()
                    : known(revision);
            revision = shown.toString();
            list = lists.find(caller, shown);
            if (isListed()) {
                show(caller, shown);
                datasets = new CimMatrix(texts.getLanguage())
                        .of(validations.list(caller, request.id()).stream()
                                .filter(run -> run.revisionId().equals(shown) && run.hasReport())
                                .findFirst()
                                .map(ValidationView::id)
                                .map(run -> validations.reportToShow(caller, run))
                                .orElse(""));
            }
        } catch (Refusal refusal) {
            Notices.refused(visitor, refusal);
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/requests.xhtml");
        }
    }

    private void show(Caller caller, UUID shown) {
        EventFilter wanted = wanted();
        Optional<EventPage> found = random
                ? lists.random(caller, shown, wanted)
                : lists.page(caller, shown, wanted, new PageRequest(Math.max(0, page - 1), SIZE, ""));
        Language language = texts.getLanguage();
        Map<String, String> settings = new HashMap<>();
        list.orElseThrow().of(Kind.SETTING).forEach(one -> settings.put(one.name(), String.join("", one.examples())));
        Map<String, String> explanations = addOns.stream()
                .filter(addOn -> addOn.origin() == RevisionOrigin.AUTO)
                .findFirst()
                .map(made -> MadeDecision.explanations(MadeDecision.of(revisions.metadata(caller, made.id()))))
                .orElse(Map.of());
        total = found.map(EventPage::total).orElse(0);
        events = found.stream()
                .flatMap(part -> part.events().stream())
                .map(one -> ShownEvent.of(one, new ShownEvent.Settings(settings, explanations), language))
                .toList();
    }

    private EventFilter wanted() {
        List<Condition> conditions = new ArrayList<>();
        add(conditions, "shape", Kind.SHAPE, true);
        add(conditions, "missing", Kind.FIELD, false);
        add(conditions, "having", Kind.FIELD, true);
        add(conditions, "setting", Kind.UNMATCHED, true);
        add(conditions, "finding", Kind.FINDING, true);
        add(conditions, "model", Kind.MODEL, true);
        if (filter.getOrDefault("setting", "").equals("any")) {
            conditions.removeIf(condition -> condition.kind() == Kind.UNMATCHED);
            conditions.add(new Condition(Kind.UNMATCHED, "", true));
        }
        if (filter.getOrDefault("model", "").equals("none")) {
            conditions.removeIf(condition -> condition.kind() == Kind.MODEL);
            conditions.add(new Condition(Kind.MODEL, "", false));
        }
        return new EventFilter(conditions);
    }

    private void add(List<Condition> conditions, String parameter, Kind kind, boolean has) {
        String name = filter.getOrDefault(parameter, "");
        if (!name.isEmpty()) {
            conditions.add(new Condition(kind, name, has));
        }
    }

    private UUID known(String text) {
        if (!WrittenId.is(text)) {
            throw new Refusal(CommonRefusal.NOT_FOUND, texts.of("request.no-such"), texts.of("request.no-such-next"));
        }
        return UUID.fromString(text);
    }

    /** Whether there is an add-on to read events with. */
    public boolean isAny() {
        return !addOns.isEmpty();
    }

    /** Whether the list is still being made. */
    public boolean isMaking() {
        return isAny() && list.isEmpty();
    }

    /** Whether there are events to show. */
    public boolean isListed() {
        return list.filter(one -> one.problem().isEmpty()).isPresent();
    }

    /** Why there are none; empty when there are. */
    public String getProblem() {
        return list.map(EventList::problem).orElse("");
    }

    public boolean isCut() {
        return list.map(EventList::cut).orElse(false);
    }

    /** Number of all events that are listed. */
    public int getAll() {
        return list.map(EventList::events).orElse(0);
    }

    /** The events of this page. */
    public List<ShownEvent> getEvents() {
        return events;
    }

    /** Number of the events that meet the filter. */
    public int getTotal() {
        return total;
    }

    /** Number of pages, at least 1. */
    public int getPages() {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }

    public List<RevisionView> getAddOns() {
        return addOns;
    }

    /** The facets of a kind, by its name in lower case. */
    public List<EventList.Facet> facets(String kind) {
        return list.map(one -> one.of(Kind.valueOf(kind.toUpperCase(Locale.ROOT))))
                .orElse(List.of());
    }

    /** The fields with their share of the events. */
    public List<FieldRow> getFields() {
        return facets("field").stream()
                .map(field -> new FieldRow(
                        field.name(), field.type(), field.events(), share(field.events()), field.examples()))
                .toList();
    }

    private String share(int part) {
        double percent = getAll() == 0 ? 0 : 100.0 * part / getAll();
        // neither all nor none of them by rounding
        if (percent > 99 && percent < 100) {
            return "99 %";
        }
        return percent > 0 && percent < 1 ? "< 1 %" : String.format(Locale.ROOT, "%.0f %%", percent);
    }

    public List<CimMatrix.Dataset> getDatasets() {
        return datasets;
    }

    /** The address of another page of these events. */
    public String address(int other) {
        Map<String, String> parameters = parameters();
        parameters.putAll(filter);
        parameters.put("page", Integer.toString(other));
        return address(parameters);
    }

    /** The address of the events that lack a field, or have it. */
    public String address(String parameter, String field) {
        Map<String, String> parameters = parameters();
        parameters.put(parameter, field);
        return address(parameters);
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("id", id);
        parameters.put("revision", revision);
        return parameters;
    }

    private static String address(Map<String, String> parameters) {
        return "?"
                + parameters.entrySet().stream()
                        .filter(parameter -> !parameter.getValue().isEmpty())
                        .map(parameter -> parameter.getKey() + "="
                                + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    /** What the events are filtered by: the value of each parameter of the address. */
    public Map<String, String> getFilter() {
        return filter;
    }

    public String getSource() {
        return source;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getRevision() {
        return revision;
    }

    public void setRevision(String revision) {
        this.revision = revision == null ? "" : revision;
    }

    public boolean isRandom() {
        return random;
    }

    public void setRandom(boolean random) {
        this.random = random;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
