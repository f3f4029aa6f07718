package org.tafoundry.console.request;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.tafoundry.console.DecisionText;
import org.tafoundry.console.HtmlText;
import org.tafoundry.console.LateAnswer;
import org.tafoundry.console.RevisionServlet;
import org.tafoundry.proposal.Instruction;
import org.tafoundry.proposal.OpenPoint;
import org.tafoundry.proposal.OpenPoints;
import org.tafoundry.request.Requests;
import org.tafoundry.trial.Trials;

/** {@code POST /questions/REQUEST}: what only the log's people know, or, with an answer, that it was taken. */
@WebServlet(urlPatterns = "/questions/*", asyncSupported = true)
public class QuestionsServlet extends RevisionServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Trials trials;

    @Inject
    private transient Requests requests;

    /** Answers with a piece of a page. */
    public QuestionsServlet() {
        super("text/html");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response);
    }

    @Override
    protected void ask(Question question, LateAnswer answer) {
        String given = question.text("decisions");
        if (given.isEmpty()) {
            answer.of(trials.questions(question.caller(), question.revision()), QuestionsServlet::html, this::refused);
        } else {
            List<Instruction> answers = DecisionText.read(given);
            requests.answer(question.caller(), question.revision(), answers);
            answer.give("<p class=\"good\">Noted: " + HtmlText.of(answers.get(0).words())
                    + ". Ask again to see what is still open.</p>");
        }
    }

    private static String html(OpenPoints open) {
        StringBuilder out = new StringBuilder();
        if (open.points().isEmpty()) {
            out.append("<p class=\"minor\">Nothing is open that an answer would change.</p>");
        }
        for (OpenPoint point : open.points()) {
            out.append("<h3>").append(HtmlText.of(point.question())).append("</h3><ul class=\"plain\">");
            point.choices().forEach(choice -> out.append("<li>")
                    .append(button(choice.answer()))
                    .append(" <span class=\"minor\">")
                    .append(HtmlText.of(choice.effect()))
                    .append("</span></li>"));
            out.append("</ul>");
        }
        return out.toString();
    }

    /** An answer that is only an example is given with the form of the request, not by a button. */
    private static String button(Instruction answer) {
        String words = HtmlText.of(answer.words());
        return answer.kind() == Instruction.Kind.PRODUCT
                ? "Vendor and product, when the request is made:"
                : "<button type=\"button\" data-decisions=\"" + HtmlText.of(DecisionText.of(List.of(answer))) + "\">"
                        + words + "</button>";
    }

    @Override
    protected String refused(Throwable failure) {
        return "<p class=\"fault\">" + HtmlText.of(LateAnswer.reason(failure)) + "</p>";
    }
}
