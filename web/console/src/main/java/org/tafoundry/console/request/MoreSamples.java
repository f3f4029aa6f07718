package org.tafoundry.console.request;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.UUID;
import org.tafoundry.console.Notices;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.console.text.Texts;
import org.tafoundry.refusal.Refusal;

/** The form on a request's page that adds a sample while the request is new. */
@Named
@RequestScoped
public class MoreSamples {
    @Inject
    private SampleFile file;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    /** Adds the chosen file to the request. */
    public String upload(UUID request) throws IOException {
        try {
            file.keep(visitor.caller(Notices.request()), request);
            Notices.done(texts.of("done.sample-added"));
        } catch (Refusal refusal) {
            Notices.refused(visitor, refusal);
        }
        return "/request?faces-redirect=true&id=" + request;
    }
}
