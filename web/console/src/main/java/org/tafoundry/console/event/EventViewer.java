package org.tafoundry.console.event;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.tafoundry.caller.Caller;
import org.tafoundry.console.Notices;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.request.RequestView;
import org.tafoundry.request.Requests;
import org.tafoundry.validation.ValidationView;
import org.tafoundry.validation.Validations;

/**
 * The events that the newest validation sampled: each value marked where it stands, with the setting that gave it; why
 * settings did not match; the forms of the events; the data models and what they miss.
 */
@Named
@RequestScoped
public class EventViewer {
    private static final int SIZE = 5;

    @Inject
    private Requests requests;

    @Inject
    private Validations validations;

    @Inject
    private Visitor visitor;

    private String id = "";
    private String shape = "";
    private String missing = "";
    private boolean failing;
    private boolean random;
    private int page = 1;
    private String source = "";
    private EventReport report = new EventReport("");
    private List<ShownEvent> matching = List.of();

    /** Reads the report; goes back to the list when there is no such request. */
    public void load() throws IOException {
        Caller caller = visitor.caller(Notices.request());
        try {
            RequestView request = requests.get(caller, known());
            source = request.sourceSystem();
            report = new EventReport(validations.list(caller, request.id()).stream()
                    .filter(ValidationView::hasReport)
                    .findFirst()
                    .map(run -> validations.report(caller, run.id()))
                    .orElse(""));
            matching = chosen(report.events());
        } catch (Refusal refusal) {
            Notices.refused(visitor, refusal);
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/requests.xhtml");
        }
    }

    private List<ShownEvent> chosen(List<ShownEvent> all) {
        List<ShownEvent> found = all.stream()
                .filter(event -> shape.isEmpty() || event.shape().equals(shape))
                .filter(event -> missing.isEmpty()
                        || event.fields().stream()
                                .noneMatch(value -> value.field().equals(missing)))
                .filter(event -> !failing
                        || !event.misses().isEmpty()
                        || !event.remarks().isEmpty())
                .toList();
        return random && !found.isEmpty()
                ? List.of(found.get(ThreadLocalRandom.current().nextInt(found.size())))
                : found;
    }

    private UUID known() {
        if (!id.matches("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new Refusal(
                    CommonRefusal.NOT_FOUND, "The address names no request.", "Open the request from this list.");
        }
        return UUID.fromString(id);
    }

    /** The events of this page. */
    public List<ShownEvent> getEvents() {
        return matching.stream()
                .skip((long) (Math.max(1, page) - 1) * SIZE)
                .limit(SIZE)
                .toList();
    }

    public int getTotal() {
        return matching.size();
    }

    /** Number of pages, at least 1. */
    public int getPages() {
        return Math.max(1, (matching.size() + SIZE - 1) / SIZE);
    }

    public List<EventReport.Shape> getShapes() {
        return report.shapes();
    }

    public List<EventReport.Shape> getFields() {
        return report.fields();
    }

    public List<EventReport.Dataset> getDatasets() {
        return report.datasets();
    }

    /** Whether the report has events at all. */
    public boolean isAny() {
        return !report.events().isEmpty();
    }

    /** The address of another page of these events. */
    public String address(int other) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("id", id);
        parameters.put("shape", shape);
        parameters.put("missing", missing);
        parameters.put("failing", failing ? "true" : "");
        parameters.put("page", Integer.toString(other));
        return "?"
                + parameters.entrySet().stream()
                        .filter(parameter -> !parameter.getValue().isEmpty())
                        .map(parameter -> parameter.getKey() + "="
                                + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
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

    public String getShape() {
        return shape;
    }

    public void setShape(String shape) {
        this.shape = shape == null ? "" : shape;
    }

    public String getMissing() {
        return missing;
    }

    public void setMissing(String missing) {
        this.missing = missing == null ? "" : missing;
    }

    public boolean isFailing() {
        return failing;
    }

    public void setFailing(boolean failing) {
        this.failing = failing;
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
