package org.tafoundry.console.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tafoundry.caller.Caller;
import org.tafoundry.console.Labels;
import org.tafoundry.console.Notices;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.console.text.Texts;
import org.tafoundry.request.Approvals;
import org.tafoundry.request.RequestFigures;
import org.tafoundry.request.RequestStatus;
import org.tafoundry.validation.ValidationFigures;

/** What is going on: requests by state and week, how long they take, what passes, is covered and used, and what waits. */
@Named
@RequestScoped
public class Dashboard {
    private static final String NOTHING = "—";
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    @Inject
    private Approvals approvals;

    @Inject
    private RequestFigures requestFigures;

    @Inject
    private ValidationFigures validationFigures;

    @Inject
    private Labels labels;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    private Map<RequestStatus, Long> states = Map.of();
    private RequestFigures.Figures requests = RequestFigures.Figures.NONE;
    private ValidationFigures.Figures validations = ValidationFigures.Figures.NONE;

    /** Reads the numbers, for those who see them. */
    public void load() {
        if (!visitor.isSeesFigures()) {
            return;
        }
        Caller caller = visitor.caller(Notices.request());
        states = approvals.statistics(caller);
        requests = requestFigures.read(caller);
        validations = validationFigures.read(caller);
    }

    /** The charts: one by state, the others by week. */
    public List<Chart> getCharts() {
        return Stream.concat(
                        Stream.of(byState()),
                        Stream.of(
                                byWeek(
                                        texts.of("dashboard.requests-by-week"),
                                        texts.of("common.requests"),
                                        requests.weeks(),
                                        RequestFigures.Week::begin,
                                        week -> Chart.Value.of(week.requests())),
                                byWeek(
                                        texts.of("dashboard.from-submission-to-add-on"),
                                        texts.of("dashboard.median"),
                                        requests.weeks(),
                                        RequestFigures.Week::begin,
                                        week -> week.medianSeconds()
                                                .map(seconds -> new Chart.Value(words(seconds), seconds))
                                                .orElse(Chart.Value.NONE)),
                                byWeek(
                                        texts.of("dashboard.validations-that-passed"),
                                        texts.of("dashboard.passed-of-ended"),
                                        validations.weeks(),
                                        ValidationFigures.Week::begin,
                                        week -> week.ended() == 0
                                                ? Chart.Value.NONE
                                                : Chart.Value.share(
                                                        texts.say("dashboard.of", week.passed(), week.ended()),
                                                        (double) week.passed() / week.ended())),
                                byWeek(
                                        texts.of("dashboard.coverage"),
                                        texts.of("common.share"),
                                        validations.weeks(),
                                        ValidationFigures.Week::begin,
                                        week -> week.coverage()
                                                .map(share -> Chart.Value.share(percent(share), share))
                                                .orElse(Chart.Value.NONE)),
                                byWeek(
                                        texts.of("dashboard.use-of-sandboxes"),
                                        texts.of("common.time"),
                                        validations.weeks(),
                                        ValidationFigures.Week::begin,
                                        week -> new Chart.Value(words(week.seconds()), week.seconds()))))
                .toList();
    }

    private Chart byState() {
        Map<String, Chart.Value> values = new HashMap<>();
        Map<String, String> addresses = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (RequestStatus status : RequestStatus.values()) {
            String name = labels.status(status);
            names.add(name);
            values.put(name, Chart.Value.of(states.getOrDefault(status, 0L)));
            addresses.put(name, "/requests.xhtml?status=" + status);
        }
        return Chart.of(
                texts.of("dashboard.requests-by-state"),
                texts.of("common.state"),
                texts.of("common.requests"),
                names,
                values,
                addresses);
    }

    private <W> Chart byWeek(
            String title, String head, List<W> weeks, Function<W, LocalDate> begin, Function<W, Chart.Value> value) {
        Map<String, Chart.Value> values = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (W week : weeks) {
            String name = begin.apply(week).toString();
            names.add(name);
            values.put(name, value.apply(week));
        }
        return Chart.of(title, texts.of("common.week-from"), head, names, values, Map.of());
    }

    public long getWaiting() {
        return states.getOrDefault(RequestStatus.PENDING_APPROVAL, 0L);
    }

    public long getFailed() {
        return states.getOrDefault(RequestStatus.FAILED, 0L);
    }

    /** The share of validations that passed, in words. */
    public String getPassRate() {
        return validations.ended() == 0 ? NOTHING : percent((double) validations.passed() / validations.ended());
    }

    public long getEnded() {
        return validations.ended();
    }

    /** How long half of the requests took from their submission to the finished add-on, in words. */
    public String getTypicalTime() {
        return requests.medianSeconds().map(this::words).orElse(NOTHING);
    }

    /** The sandboxes that are used now. */
    public int getBusy() {
        return validations.busy();
    }

    /** How many may be used at the same time. */
    public int getMost() {
        return validations.most();
    }

    private String percent(double share) {
        return texts.say("dashboard.percent", share);
    }

    private String words(long seconds) {
        if (seconds < 2 * MINUTE) {
            return texts.say("dashboard.seconds", seconds);
        }
        return seconds < 2 * HOUR
                ? texts.say("dashboard.minutes", seconds / MINUTE)
                : texts.say("common.hours", seconds / HOUR);
    }
}
