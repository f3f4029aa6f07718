package org.tafoundry.knowledge;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.UUID;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.link.DownloadLinks;
import org.tafoundry.link.DownloadLinks.Kind;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.storage.Intake;
import org.tafoundry.storage.ObjectStore;
import org.tafoundry.storage.StorageRefusal;
import org.tafoundry.storage.StoredContent;

/** Uploads and downloads documents. No transaction is open while bytes move. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KnowledgeBase {
    private static final Intake INTAKE = new Intake(
            "document",
            100,
            KnowledgeRefusal.KNOWLEDGE_TOO_LARGE,
            "Split it and upload the parts.",
            KnowledgeRefusal.KNOWLEDGE_INTERRUPTED);
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
        DocumentHead head = new DocumentHead(INTAKE.head(content, DocumentHead.SIZE));
        head.require(document.type());
        KnowledgeLedger.Place place = ledger.begin(caller, document);
        Intake.Row<DocumentView> row = new Intake.Row<>() {
            @Override
            public String key() {
                return place.key();
            }

            @Override
            public DocumentView complete(long size, String checksum) {
                return ledger.complete(caller, place, size, checksum);
            }

            @Override
            public void abandon() {
                ledger.abandon(place);
            }
        };
        return INTAKE.keep(store, row, TYPE, head.bytes(), content);
    }

    /** Makes a link with which the caller can download a document for ten minutes. */
    public DownloadLinks.Link link(Caller caller, UUID id) {
        DocumentView document = catalog.get(caller, id);
        if (document.state() == DocumentState.DELETED) {
            throw new Refusal(
                    KnowledgeRefusal.KNOWLEDGE_DELETED, "The document " + id + " was deleted.", "Upload it again.");
        }
        return links.issue(Kind.KNOWLEDGE, id, caller, Instant.now());
    }

    /** Opens the document of a link for download; audited as a download of the person for whom the link was made. */
    public StoredContent download(Caller caller, String token) {
        DownloadLinks.Grant grant = links.open(Kind.KNOWLEDGE, token, caller, Instant.now())
                .orElseThrow(() -> new Refusal(
                        KnowledgeRefusal.KNOWLEDGE_LINK_INVALID,
                        "The download link is wrong or has expired.",
                        "Ask for a new link; it works for " + DownloadLinks.LIFETIME.toMinutes() + " minutes."));
        DocumentView document = catalog.read(grant.thing());
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
}
