package org.tafoundry.web.job;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.web.json.ApiJson;
import org.tafoundry.work.JobLedger;
import org.tafoundry.work.JobState;
import org.tafoundry.work.JobView;

/** The streams of progress that are open on this node; one thread looks every second what is new for all of them. */
@ApplicationScoped
public class ProgressStreams {
    private static final int MOST = 200;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private JobLedger jobs;

    private final Queue<Stream> open = new ConcurrentLinkedQueue<>();
    private ScheduledFuture<?> looking;

    /** One stream and what it told last. */
    private record Stream(UUID request, SseEventSink sink, Sse sse, Map<UUID, JobView> told) {}

    /** Tells the changes of a request's jobs until none is left to do. */
    void open(UUID request, SseEventSink sink, Sse sse) {
        if (open.size() >= MOST) {
            throw new Refusal(
                    CommonRefusal.TOO_BUSY,
                    "So many streams of progress are open that this server takes no more.",
                    "List the jobs of the request instead.");
        }
        open.add(new Stream(request, sink, sse, new HashMap<>()));
        look();
    }

    private synchronized void look() {
        if (looking == null || looking.isDone()) {
            looking = scheduler.scheduleWithFixedDelay(this::tell, 0, 1, TimeUnit.SECONDS);
        }
    }

    private void tell() {
        open.removeIf(stream -> stream.sink().isClosed() || !tell(stream));
        synchronized (this) {
            if (open.isEmpty()) {
                looking.cancel(false);
            }
        }
    }

    /** Whether there is more to come. */
    private boolean tell(Stream stream) {
        List<JobView> now;
        try {
            now = jobs.ofRequest(stream.request());
        } catch (EJBException e) {
            return true; // the database is away; there is nothing to tell until it is back
        }
        for (JobView job : now) {
            if (!job.equals(stream.told().put(job.id(), job))) {
                stream.sink()
                        .send(stream.sse()
                                .newEventBuilder()
                                .name("job")
                                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                                .data(String.class, new String(ApiJson.write(JobJson.of(job)), StandardCharsets.UTF_8))
                                .build());
            }
        }
        boolean more = now.stream().anyMatch(j -> j.state() == JobState.WAITING || j.state() == JobState.RUNNING);
        if (!more) {
            stream.sink().close();
        }
        return more;
    }

    @PreDestroy
    void close() {
        open.forEach(stream -> stream.sink().close());
    }
}
