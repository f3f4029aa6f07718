package org.tafoundry.revision;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.caller.Caller;
import org.tafoundry.foundry.AddOnChanges;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.storage.StoredContent;

/** Lists, looks into and downloads revisions. No transaction is open while bytes move. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Revisions {
    @Inject
    private RevisionLedger ledger;

    @Inject
    private StoredAddOns addOns;

    protected Revisions() {}

    Revisions(RevisionLedger ledger, StoredAddOns addOns) {
        this.ledger = ledger;
        this.addOns = addOns;
    }

    /** The revisions of a request, newest first. */
    public List<RevisionView> list(Caller caller, UUID request) {
        return ledger.list(caller, request);
    }

    /** One revision. */
    public RevisionView get(Caller caller, UUID id) {
        return ledger.get(caller, id);
    }

    /** How a revision came to be, as JSON. */
    public String metadata(Caller caller, UUID id) {
        ledger.get(caller, id);
        return ledger.metadata(id);
    }

    /** Opens a revision's archive for download; the download is audited. */
    public StoredContent download(Caller caller, UUID id) {
        RevisionView revision = ledger.get(caller, id);
        StoredContent content = new StoredContent(
                revision.summary().fileName(),
                "application/gzip",
                revision.size(),
                revision.checksum(),
                addOns.open(revision));
        ledger.downloaded(caller, id, revision.summary().fileName());
        return content;
    }

    /** One file of a revision, for example {@code default/props.conf}; the download is audited. */
    public byte[] file(Caller caller, UUID id, String path) {
        RevisionView revision = ledger.get(caller, id);
        byte[] bytes = Optional.ofNullable(addOns.read(revision).files().get(path))
                .orElseThrow(() -> new Refusal(
                        RevisionRefusal.REVISION_NO_SUCH_FILE,
                        "Revision " + revision.version() + " has no file '" + path + "'.",
                        "Read the revision to see its files."));
        ledger.downloaded(caller, id, path);
        return bytes;
    }

    /** Whether a revision is the first one of its request. */
    public boolean isFirst(Caller caller, UUID id) {
        RevisionView revision = ledger.get(caller, id);
        return ledger.list(caller, revision.requestId()).stream()
                .noneMatch(other -> other.version() < revision.version());
    }

    /**
     * What changed to a revision from another one of the same request, setting by setting.
     *
     * @param from the older revision; empty for the one before this
     */
    public List<AddOnChanges.Change> changes(Caller caller, UUID id, Optional<UUID> from) {
        RevisionView newer = ledger.get(caller, id);
        RevisionView older = ledger.list(caller, newer.requestId()).stream()
                .filter(other ->
                        from.map(wanted -> other.id().equals(wanted)).orElse(other.version() < newer.version()))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        RevisionRefusal.REVISION_NOTHING_TO_COMPARE,
                        "There is no such other revision of the same request.",
                        "List the request's revisions and name one of them."));
        return AddOnChanges.between(addOns.read(older), addOns.read(newer));
    }
}
