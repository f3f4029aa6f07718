package org.tafoundry.storage;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.tafoundry.maintenance.MaintenanceRun;
import org.tafoundry.maintenance.ReportText;

/**
 * What the batch job {@code storage-reconcile} does: it compares the bucket with the tables, both ways, deletes objects that
 * no row has referred to for a day, and ends uploads in parts that began before that. What is missing it only reports.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StorageReconcile {
    private static final int PAGE = 500;
    private static final int MOST_SHOWN = 1_000;

    /** Longer than any upload or attempt takes, whose object is there before its row. */
    private static final Duration SETTLED = Duration.ofDays(1);

    @Inject
    private ObjectInventory inventory;

    @Inject
    private ObjectReferences references;

    @Inject
    private UnreferencedObjects unreferenced;

    protected StorageReconcile() {}

    StorageReconcile(ObjectInventory inventory, ObjectReferences references, UnreferencedObjects unreferenced) {
        this.inventory = inventory;
        this.references = references;
        this.unreferenced = unreferenced;
    }

    /**
     * How bucket and tables differ; each list shows at most a thousand.
     *
     * @param objects objects in the bucket
     * @param referenced objects that rows refer to
     * @param orphans keys that no row refers to, for a day at least; deleted unless it was a dry run
     * @param missing keys that rows refer to, without an object
     * @param wrongSize keys whose object has not the size that the row says
     * @param uploadsAborted uploads in parts that never ended; left alone in a dry run
     */
    record Report(
            long objects,
            long referenced,
            List<String> orphans,
            List<String> missing,
            List<String> wrongSize,
            int uploadsAborted) {}

    /** Compares; gives the report as JSON. */
    public String reconcile(MaintenanceRun run) throws IOException {
        Instant settled = Instant.now().minus(SETTLED);
        List<String> orphans = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<String> wrongSize = new ArrayList<>();
        long objects = walkBucket(run, settled, orphans);
        long referenced = walkTables(missing, wrongSize);
        int aborted = inventory.abortUploads(settled, run.dryRun());
        return ReportText.of(new Report(objects, referenced, orphans, missing, wrongSize, aborted));
    }

    private long walkBucket(MaintenanceRun run, Instant settled, List<String> orphans) throws IOException {
        long objects = 0;
        List<ListedObject> page = inventory.list("", PAGE);
        while (!page.isEmpty()) {
            objects += page.size();
            Set<String> left =
                    references.unreferenced(page.stream().map(ListedObject::key).toList());
            for (ListedObject object : page) {
                if (left.contains(object.key()) && object.modified().isBefore(settled)) {
                    show(orphans, object.key());
                    if (!run.dryRun()) {
                        unreferenced.delete(object.key());
                    }
                }
            }
            page = inventory.list(page.get(page.size() - 1).key(), PAGE);
        }
        return objects;
    }

    private long walkTables(List<String> missing, List<String> wrongSize) throws IOException {
        long referenced = 0;
        List<ObjectReferences.Reference> page = references.after("", PAGE);
        while (!page.isEmpty()) {
            referenced += page.size();
            for (ObjectReferences.Reference reference : page) {
                OptionalLong size = inventory.size(reference.key());
                if (size.isEmpty()) {
                    show(missing, reference.owner() + " " + reference.key());
                } else if (reference.size() >= 0 && size.getAsLong() != reference.size()) {
                    show(wrongSize, reference.owner() + " " + reference.key());
                }
            }
            page = references.after(page.get(page.size() - 1).key(), PAGE);
        }
        return referenced;
    }

    private static void show(List<String> shown, String line) {
        if (shown.size() < MOST_SHOWN) {
            shown.add(line);
        }
    }
}
