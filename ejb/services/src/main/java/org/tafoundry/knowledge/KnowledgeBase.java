package org.tafoundry.knowledge;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.storage.ObjectStore;
import org.tafoundry.storage.Sha256Input;
import org.tafoundry.storage.StorageRefusal;
import org.tafoundry.storage.StoredContent;

/** Uploads and downloads documents. No transaction is open while bytes move. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KnowledgeBase {
    /** The largest document: 100 MB. */
    public static final long LARGEST = 100L * 1024 * 1024;

    private static final Logger LOG = Logger.getLogger(KnowledgeBase.class.getName());
    private static final String TYPE = "application/octet-stream";

    @Inject
    private KnowledgeLedger ledger;

    @Inject
    private KnowledgeCatalog catalog;

    @Inject
    private ObjectStore store;

    @Inject
    private DownloadLinks links;

    protected KnowledgeBase() {}

    KnowledgeBase(KnowledgeLedger ledger, KnowledgeCatalog catalog, ObjectStore store, DownloadLinks links) {
        this.ledger = ledger;
        this.catalog = catalog;
        this.store = store;
        this.links = links;
    }

    /** Uploads a document and has it indexed; whatever ends the upload early leaves neither row nor object. */
    public DocumentView upload(Caller caller, NewDocument document, InputStream content) {
        caller.require(RoleName.KNOWLEDGE_MANAGER, RoleName.ADMIN);
        DocumentHead head = new DocumentHead(head(content));
        head.require(document.type());
        KnowledgeLedger.Place place = ledger.begin(caller, document);
        Sha256Input metered =
                new Sha256Input(new SequenceInputStream(new ByteArrayInputStream(head.bytes()), content), LARGEST);
        boolean complete = false;
        try {
            store.put(place.key(), metered, TYPE);
            DocumentView stored = ledger.complete(caller, place, metered.size(), metered.checksum());
            complete = true;
            return stored;
        } catch (IOException e) {
            throw refusal(e, metered);
        } finally {
            if (!complete) {
                abandon(place);
            }
        }
    }

    /** Makes a link with which the caller can download a document for ten minutes. */
    public DownloadLinks.Link link(Caller caller, UUID id) {
        DocumentView document = catalog.get(caller, id);
        if (document.state() == DocumentState.DELETED) {
            throw new Refusal(
                    KnowledgeRefusal.KNOWLEDGE_DELETED, "The document " + id + " was deleted.", "Upload it again.");
        }
        return links.issue(id, caller, Instant.now());
    }

    /** Opens the document of a link for download; audited as a download of the person for whom the link was made. */
    public StoredContent download(Caller caller, String token) {
        DownloadLinks.Grant grant = links.open(token, caller, Instant.now());
        DocumentView document = catalog.read(grant.document());
        KnowledgeLedger.Place place = ledger.download(grant.caller(), document.id());
        try {
            return new StoredContent(
                    document.fileName(), TYPE, document.size(), document.checksum(), store.open(place.key()));
        } catch (FileNotFoundException e) {
            throw new Refusal(
                    StorageRefusal.STORAGE_OBJECT_GONE,
                    "The bytes of document " + document.id() + " are gone from the object storage.",
                    "Upload it again.",
                    e);
        } catch (IOException e) {
            throw StorageRefusal.unavailable("The document cannot be read", e);
        }
    }

    private void abandon(KnowledgeLedger.Place place) {
        ledger.abandon(place);
        try {
            store.delete(place.key());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "What is left of an upload is deleted later: " + place.key(), e);
        }
    }

    private static byte[] head(InputStream content) {
        try {
            return content.readNBytes(DocumentHead.SIZE);
        } catch (IOException e) {
            throw interrupted(0, e);
        }
    }

    private static Refusal refusal(IOException failure, Sha256Input metered) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Sha256Input.LimitExceededException) {
                return new Refusal(
                        KnowledgeRefusal.KNOWLEDGE_TOO_LARGE,
                        "The document has more than " + LARGEST + " bytes (100 MB).",
                        "Split it and upload the parts.",
                        failure);
            }
        }
        if (metered.failed()) {
            return interrupted(metered.size(), failure);
        }
        return StorageRefusal.unavailable("The document cannot be kept", failure);
    }

    private static Refusal interrupted(long size, IOException cause) {
        return new Refusal(
                KnowledgeRefusal.KNOWLEDGE_INTERRUPTED,
                "The upload ended after " + size + " bytes, before the document did; nothing was kept.",
                "Upload it again.",
                cause);
    }
}
