package org.tafoundry.console.event;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.caller.Caller;
import org.tafoundry.console.LateAnswer;
import org.tafoundry.console.QuestionServlet;
import org.tafoundry.inquiry.Inquiries;
import org.tafoundry.order.Inquiry;
import org.tafoundry.refusal.Values;
import org.tafoundry.revision.Revisions;
import org.tafoundry.sample.SampleView;
import org.tafoundry.sample.Samples;

/** {@code /why/REVISION?name=…&event=…&sample=…}: why an event has something or does not, as a piece of a page. */
@WebServlet(urlPatterns = "/why/*", asyncSupported = true)
public class WhyServlet extends QuestionServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Inquiries inquiries;

    @Inject
    private transient Revisions revisions;

    @Inject
    private transient Samples samples;

    /** Is asked without a form. */
    public WhyServlet() {
        super("GET", "text/html");
    }

    @Override
    protected void ask(Question question, LateAnswer answer) {
        String event = question.text("event");
        if (!event.matches("\\d{1,15}")) {
            throw Values.invalid(
                    question.language().of("events.no-event"),
                    question.language().of("events.open-again"));
        }
        Optional<UUID> sample = sample(question.caller(), question.about(), question.text("sample"));
        Inquiry inquiry = new Inquiry(question.text("name").strip(), Long.parseLong(event));
        answer.of(
                inquiries.ask(question.caller(), question.about(), sample, inquiry),
                report -> new WhyHtml(question.language()).of(report));
    }

    private Optional<UUID> sample(Caller caller, UUID revision, String fileName) {
        return samples.list(caller, revisions.get(caller, revision).requestId()).stream()
                .filter(sample -> sample.fileName().equals(fileName))
                .map(SampleView::id)
                .findFirst();
    }
}
