package org.tafoundry.inquiry;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.tafoundry.engine.IsolatedEngine;
import org.tafoundry.engine.JobEndedException;
import org.tafoundry.engine.JobEndedException.Reason;
import org.tafoundry.engine.ServerEngine;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.storage.StorageRefusal;

/** The engine for somebody who waits for what it says: few of them at a time, and never all of them one person. */
@ApplicationScoped
public class ImmediateEngine {
    /** How many one server answers at the same time; each is a process. */
    private static final int MOST = 3;

    private static final int SECONDS = 60;

    @Inject
    private ServerEngine engine;

    @Resource
    private ManagedExecutorService executor;

    private final Places places = new Places(MOST);

    protected ImmediateEngine() {}

    /** What the engine is to do. */
    public interface Work<T> {
        /** Does it, in a process of its own that takes a minute at most. */
        T on(IsolatedEngine engine) throws IOException, JobEndedException;
    }

    /**
     * Has the engine do something. No caller's thread waits.
     *
     * @param person who waits
     * @return what came; it ends with a {@link Refusal} where nothing can
     */
    public <T> CompletableFuture<T> run(UUID person, Work<T> work) {
        IsolatedEngine isolated = engine.open(SECONDS);
        if (!places.take(person)) {
            throw new Refusal(
                    CommonRefusal.TOO_BUSY,
                    "This server has no place for another question or trial at the moment; there are " + MOST + ", and "
                            + (MOST - 1) + " for one person.",
                    "Try again in a few seconds.");
        }
        boolean handedOver = false;
        try {
            Supplier<T> answered = () -> answer(work, isolated);
            CompletableFuture<T> answer =
                    executor.supplyAsync(answered).whenComplete((result, failure) -> places.leave(person));
            handedOver = true;
            return answer;
        } finally {
            if (!handedOver) {
                places.leave(person);
            }
        }
    }

    private static <T> T answer(Work<T> work, IsolatedEngine isolated) {
        try {
            return work.on(isolated);
        } catch (JobEndedException e) {
            if (e.reason() == Reason.JOB_OVER_TIME || e.reason() == Reason.JOB_OVER_MEMORY) {
                throw new Refusal(InquiryRefusal.INQUIRY_TOO_LARGE, e.getMessage(), e.next(), e);
            }
            throw new IllegalStateException(e.getMessage() + "\n" + e.details(), e);
        } catch (IOException e) {
            throw StorageRefusal.unavailable("The samples cannot be read", e);
        }
    }
}
