package org.tafoundry.console.event;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.console.LateAnswer;
import org.tafoundry.console.WrittenId;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.proposal.FieldWish;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.refusal.Values;
import org.tafoundry.trial.Trials;

/** {@code POST /propose/REVISION}: the regex for a part of an event that somebody has selected, as a piece of a page. */
@WebServlet(urlPatterns = "/propose/*", asyncSupported = true)
public class ProposeServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Trials trials;

    @Inject
    private transient Visitor visitor;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        if (!WrittenId.is(id)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        LateAnswer answer = LateAnswer.to(request, "text/html");
        try {
            answer.of(
                    trials.propose(visitor.caller(request), UUID.fromString(id), wish(request)),
                    OfferHtml::of,
                    WhyHtml::of);
        } catch (Refusal refusal) {
            visitor.refused(request, refusal);
            answer.give(WhyHtml.of(refusal));
        }
    }

    private static FieldWish wish(HttpServletRequest request) {
        String name = text(request, "name").strip();
        String text = text(request, "text");
        int start = number(request, "start");
        int end = number(request, "end");
        if (!FieldWish.isName(name)) {
            throw Values.invalid(
                    "A field cannot be called '" + name + "'.",
                    "Begin with a letter, go on with letters, digits and underscores.");
        }
        if (start >= end || end > text.length()) {
            throw Values.invalid("Nothing of the event is selected.", "Select the part that the field is to have.");
        }
        return new FieldWish(text(request, "sourcetype"), name, text, start, end);
    }

    private static String text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static int number(HttpServletRequest request, String name) {
        String text = text(request, name);
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
