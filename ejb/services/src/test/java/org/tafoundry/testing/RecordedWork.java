package org.tafoundry.testing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tafoundry.work.NoticeEvent;
import org.tafoundry.work.WorkQueue;

/** A queue that only remembers. */
public final class RecordedWork implements WorkQueue {
    private final List<String> entries = new CopyOnWriteArrayList<>();
    private final List<String> notices = new CopyOnWriteArrayList<>();

    @Override
    public void enqueueGeneration(UUID request) {
        entries.add("generate " + request);
    }

    @Override
    public void enqueueValidation(UUID validationRun) {
        entries.add("validate " + validationRun);
    }

    @Override
    public void enqueueAnalysis(UUID request) {
        entries.add("analyze " + request);
    }

    @Override
    public void enqueueListing(UUID revision) {
        entries.add("list " + revision);
    }

    @Override
    public void enqueueIndexing(UUID document) {
        entries.add("index " + document);
    }

    @Override
    public void enqueueDeletion(String storageKey, Instant at) {
        entries.add("delete " + storageKey);
    }

    @Override
    public void enqueueNotice(UUID request, NoticeEvent event, String detail) {
        notices.add(event + " " + request + (detail.isEmpty() ? "" : " " + detail));
    }

    @Override
    public void enqueueDelivery(UUID delivery) {
        entries.add("deliver " + delivery);
    }

    /** What people are to be told. */
    public List<String> notices() {
        return List.copyOf(notices);
    }

    public List<String> entries() {
        return List.copyOf(entries);
    }
}
