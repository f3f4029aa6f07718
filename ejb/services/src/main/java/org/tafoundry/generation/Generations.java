package org.tafoundry.generation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditSubject;
import org.tafoundry.caller.Caller;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.request.Requests;
import org.tafoundry.storage.ObjectStore;
import org.tafoundry.storage.StorageRefusal;
import org.tafoundry.storage.StoredContent;
import org.tafoundry.work.JobLedger;
import org.tafoundry.work.JobRunner.Job;

/** Shows what became of generations that gave no add-on. No transaction is open while bytes move. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Generations {
    @Inject
    private Requests requests;

    @Inject
    private JobLedger jobs;

    @Inject
    private GenerationSteps steps;

    @Inject
    private ObjectStore store;

    /** Opens the debug bundle of a failed generation for download; the download is audited. */
    public StoredContent debugBundle(Caller caller, UUID request) {
        requests.get(caller, request);
        String key = jobs.bundle(Job.GENERATE_TA, request)
                .orElseThrow(() -> new Refusal(
                        CommonRefusal.NOT_FOUND,
                        "The generation of the request has no debug bundle.",
                        "Only a generation that gave no add-on has one; a validation run has one of its own."));
        steps.record(
                caller,
                AuditAction.DOWNLOAD,
                AuditSubject.of(Requests.ENTITY, request),
                Map.of("file", "debug bundle of the generation"));
        try {
            return new StoredContent(
                    "debug-generation-" + request + ".zip", "application/zip", -1, "", store.open(key));
        } catch (FileNotFoundException e) {
            throw new Refusal(
                    StorageRefusal.STORAGE_OBJECT_GONE,
                    "The debug bundle is gone from the object storage.",
                    "Have the generation tried again.",
                    e);
        } catch (IOException e) {
            throw StorageRefusal.unavailable("The debug bundle cannot be read", e);
        }
    }
}
