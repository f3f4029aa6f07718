package org.tafoundry.console.addon;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import org.tafoundry.console.DecisionText;
import org.tafoundry.console.HtmlPiece;
import org.tafoundry.console.HtmlText;
import org.tafoundry.console.LateAnswer;
import org.tafoundry.console.QuestionServlet;
import org.tafoundry.console.text.Language;
import org.tafoundry.revision.RevisionView;
import org.tafoundry.trial.Trials;

/**
 * {@code POST /wish/REVISION}: what a sentence would change in an add-on, or, with the decisions that it was read as, the next
 * revision made by them.
 */
@WebServlet(urlPatterns = "/wish/*", asyncSupported = true)
public class WishServlet extends QuestionServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Trials trials;

    @Override
    protected void ask(Question question, LateAnswer answer) {
        Language language = question.language();
        String decided = question.text("decisions");
        if (decided.isEmpty()) {
            answer.of(
                    trials.instruct(question.caller(), question.about(), question.text("text")),
                    offer -> WishHtml.of(offer, language));
        } else {
            String context = question.request().getContextPath();
            answer.of(
                    trials.decide(question.caller(), question.about(), DecisionText.read(decided, language)),
                    next -> kept(next, context, language));
        }
    }

    private static String kept(RevisionView next, String context, Language language) {
        return new HtmlPiece()
                .markup("<p class=\"good\">" + HtmlText.of(language.say("addon.being-validated", next.version()))
                        + " <a href=\"" + HtmlText.of(context) + "/request.xhtml?id=" + next.requestId() + "\">"
                        + HtmlText.of(language.of("addon.see-what-becomes-of-it")) + "</a></p>")
                .html();
    }
}
