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
import org.tafoundry.refusal.Refusal;
import org.tafoundry.sample.Samples;
import org.tafoundry.sample.Upload;

/** The form on a request's page that adds a sample while the request is new. */
@Named
@RequestScoped
public class MoreSamples {
    @Inject
    private Samples samples;

    @Inject
    private Visitor visitor;

    private Part file;

    /** Uploads the chosen file to the request. */
    public String upload(UUID request) throws IOException {
        try (InputStream content = file.getInputStream()) {
            samples.upload(
                    visitor.caller(Notices.request()),
                    request,
                    new Upload(file.getSubmittedFileName(), file.getContentType()),
                    content);
            Notices.done("The sample was added.");
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
