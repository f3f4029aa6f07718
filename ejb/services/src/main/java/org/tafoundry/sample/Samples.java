package org.tafoundry.sample;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditSubject;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.request.Requests;
import org.tafoundry.storage.Intake;
import org.tafoundry.storage.ObjectStore;
import org.tafoundry.storage.StorageRefusal;
import org.tafoundry.storage.StoredContent;

/** Uploads, shows, downloads and deletes samples. No transaction is open while bytes move. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Samples {
    private static final Intake INTAKE = new Intake(
            "sample",
            500,
            SampleRefusal.SAMPLE_TOO_LARGE,
            "Upload a part of it: a few thousand events of every kind are enough.",
            SampleRefusal.SAMPLE_INTERRUPTED);

    /** The largest sample: 500 MB. */
    public static final long LARGEST = INTAKE.bytes();

    @Inject
    private SampleLedger ledger;

    @Inject
    private ObjectStore store;

    @Inject
    private AuditTrail audit;

    protected Samples() {}

    Samples(SampleLedger ledger, ObjectStore store, AuditTrail audit) {
        this.ledger = ledger;
        this.store = store;
        this.audit = audit;
    }

    /**
     * Uploads a sample to a request that was not submitted. The bytes go to the object storage in parts while their
     * SHA-256 is computed; whatever ends the upload early leaves neither row nor object. A refusal is audited.
     */
    public SampleView upload(Caller caller, UUID request, Upload upload, InputStream content) {
        try {
            return take(caller, request, upload, content);
        } catch (Refusal refusal) {
            // that somebody lacks a right is written down where the call ends
            if (!refusal.isDenial()) {
                audit.recordRefused(
                        caller,
                        AuditAction.UPLOAD_REFUSED,
                        AuditSubject.of(Requests.ENTITY, request),
                        Map.of(
                                "file",
                                upload.fileName(),
                                "code",
                                refusal.code().name(),
                                "reason",
                                refusal.getMessage()));
            }
            throw refusal;
        }
    }

    private SampleView take(Caller caller, UUID request, Upload upload, InputStream content) {
        SampleHead head = new SampleHead(INTAKE.head(content, SampleHead.SIZE));
        head.requireText();
        Upload typed = new Upload(upload.fileName(), head.mimeType());
        SampleLedger.Place place = ledger.begin(caller, request, typed);
        Intake.Row<SampleView> row = new Intake.Row<>() {
            @Override
            public String key() {
                return place.key();
            }

            @Override
            public SampleView complete(long size, String checksum) {
                return ledger.complete(caller, place, size, checksum, head.preview());
            }

            @Override
            public void abandon() {
                ledger.abandon(place);
            }
        };
        return INTAKE.keep(store, row, typed.mimeType(), head.bytes(), content);
    }

    /** The samples of a request. */
    public List<SampleView> list(Caller caller, UUID request) {
        return ledger.list(caller, request);
    }

    /** One sample, with its preview. */
    public SampleView get(Caller caller, UUID id) {
        return ledger.get(caller, id);
    }

    /** The first lines of a sample; reading them is audited. */
    public String preview(Caller caller, UUID id) {
        return ledger.preview(caller, id).preview();
    }

    /** Writes down that somebody reads the first lines of all samples of a request, which {@link #list} gives. */
    public void previewed(Caller caller, UUID request) {
        ledger.viewed(caller, request, "previews of the samples");
    }

    /** Opens a sample for download; the download is audited. */
    public StoredContent download(Caller caller, UUID id) {
        SampleView sample = ledger.get(caller, id);
        SampleLedger.Place place = ledger.download(caller, id);
        try {
            return new StoredContent(
                    sample.fileName(), sample.mimeType(), sample.size(), sample.checksum(), store.open(place.key()));
        } catch (FileNotFoundException e) {
            throw new Refusal(
                    StorageRefusal.STORAGE_OBJECT_GONE,
                    "The bytes of sample " + id + " are gone from the object storage.",
                    "Upload it again with a new request.",
                    e);
        } catch (IOException e) {
            throw StorageRefusal.unavailable("The sample cannot be read", e);
        }
    }

    /** Deletes a sample of a request that was not submitted. */
    public void delete(Caller caller, UUID id) {
        ledger.delete(caller, id);
    }
}
