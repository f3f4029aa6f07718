package org.tafoundry.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tafoundry.foundry.Generated;
import org.tafoundry.foundry.ReportJson;
import org.tafoundry.order.Decision;

/** People are asked what only they know, see what an answer does, and are not asked twice. */
class OpenPointsTest {
    private static Generated draft;
    private static OpenPoints open;

    @BeforeAll
    static void ask() throws IOException {
        draft = ShopLog.generated(ShopLog.samples());
        open = OpenPoints.of(draft, ShopLog.samples(), ShopLog.ORDER, List.of());
    }

    private static OpenPoint point(Instruction.Kind kind) {
        return open.points().stream()
                .filter(point -> point.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " is not asked: " + open));
    }

    @Test
    void thereAreAtMostFiveQuestionsAndEachShowsWhatItsAnswersDo() {
        assertThat(open.points()).hasSizeBetween(1, 5);
        assertThat(open.points()).allSatisfy(point -> assertThat(point.choices())
                .isNotEmpty()
                .allSatisfy(choice -> assertThat(choice.effect()).isNotBlank()));
    }

    @Test
    void theZoneIsAskedWithTheFirstEventsTime() {
        assertThat(point(Instruction.Kind.ZONE).choices())
                .filteredOn(choice -> choice.answer().target().equals("Europe/Berlin"))
                .singleElement()
                .satisfies(choice -> assertThat(choice.effect())
                        .isEqualTo("The first event, which says '03.05.2025 10:00:00', is of 2025-05-03T08:00:00Z"));
    }

    @Test
    void theOtherTimeIsAChoice() {
        assertThat(point(Instruction.Kind.TIME).choices())
                .extracting(choice -> choice.answer().field())
                .contains("paid");
    }

    @Test
    void aCodeIsAskedWithTheNumberOfItsEvents() {
        OpenPoint code = point(Instruction.Kind.VALUES);
        assertThat(code.question()).isEqualTo("What does rc=9 mean?");
        assertThat(code.choices()).extracting(OpenPoint.Choice::effect).contains("40 of 60 events get action=failure");
    }

    @Test
    void whatWasAnsweredIsNotAskedAgain() throws IOException {
        List<Instruction> answered = open.points().stream()
                .map(point -> point.choices().get(0).answer())
                .toList();
        assertThat(OpenPoints.of(draft, ShopLog.samples(), ShopLog.ORDER, answered)
                        .points())
                .noneMatch(point -> answered.stream().anyMatch(given -> given.kind() == point.kind()));
    }

    @Test
    void answersAreDecisionsOfAUserAndHoldForANewSample() throws IOException {
        List<Instruction> answers = List.of(
                Instruction.of(Instruction.Kind.ZONE, "", "Europe/Berlin"),
                Instruction.value("rc", "7", "action", "failure"),
                Instruction.of(Instruction.Kind.FIELD, "gone", "dest"),
                Instruction.of(Instruction.Kind.FIELD, "peer", "dvc"));
        Generated fresh = ShopLog.generated(ShopLog.samples("buyer"));
        Generated made = Instructed.take(
                fresh,
                answers,
                ShopLog.samples("buyer"),
                ShopLog.ORDER.with(fresh.report().sourcetypes().get(0)));
        assertThat(made.report().decisions())
                .filteredOn(decision -> decision.origin() == Decision.Origin.USER)
                .extracting(Decision::value)
                .containsExactly("times are in Europe/Berlin", "rc=7 means action=failure", "peer is dvc");
        assertThat(made.report().validation().findings())
                .filteredOn(finding -> finding.code() == ProposalCode.INSTRUCTION_NOT_FOLLOWED)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("No event has a field 'gone'"));
        assertThat(made.addOn().text("default/props.conf").orElseThrow()).contains("TZ = Europe/Berlin");
        assertThat(made.report().validation().fields())
                .anyMatch(field -> field.name().equals("dvc") && field.events() == 60);
        assertThat(ReportJson.read(ReportJson.plain(new InstructionOrder("", answers)), InstructionOrder.class)
                        .instructions())
                .isEqualTo(answers);
    }
}
