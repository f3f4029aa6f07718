package org.tafoundry.console.event;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.caller.Caller;
import org.tafoundry.console.LateAnswer;
import org.tafoundry.console.RevisionServlet;
import org.tafoundry.inquiry.Inquiries;
import org.tafoundry.order.Inquiry;
import org.tafoundry.revision.Revisions;
import org.tafoundry.sample.SampleView;
import org.tafoundry.sample.Samples;

/** {@code /why/REVISION?name=…&event=…&sample=…}: why an event has something or does not, as a piece of a page. */
@WebServlet(urlPatterns = "/why/*", asyncSupported = true)
public class WhyServlet extends RevisionServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Inquiries inquiries;

    @Inject
    private transient Revisions revisions;

    @Inject
    private transient Samples samples;

    /** Answers with a piece of a page. */
    public WhyServlet() {
        super("text/html");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String event = request.getParameter("event");
        if (event == null || !event.matches("\\d{1,15}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        answer(request, response);
    }

    @Override
    protected void ask(Question question, LateAnswer answer) {
        Optional<UUID> sample = sample(question.caller(), question.revision(), question.text("sample"));
        Inquiry inquiry = new Inquiry(question.text("name").strip(), Long.parseLong(question.text("event")));
        answer.of(inquiries.ask(question.caller(), question.revision(), sample, inquiry), WhyHtml::of, this::refused);
    }

    @Override
    protected String refused(Throwable failure) {
        return WhyHtml.of(failure);
    }

    private Optional<UUID> sample(Caller caller, UUID revision, String fileName) {
        return samples.list(caller, revisions.get(caller, revision).requestId()).stream()
                .filter(sample -> sample.fileName().equals(fileName))
                .map(SampleView::id)
                .findFirst();
    }
}
