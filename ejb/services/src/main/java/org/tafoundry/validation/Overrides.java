package org.tafoundry.validation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditSubject;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.proposal.FieldTrial;
import org.tafoundry.proposal.FieldWish;
import org.tafoundry.proposal.Instruction;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.refusal.Values;
import org.tafoundry.request.RequestView;
import org.tafoundry.request.Requests;
import org.tafoundry.revision.ConfigSummary;
import org.tafoundry.revision.RevisionLedger;
import org.tafoundry.revision.RevisionView;
import org.tafoundry.revision.StoredAddOns;
import org.tafoundry.storage.StorageRefusal;
import org.tafoundry.storage.StoredObject;

/** Takes an add-on that an approver made as the next revision, and has it validated. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Overrides {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PATH = 500;
    private static final int LONGEST_REGEX = 1_000;

    @Inject
    private Requests requests;

    @Inject
    private StoredAddOns addOns;

    @Inject
    private RevisionLedger revisions;

    @Inject
    private OverrideLedger ledger;

    @Inject
    private AuditTrail audit;

    /**
     * Makes the next revision of a revision by changing some of its files.
     *
     * @param contents new text by path; a path that the add-on does not have is a new file
     * @param deleted paths of files that go
     */
    public RevisionView edit(Caller caller, UUID id, Map<String, String> contents, Set<String> deleted) {
        caller.require(RoleName.APPROVER);
        RevisionView base = revisions.get(caller, id);
        String name = base.summary().fileName();
        try (ArchiveFile edited = addOns.alone(name, () -> ArchiveFile.of(edited(base, contents, deleted)));
                InputStream archive = edited.open()) {
            return upload(caller, base.requestId(), name, archive);
        } catch (IOException e) {
            throw StorageRefusal.unavailable("The archive cannot be kept", e);
        }
    }

    private AddOnFiles edited(RevisionView base, Map<String, String> contents, Set<String> deleted) {
        AddOnFiles addOn = addOns.read(base);
        SortedMap<String, byte[]> files = new TreeMap<>(addOn.files());
        contents.forEach((path, text) ->
                files.put(Values.required("path", path, LONGEST_PATH), text.getBytes(StandardCharsets.UTF_8)));
        files.keySet().removeAll(deleted);
        return new AddOnFiles(addOn.id(), files);
    }

    /**
     * Makes the next revision of a revision by one more field, which a regex gives.
     *
     * @param sourcetype the sourcetype of the events that have it
     * @param name the field's name
     * @param regex regex with a group of that name
     */
    public RevisionView addField(Caller caller, UUID id, String sourcetype, String name, String regex) {
        caller.require(RoleName.APPROVER);
        RevisionView base = revisions.get(caller, id);
        String stanza = Values.required("sourcetype", sourcetype, LONGEST_NAME);
        if (!FieldWish.isName(name)
                || regex.length() > LONGEST_REGEX
                || regex.chars().anyMatch(c -> c < ' ')) {
            throw Values.invalid(
                    "This cannot be a field: '" + name + "'.",
                    "Name it by a letter, then letters, digits and underscores, at most 64.");
        }
        String file = base.summary().fileName();
        try (ArchiveFile edited = addOns.alone(
                        file, () -> ArchiveFile.of(FieldTrial.write(addOns.read(base), stanza, name, regex)));
                InputStream archive = edited.open()) {
            return upload(caller, base.requestId(), file, archive);
        } catch (IOException e) {
            throw StorageRefusal.unavailable("The archive cannot be kept", e);
        }
    }

    /**
     * Makes the next revision of a revision by what its approver decided, which later add-ons for the source follow too.
     *
     * @param changed the add-on with it
     * @param decisions what was decided
     */
    public RevisionView decide(Caller caller, UUID id, AddOnFiles changed, List<Instruction> decisions) {
        caller.require(RoleName.APPROVER);
        RevisionView base = revisions.get(caller, id);
        String name = base.summary().fileName();
        try (ArchiveFile packed = addOns.alone(name, () -> ArchiveFile.of(changed));
                InputStream archive = packed.open()) {
            return upload(caller, base.requestId(), name, archive, decisions);
        } catch (IOException e) {
            throw StorageRefusal.unavailable("The archive cannot be kept", e);
        }
    }

    /** Uploads an archive as the next revision of a request that is COMPLETED or FAILED. A refusal is audited. */
    public RevisionView upload(Caller caller, UUID request, String fileName, InputStream content) {
        return upload(caller, request, fileName, content, List.of());
    }

    private RevisionView upload(
            Caller caller, UUID request, String fileName, InputStream content, List<Instruction> decisions) {
        try {
            return take(caller, request, fileName, content, decisions);
        } catch (Refusal refusal) {
            audit.recordRefused(
                    caller,
                    AuditAction.OVERRIDE_REFUSED,
                    AuditSubject.of(Requests.ENTITY, request),
                    Map.of(
                            "file",
                            String.valueOf(fileName),
                            "code",
                            refusal.code().name(),
                            "reason",
                            refusal.getMessage()));
            throw refusal;
        }
    }

    private RevisionView take(
            Caller caller, UUID request, String fileName, InputStream content, List<Instruction> decisions) {
        caller.require(RoleName.APPROVER);
        RequestView view = requests.get(caller, request);
        String name = Values.fileName(fileName, LONGEST_NAME).replaceAll("[^A-Za-z0-9._-]", "_");
        EndedRequest.require(view); // before anything is taken
        try (ArchiveFile archive = ArchiveFile.of(content)) {
            return keep(caller, view, name, archive, decisions);
        } catch (IOException e) {
            throw StorageRefusal.unavailable("The archive cannot be kept", e);
        }
    }

    private RevisionView keep(
            Caller caller, RequestView request, String name, ArchiveFile archive, List<Instruction> decisions)
            throws IOException {
        Packed packed = addOns.alone(name, () -> packed(caller, request, name, archive, decisions));
        try (ArchiveFile file = packed.file();
                InputStream in = file.open()) {
            StoredObject kept = addOns.keep(packed.place().key(), in);
            return ledger.add(caller, request.id(), packed.place(), kept, packed.summary(), packed.metadata());
        }
    }

    /** An add-on under the name of its revision, before it is kept. */
    private record Packed(OverrideLedger.Place place, ArchiveFile file, ConfigSummary summary, String metadata) {}

    private Packed packed(
            Caller caller, RequestView request, String name, ArchiveFile archive, List<Instruction> decisions)
            throws IOException {
        AddOnFiles given = archive.parsed(name, addOns);
        OverrideLedger.Place place = ledger.reserve(request.id(), request.sourceSystem());
        AddOnFiles addOn = NamedAddOn.of(given, place.name());
        String metadata = UploadedMetadata.json(
                new UploadedMetadata.Uploaded(name, archive.sha256(), given.id(), caller.username()),
                Instruction.merged(place.decided(), decisions));
        ConfigSummary summary = ConfigSummary.of(addOn, place.name() + ".tgz", NamedAddOn.sourcetypes(addOn));
        return new Packed(place, ArchiveFile.of(addOn), summary, metadata);
    }
}
