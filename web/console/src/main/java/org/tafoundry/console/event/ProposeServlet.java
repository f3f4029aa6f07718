package org.tafoundry.console.event;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tafoundry.console.LateAnswer;
import org.tafoundry.console.RevisionServlet;
import org.tafoundry.proposal.FieldWish;
import org.tafoundry.refusal.Values;
import org.tafoundry.trial.Trials;

/** {@code POST /propose/REVISION}: the regex for a part of an event that somebody has selected, as a piece of a page. */
@WebServlet(urlPatterns = "/propose/*", asyncSupported = true)
public class ProposeServlet extends RevisionServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Trials trials;

    /** Answers with a piece of a page. */
    public ProposeServlet() {
        super("text/html");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response);
    }

    @Override
    protected void ask(Question question, LateAnswer answer) {
        answer.of(trials.propose(question.caller(), question.revision(), wish(question)), OfferHtml::of, this::refused);
    }

    @Override
    protected String refused(Throwable failure) {
        return WhyHtml.of(failure);
    }

    private static FieldWish wish(Question question) {
        String name = question.text("name").strip();
        String text = question.text("text");
        int start = number(question, "start");
        int end = number(question, "end");
        if (!FieldWish.isName(name)) {
            throw Values.invalid(
                    "A field cannot be called '" + name + "'.",
                    "Begin with a letter, go on with letters, digits and underscores.");
        }
        if (start >= end || end > text.length()) {
            throw Values.invalid("Nothing of the event is selected.", "Select the part that the field is to have.");
        }
        return new FieldWish(question.text("sourcetype"), name, text, start, end);
    }

    private static int number(Question question, String name) {
        String text = question.text(name);
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
