package org.tafoundry.console.request;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.tafoundry.console.Notices;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.console.text.Texts;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.validation.Overrides;

/** The form on a request's page that takes an add-on made by hand as the next revision. */
@Named
@RequestScoped
public class OverrideForm {
    @Inject
    private Overrides overrides;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    private Part file;

    /** Uploads the chosen archive; it is validated next. */
    public String upload(UUID request) throws IOException {
        try (InputStream content = file.getInputStream()) {
            overrides.upload(visitor.caller(Notices.request()), request, file.getSubmittedFileName(), content);
            Notices.done(texts.of("done.add-on-taken"));
        } catch (Refusal refusal) {
            Notices.refused(visitor, refusal);
        }
        return "/request?faces-redirect=true&id=" + request;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
