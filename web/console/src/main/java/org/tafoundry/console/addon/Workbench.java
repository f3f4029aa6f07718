package org.tafoundry.console.addon;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tafoundry.caller.Caller;
import org.tafoundry.console.Notices;
import org.tafoundry.console.WrittenId;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.console.text.Texts;
import org.tafoundry.foundry.AddOnChanges;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.request.RequestStatus;
import org.tafoundry.request.Requests;
import org.tafoundry.revision.RevisionView;
import org.tafoundry.revision.Revisions;
import org.tafoundry.validation.Overrides;

/** The files of a revision: reads them, shows what changed, and makes the next revision of what an approver types. */
@Named
@ViewScoped
public class Workbench implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String FIRST = "default/props.conf";

    @Inject
    private Revisions revisions;

    @Inject
    private Requests requests;

    @Inject
    private Overrides overrides;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    private String id = "";
    private String path = "";
    private String content = "";
    private String from = "";
    private boolean text;
    private boolean changeable;
    // read again whenever it is needed, and not kept with the browser session
    private transient RevisionView revision;
    private transient List<RevisionView> others;
    private transient List<AddOnChanges.Change> changes;

    /** Reads the revision and the file that the address names; goes back to the list when there is none to see. */
    public void load() throws IOException {
        try {
            Caller caller = caller();
            if (path.isEmpty()) {
                path = getRevision().summary().files().containsKey(FIRST)
                        ? FIRST
                        : getRevision().summary().files().keySet().stream()
                                .findFirst()
                                .orElse("");
            }
            read(revisions.file(caller, known(), path));
            RequestStatus status =
                    requests.get(caller, getRevision().requestId()).status();
            changeable = visitor.isApprover() && (status == RequestStatus.COMPLETED || status == RequestStatus.FAILED);
        } catch (Refusal refusal) {
            Notices.refused(visitor, refusal);
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/requests.xhtml");
        }
    }

    private void read(byte[] bytes) {
        try {
            content = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            text = true;
        } catch (CharacterCodingException e) {
            content = "";
            text = false;
        }
    }

    /** Makes the next revision with the file as it was typed; it is validated next. */
    public String save() {
        return change(Map.of(path, content.replace("\r\n", "\n")), Set.of());
    }

    /** Makes the next revision without the file; it is validated next. */
    public String remove() {
        return change(Map.of(), Set.of(path));
    }

    private String change(Map<String, String> contents, Set<String> deleted) {
        try {
            RevisionView next = overrides.edit(caller(), known(), contents, deleted);
            Notices.done(texts.say("done.revision-made", next.version()));
            return "/request?faces-redirect=true&id=" + next.requestId();
        } catch (Refusal refusal) {
            Notices.refused(visitor, refusal);
            return "";
        }
    }

    public RevisionView getRevision() {
        if (revision == null) {
            revision = revisions.get(caller(), known());
        }
        return revision;
    }

    /** The paths of its files. */
    public List<String> getPaths() {
        return List.copyOf(getRevision().summary().files().keySet());
    }

    /** The address of another file. */
    public String address(String other) {
        return "?id=" + id + "&path=" + URLEncoder.encode(other, StandardCharsets.UTF_8);
    }

    /** The other revisions of the request, newest first. */
    public List<RevisionView> getOthers() {
        if (others == null) {
            others = revisions.list(caller(), getRevision().requestId()).stream()
                    .filter(other -> !other.id().equals(getRevision().id()))
                    .toList();
        }
        return others;
    }

    /** The revision that this one is compared with: the one that the address names, else the one before. */
    public String getCompared() {
        return getOthers().stream()
                .filter(other -> from.isEmpty()
                        ? other.version() < getRevision().version()
                        : other.id().toString().equals(from))
                .findFirst()
                .or(() -> getOthers().stream().findFirst())
                .map(other -> other.id().toString())
                .orElse("");
    }

    /** What changed from that revision; nothing when there is no other. */
    public List<AddOnChanges.Change> getChanges() {
        if (changes == null) {
            changes = getCompared().isEmpty()
                    ? List.of()
                    : revisions.changes(caller(), known(), Optional.of(UUID.fromString(getCompared())));
        }
        return changes;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from == null ? "" : from;
    }

    private Caller caller() {
        return visitor.caller(Notices.request());
    }

    private UUID known() {
        if (!WrittenId.is(id)) {
            throw new Refusal(CommonRefusal.NOT_FOUND, texts.of("addon.no-such"), texts.of("addon.no-such-next"));
        }
        return UUID.fromString(id);
    }

    public boolean isText() {
        return text;
    }

    public boolean isChangeable() {
        return changeable;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getPath() {
        return path;
    }

    public void setPath(String path) {
        this.path = path == null ? "" : path;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content == null ? "" : content;
    }
}
