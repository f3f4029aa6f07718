package org.tafoundry.web.request;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.proposal.OpenPoint;
import org.tafoundry.proposal.OpenPoints;
import org.tafoundry.web.decision.DecisionJson;

/**
 * What only the log's people know.
 *
 * @param questions the questions
 */
@Schema(name = "Questions")
record QuestionsJson(@Schema(description = "At most five, those that change most first.") List<Question> questions) {

    /**
     * A question.
     *
     * @param kind what it is about
     * @param text the question
     * @param choices answers
     */
    @Schema(name = "Question")
    record Question(
            @Schema(description = "Kind of the decisions that answer it.", examples = "ZONE") String kind,
            @Schema(examples = "In which time zone does the log write its times?") String text,
            @Schema(description = "Some answers with their effects; others can be given too.") List<Choice> choices) {

        static Question of(OpenPoint point) {
            return new Question(
                    point.kind().name(),
                    point.question(),
                    point.choices().stream()
                            .map(choice -> new Choice(DecisionJson.of(choice.answer()), choice.effect()))
                            .toList());
        }
    }

    /**
     * A possible answer.
     *
     * @param decision the answer
     * @param effect what it does
     */
    @Schema(name = "Choice")
    record Choice(
            DecisionJson decision,
            @Schema(
                            description = "What it does to the add-on or the events.",
                            examples = "40 of 60 events get action=failure")
                    String effect) {}

    static QuestionsJson of(OpenPoints open) {
        return new QuestionsJson(open.points().stream().map(Question::of).toList());
    }
}
