package org.tafoundry.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tafoundry.foundry.Foundry;
import org.tafoundry.foundry.Generated;
import org.tafoundry.foundry.ReportJson;
import org.tafoundry.order.Decision;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;

/** People are asked what only they know, see what an answer does, and are not asked twice. */
class OpenPointsTest {
    private static Generated draft;
    private static OpenPoints open;

    @BeforeAll
    static void ask() throws IOException {
        draft = ShopLog.generated(ShopLog.samples());
        open = OpenPoints.of(draft, ShopLog.samples(), ShopLog.ORDER, new InterviewOrder(List.of(), List.of()));
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
        assertThat(OpenPoints.of(draft, ShopLog.samples(), ShopLog.ORDER, new InterviewOrder(answered, List.of()))
                        .points())
                .noneMatch(point -> answered.stream().anyMatch(given -> given.kind() == point.kind()));
    }

    @Test
    void whatSomebodySupposesIsAskedOnlyWhereItFillsSomething() throws IOException {
        Order order = new Order("gate", "Acme", "Gate", "", "UTC", 1, true, false, ShopLog.ORDER.now());
        byte[] log = IntStream.range(0, 40)
                .mapToObj(i ->
                        "2025-05-01T10:00:%02dZ gated[12]: login action=%s src=198.51.100.%d bdg=ann%d hall=north%d\n"
                                .formatted(i, i % 2 == 0 ? "failure" : "success", i + 1, i % 7, i % 3))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        List<Sample> samples = List.of(new Sample("gate.log", () -> new ByteArrayInputStream(log)));
        Generated gate = Foundry.generate(samples, order);
        Instruction right = Instruction.of(Instruction.Kind.FIELD, "bdg", "user");
        List<Instruction> supposed = List.of(
                Instruction.of(Instruction.Kind.FIELD, "gone", "app"),
                Instruction.of(Instruction.Kind.FIELD, "hall", "process_id"),
                right,
                right);
        OpenPoints unasked = OpenPoints.of(gate, samples, order, new InterviewOrder(List.of(), List.of()));
        assertThat(unasked.unexplained()).contains("bdg", "hall").doesNotContain("src", "action");
        OpenPoints asked = OpenPoints.of(gate, samples, order, new InterviewOrder(List.of(), supposed));
        assertThat(asked.points()).hasSize(unasked.points().size() + 1);
        assertThat(asked.points().get(asked.points().size() - 1)).satisfies(point -> {
            assertThat(point.question()).isEqualTo("Is bdg what data models call user?");
            assertThat(point.choices()).extracting(OpenPoint.Choice::answer).containsExactly(right);
            assertThat(point.choices().get(0).effect()).contains("of its recommended fields, before");
        });
        assertThat(ReportJson.read(ReportJson.plain(asked), OpenPoints.class)).isEqualTo(asked);
        assertThat(asked.room()).isEqualTo(unasked.room() - 1);
        assertThat(OpenPoints.of(gate, samples, order, new InterviewOrder(List.of(right), supposed))
                        .points())
                .noneMatch(point -> point.kind() == Instruction.Kind.FIELD);
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
