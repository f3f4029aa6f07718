package org.tafoundry.console.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tafoundry.caller.Caller;
import org.tafoundry.console.Labels;
import org.tafoundry.console.Notices;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.request.Approvals;
import org.tafoundry.request.RequestFigures;
import org.tafoundry.request.RequestStatus;

/** What is going on: requests by state and week, how long they take, and what waits for the visitor. */
@Named
@RequestScoped
public class Dashboard {
    /** Width of the widest bar, in the units of the drawing. */
    private static final int WIDEST = 100;

    @Inject
    private Approvals approvals;

    @Inject
    private RequestFigures figures;

    @Inject
    private Labels labels;

    @Inject
    private Visitor visitor;

    private Map<RequestStatus, Long> states = Map.of();
    private RequestFigures.Figures numbers = RequestFigures.Figures.NONE;

    /**
     * A bar of a chart.
     *
     * @param label what it counts
     * @param value how many
     * @param width how wide it is drawn
     * @param address where these requests are listed; empty when nowhere
     */
    public record Bar(String label, long value, long width, String address) {}

    /** Reads the numbers. */
    public void load() {
        Caller caller = visitor.caller(Notices.request());
        states = approvals.statistics(caller);
        numbers = figures.read(caller);
    }

    /** How many requests are in each state. */
    public List<Bar> getStates() {
        long most = states.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (RequestStatus status : RequestStatus.values()) {
            long value = states.getOrDefault(status, 0L);
            bars.add(new Bar(labels.status(status), value, width(value, most), "/requests.xhtml?status=" + status));
        }
        return bars;
    }

    /** How many requests were made in each of the last weeks. */
    public List<Bar> getWeeks() {
        long most = numbers.weeks().stream()
                .mapToLong(RequestFigures.Week::requests)
                .max()
                .orElse(0);
        return numbers.weeks().stream()
                .map(week -> new Bar(week.begin().toString(), week.requests(), width(week.requests(), most), ""))
                .toList();
    }

    private static long width(long value, long most) {
        return most == 0 ? 0 : Math.max(value == 0 ? 0 : 1, value * WIDEST / most);
    }

    public long getWaiting() {
        return states.getOrDefault(RequestStatus.PENDING_APPROVAL, 0L);
    }

    public long getFailed() {
        return states.getOrDefault(RequestStatus.FAILED, 0L);
    }

    /** The share of validations that passed, in words. */
    public String getPassRate() {
        return numbers.ended() == 0
                ? "—"
                : String.format(Locale.ROOT, "%.0f %%", 100.0 * numbers.passed() / numbers.ended());
    }

    public long getEnded() {
        return numbers.ended();
    }

    /** How long half of the requests took from their creation to the finished add-on, in words. */
    public String getTypicalTime() {
        return numbers.medianSeconds().map(Dashboard::words).orElse("—");
    }

    private static String words(long seconds) {
        if (seconds < 120) {
            return seconds + " s";
        }
        return seconds < 7200 ? seconds / 60 + " min" : seconds / 3600 + " h";
    }
}
