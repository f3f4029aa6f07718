package org.tafoundry.console.addon;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tafoundry.console.DecisionText;
import org.tafoundry.console.HtmlText;
import org.tafoundry.console.LateAnswer;
import org.tafoundry.console.RevisionServlet;
import org.tafoundry.revision.RevisionView;
import org.tafoundry.trial.Trials;

/**
 * {@code POST /wish/REVISION}: what a sentence would change in an add-on, or, with the decisions that it was read as, the next
 * revision made by them; as a piece of a page.
 */
@WebServlet(urlPatterns = "/wish/*", asyncSupported = true)
public class WishServlet extends RevisionServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Trials trials;

    /** Answers with a piece of a page. */
    public WishServlet() {
        super("text/html");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response);
    }

    @Override
    protected void ask(Question question, LateAnswer answer) {
        String decided = question.text("decisions");
        if (decided.isEmpty()) {
            answer.of(
                    trials.instruct(question.caller(), question.revision(), question.text("text")),
                    WishHtml::of,
                    this::refused);
        } else {
            String context = question.request().getContextPath();
            answer.of(
                    trials.decide(question.caller(), question.revision(), DecisionText.read(decided)),
                    next -> kept(next, context),
                    this::refused);
        }
    }

    private static String kept(RevisionView next, String context) {
        return "<p class=\"good\">Revision " + next.version() + " is being validated. <a href=\"" + HtmlText.of(context)
                + "/request.xhtml?id=" + next.requestId() + "\">See what becomes of it</a></p>";
    }

    @Override
    protected String refused(Throwable failure) {
        return "<p class=\"fault\">" + HtmlText.of(LateAnswer.reason(failure)) + "</p>";
    }
}
