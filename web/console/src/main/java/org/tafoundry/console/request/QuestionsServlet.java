package org.tafoundry.console.request;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.stream.Stream;
import org.tafoundry.console.DecisionText;
import org.tafoundry.console.HtmlPiece;
import org.tafoundry.console.LateAnswer;
import org.tafoundry.console.QuestionServlet;
import org.tafoundry.proposal.Instruction;
import org.tafoundry.refusal.Values;
import org.tafoundry.request.Requests;
import org.tafoundry.trial.Trials;

/**
 * {@code POST /questions/REQUEST}: what only the log's people know, or, with an answer that was chosen or typed, that it was
 * taken.
 */
@WebServlet(urlPatterns = "/questions/*", asyncSupported = true)
public class QuestionsServlet extends QuestionServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Trials trials;

    @Inject
    private transient Requests requests;

    @Override
    protected void ask(Question question, LateAnswer answer) {
        String chosen = question.text("decisions");
        String kind = question.text("kind");
        if (!chosen.isEmpty()) {
            take(question, DecisionText.read(chosen, question.language()), answer);
        } else if (!kind.isEmpty()) {
            take(question, List.of(typed(question, kind)), answer);
        } else {
            answer.of(
                    trials.questions(question.caller(), question.about()),
                    open -> new QuestionsHtml(question.language()).of(open));
        }
    }

    private void take(Question question, List<Instruction> answers, LateAnswer answer) {
        requests.answer(question.caller(), question.about(), answers);
        answer.give(new HtmlPiece()
                .paragraph(
                        "good",
                        question.language().say("request.noted", answers.get(0).words()))
                .html());
    }

    private static Instruction typed(Question question, String kind) {
        return Stream.of(Instruction.Kind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .map(known -> Instruction.of(known, question.text("field"), question.text("target")))
                .orElseThrow(() -> Values.invalid(
                        question.language().of("request.no-answer"),
                        question.language().of("common.load-the-page-again")));
    }
}
