package org.tafoundry.console.work;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.tafoundry.caller.Caller;
import org.tafoundry.console.Labels;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.request.Requests;
import org.tafoundry.work.JobLedger;
import org.tafoundry.work.JobState;
import org.tafoundry.work.JobView;

/** The pages that wait on this node; one thread looks every second what is new for all of them. */
@ApplicationScoped
public class ProgressFeeds {
    private static final int MOST = 200;
    private static final int ALL = 100;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private Requests requests;

    @Inject
    private JobLedger jobs;

    @Inject
    private Labels labels;

    private final Queue<ProgressFeed> open = new ConcurrentLinkedQueue<>();
    private ScheduledFuture<?> looking;

    /** Whether there are so many that this node takes no more. */
    boolean isFull() {
        return open.size() >= MOST;
    }

    /** Tells a page what changes, for a minute; then the browser asks again, and whether it may is decided anew. */
    void open(Caller caller, UUID request, AsyncContext page) {
        open.add(new ProgressFeed(caller, request, page));
        synchronized (this) {
            if (looking == null || looking.isDone()) {
                looking = scheduler.scheduleWithFixedDelay(this::tell, 0, 1, TimeUnit.SECONDS);
            }
        }
    }

    private void tell() {
        open.removeIf(feed -> feed.isOver() || !tell(feed));
        synchronized (this) {
            if (open.isEmpty()) {
                looking.cancel(false);
            }
        }
    }

    /** Whether the page is still there. */
    private boolean tell(ProgressFeed feed) {
        try {
            String status = requests.get(feed.caller(), feed.request()).status().name();
            List<JobView> going = jobs.ofRequest(feed.request()).stream()
                    .filter(job -> job.state() == JobState.RUNNING || job.state() == JobState.WAITING)
                    .toList();
            feed.tell(json(status, going));
            return true;
        } catch (Refusal | IOException e) {
            feed.end(); // the request or the page is gone
            return false;
        } catch (EJBException e) {
            return true; // the database is away; there is nothing to tell until it is back
        }
    }

    /** The state is another one too when a job has come or ended. */
    private String json(String status, List<JobView> going) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        StringBuilder state = new StringBuilder(status);
        for (JobView job : going) {
            state.append(' ').append(job.id());
            list.add(Json.createObjectBuilder()
                    .add("name", labels.job(job.job()))
                    .add("running", job.state() == JobState.RUNNING)
                    .add("percent", Math.round(ALL * job.share()))
                    .add("at", job.message()));
        }
        return Json.createObjectBuilder()
                .add("state", state.toString())
                .add("jobs", list)
                .build()
                .toString();
    }

    @PreDestroy
    void close() {
        open.forEach(ProgressFeed::end);
    }
}
