package org.tafoundry.console.work;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tafoundry.caller.Caller;
import org.tafoundry.console.Labels;
import org.tafoundry.console.Notices;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.console.text.Texts;
import org.tafoundry.maintenance.MaintenanceJob;
import org.tafoundry.maintenance.MaintenanceRun;
import org.tafoundry.maintenance.MaintenanceRuns;
import org.tafoundry.page.Page;
import org.tafoundry.page.PageRequest;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.work.JobLists;
import org.tafoundry.work.JobState;
import org.tafoundry.work.JobTrouble;
import org.tafoundry.work.JobView;

/** The jobs of all requests, one page of them, and the maintenance runs. */
@Named
@RequestScoped
public class JobsPage {
    private static final int SIZE = 20;
    private static final int RUNS = 10;

    @Inject
    private JobLists jobs;

    @Inject
    private MaintenanceRuns maintenance;

    @Inject
    private Labels labels;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    private JobState state;
    private JobTrouble trouble;
    private int page = 1;
    private Page<JobView> found = new Page<>(List.of(), 0, SIZE, 0);
    private List<MaintenanceRun> runs = List.of();

    /** Reads the page that the address names. */
    public void load() {
        try {
            Caller caller = visitor.caller(Notices.request());
            found = jobs.list(
                    caller,
                    Optional.ofNullable(state),
                    Optional.ofNullable(trouble),
                    new PageRequest(Math.max(0, page - 1), SIZE, ""));
            runs = maintenance.list(caller, new PageRequest(0, RUNS, "")).items();
        } catch (Refusal refusal) {
            Notices.refused(visitor, refusal);
        }
    }

    /** Starts the maintenance that the pressed button names. */
    public String start() {
        Map<String, String> sent =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        for (MaintenanceJob job : MaintenanceJob.values()) {
            boolean dry = job.name().equals(sent.get("try"));
            if (dry || job.name().equals(sent.get("start"))) {
                try {
                    maintenance.start(visitor.caller(Notices.request()), job, dry);
                    Notices.done(texts.of("done.maintenance-started"));
                } catch (Refusal refusal) {
                    Notices.refused(visitor, refusal);
                }
                return "/jobs?faces-redirect=true";
            }
        }
        return "";
    }

    public List<JobView> getItems() {
        return found.items();
    }

    public long getTotal() {
        return found.total();
    }

    /** Number of pages, at least 1. */
    public long getPages() {
        return Math.max(1, (found.total() + SIZE - 1) / SIZE);
    }

    public List<MaintenanceRun> getRuns() {
        return runs;
    }

    public List<MaintenanceJob> getMaintenance() {
        return Arrays.asList(MaintenanceJob.values());
    }

    /** What a maintenance job is for. */
    public String purpose(MaintenanceJob job) {
        return labels.status(job);
    }

    /** The part that is done, in percent. */
    public long percent(JobView job) {
        return Math.round(100 * job.share());
    }

    /** The style class of a state. */
    public String tone(JobState of) {
        return switch (of) {
            case DONE -> "good";
            case FAILED -> "bad";
            case CANCELLED -> "plain";
            case WAITING -> "wait";
            case RUNNING -> "busy";
        };
    }

    public JobState[] getStates() {
        return JobState.values();
    }

    /** The address of another page of this list. */
    public String address(int other) {
        return "?page=" + other + (state == null ? "" : "&state=" + state)
                + (trouble == null ? "" : "&trouble=" + trouble);
    }

    public JobState getState() {
        return state;
    }

    public void setState(JobState state) {
        this.state = state;
    }

    public JobTrouble[] getTroubles() {
        return JobTrouble.values();
    }

    public JobTrouble getTrouble() {
        return trouble;
    }

    public void setTrouble(JobTrouble trouble) {
        this.trouble = trouble;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
