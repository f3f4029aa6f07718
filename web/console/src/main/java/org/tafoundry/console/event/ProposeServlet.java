package org.tafoundry.console.event;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import org.tafoundry.console.LateAnswer;
import org.tafoundry.console.QuestionServlet;
import org.tafoundry.proposal.FieldWish;
import org.tafoundry.refusal.Values;
import org.tafoundry.trial.Trials;

/** {@code POST /propose/REVISION}: the regex for a part of an event that somebody has selected, as a piece of a page. */
@WebServlet(urlPatterns = "/propose/*", asyncSupported = true)
public class ProposeServlet extends QuestionServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Trials trials;

    @Override
    protected void ask(Question question, LateAnswer answer) {
        answer.of(
                trials.propose(question.caller(), question.about(), wish(question)),
                offer -> new OfferHtml(question.language()).of(offer));
    }

    private static FieldWish wish(Question question) {
        String name = question.text("name").strip();
        String text = question.text("text");
        int start = number(question, "start");
        int end = number(question, "end");
        if (!FieldWish.isName(name)) {
            throw Values.invalid(
                    question.language().say("events.no-name", name),
                    question.language().of("events.no-name-next"));
        }
        if (start >= end || end > text.length()) {
            throw Values.invalid(
                    question.language().of("events.nothing-selected"),
                    question.language().of("events.nothing-selected-next"));
        }
        return new FieldWish(question.text("sourcetype"), name, text, start, end);
    }

    private static int number(Question question, String name) {
        String text = question.text(name);
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
