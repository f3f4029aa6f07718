package org.tafoundry.console.event;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.tafoundry.console.Notices;
import org.tafoundry.console.WrittenId;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.console.text.Texts;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.revision.RevisionView;
import org.tafoundry.validation.Overrides;

/** The form that keeps a field that was proposed and tried: as the next revision. */
@Named
@RequestScoped
public class FieldForm {
    @Inject
    private Overrides overrides;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    private String revision = "";
    private String sourcetype = "";
    private String name = "";
    private String regex = "";

    /** Makes the next revision with the field; it is validated next. */
    public String save() {
        try {
            if (!WrittenId.is(revision)) {
                throw new Refusal(
                        CommonRefusal.NOT_FOUND, texts.of("events.no-such-revision"), texts.of("events.open-again"));
            }
            RevisionView next = overrides.addField(
                    visitor.caller(Notices.request()), UUID.fromString(revision), sourcetype, name, regex);
            Notices.done(texts.say("done.field-kept", next.version(), name));
            return "/request?faces-redirect=true&id=" + next.requestId();
        } catch (Refusal refusal) {
            Notices.refused(visitor, refusal);
            return "/requests?faces-redirect=true";
        }
    }

    public String getRevision() {
        return revision;
    }

    public void setRevision(String revision) {
        this.revision = revision == null ? "" : revision;
    }

    public String getSourcetype() {
        return sourcetype;
    }

    public void setSourcetype(String sourcetype) {
        this.sourcetype = sourcetype == null ? "" : sourcetype;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public String getRegex() {
        return regex;
    }

    public void setRegex(String regex) {
        this.regex = regex == null ? "" : regex;
    }
}
