package org.tafoundry.console.event;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.caller.Caller;
import org.tafoundry.console.LateAnswer;
import org.tafoundry.console.WrittenId;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.inquiry.Inquiries;
import org.tafoundry.order.Inquiry;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.revision.Revisions;
import org.tafoundry.sample.SampleView;
import org.tafoundry.sample.Samples;

/**
 * {@code /why/REVISION?name=…&event=…&sample=…}: why an event has something or does not, as a piece of a page. No thread of
 * the server's waits for the answer.
 */
@WebServlet(urlPatterns = "/why/*", asyncSupported = true)
public class WhyServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Inquiries inquiries;

    @Inject
    private transient Revisions revisions;

    @Inject
    private transient Samples samples;

    @Inject
    private transient Visitor visitor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        String event = request.getParameter("event");
        if (!WrittenId.is(id) || event == null || !event.matches("\\d{1,15}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        LateAnswer answer = LateAnswer.to(request, "text/html");
        try {
            Caller caller = visitor.caller(request);
            UUID revision = UUID.fromString(id);
            String name =
                    Optional.ofNullable(request.getParameter("name")).orElse("").strip();
            Optional<UUID> sample = sample(caller, revision, request.getParameter("sample"));
            answer.of(
                    inquiries.ask(caller, revision, sample, new Inquiry(name, Long.parseLong(event))),
                    WhyHtml::of,
                    WhyHtml::of);
        } catch (Refusal refusal) {
            visitor.refused(request, refusal);
            answer.give(WhyHtml.of(refusal));
        }
    }

    private Optional<UUID> sample(Caller caller, UUID revision, String fileName) {
        return samples.list(caller, revisions.get(caller, revision).requestId()).stream()
                .filter(sample -> sample.fileName().equals(fileName))
                .map(SampleView::id)
                .findFirst();
    }
}
