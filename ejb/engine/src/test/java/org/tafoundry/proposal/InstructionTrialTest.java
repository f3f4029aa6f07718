package org.tafoundry.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.foundry.Generated;
import org.tafoundry.order.Order;

/** What a person wants is written, and shown with what it does before anybody keeps it. */
class InstructionTrialTest {
    private static Generated shop;
    private static Order order;

    @BeforeAll
    static void generate() throws IOException {
        shop = ShopLog.generated(ShopLog.samples());
        order = ShopLog.ORDER.with(shop.report().sourcetypes().get(0));
    }

    private static InstructionTrial say(String sentence) throws IOException {
        return InstructionTrial.of(shop.addOn(), ShopLog.samples(), order, sentence);
    }

    private static InstructionTrial gate(boolean tagged, Instruction... wanted) throws IOException {
        return InstructionTrial.of(GateAddOn.addOn(tagged), GateAddOn.samples(), GateAddOn.ORDER, List.of(wanted));
    }

    private static Instruction field(String field, String target) {
        return Instruction.of(Instruction.Kind.FIELD, field, target);
    }

    @Test
    void aFieldGetsTheNameThatAPersonSays() throws IOException {
        InstructionOffer offer =
                gate(true, field("who", "user"), field("peer", "src")).offer();
        assertThat(offer.refused()).isEmpty();
        assertThat(offer.losses()).isEmpty();
        assertThat(offer.changes())
                .extracting(InstructionOffer.Change::after)
                .containsExactly("peer ASNEW src", "who ASNEW user");
        assertThat(offer.coverage())
                .filteredOn(c -> c.dataset().equals("Authentication.Authentication"))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.eventsAfter()).isEqualTo(30);
                    assertThat(c.after()).isGreaterThan(c.before());
                });
        assertThat(offer.gains()).isNotEmpty();
    }

    @Test
    void valuesThatTheModelDoesNotPrescribeGoThroughALookup() throws IOException {
        InstructionTrial trial = gate(
                true,
                Instruction.value("out", "nok", "action", "failure"),
                Instruction.value("out", "ok", "action", "success"));
        assertThat(trial.refused()).isEmpty();
        assertThat(trial.addOn().text("lookups/gate_audit_out_action.csv"))
                .hasValue("out,action\nok,success\nnok,failure\n");
        assertThat(trial.offer().gains()).anyMatch(gain -> gain.contains("values less"));
    }

    @Test
    void anotherSettingOfTheSameFieldGivesWay() throws IOException {
        InstructionTrial trial =
                InstructionTrial.of(shop.addOn(), ShopLog.samples(), order, List.of(field("peer", "user")));
        assertThat(trial.refused()).isEmpty();
        assertThat(trial.measure().fields().get("user").values()).containsKey("198.51.100.1");
        assertThat(trial.offer().losses()).anyMatch(doubt -> doubt.contains("do not look like what user holds"));
    }

    @Test
    void whatACodeMeansIsARowOfTheLookupThatIsThere() throws IOException {
        AddOnFiles coded = with(
                GateAddOn.addOn(true),
                "default/transforms.conf",
                "[codes]\nfilename = codes.csv\n",
                "lookups/codes.csv",
                "code,outcome\nOK,success\n",
                "default/props.conf",
                GateAddOn.addOn(true).text("default/props.conf").orElseThrow()
                        + "LOOKUP-codes = codes code AS out OUTPUT outcome AS action\n");
        InstructionTrial trial = InstructionTrial.of(
                coded,
                GateAddOn.samples(),
                GateAddOn.ORDER,
                List.of(Instruction.value("out", "nok", "action", "failure")));
        assertThat(trial.refused()).isEmpty();
        assertThat(trial.addOn().text("lookups/codes.csv")).hasValue("code,outcome\nnok,failure\nOK,success\n");
    }

    @Test
    void aKindOfLogGetsItsEventTypeAndTags() throws IOException {
        InstructionOffer offer = say("this is a proxy log").offer();
        assertThat(offer.instructions()).extracting(Instruction::target).containsExactly("Web.Proxy");
        assertThat(offer.coverage())
                .filteredOn(coverage -> coverage.dataset().equals("Web.Proxy"))
                .singleElement()
                .satisfies(coverage -> assertThat(coverage.eventsAfter()).isEqualTo(60));
        assertThat(offer.changes()).extracting(InstructionOffer.Change::key).contains("web", "proxy");
    }

    @Test
    void theZoneMovesTheTimes() throws IOException {
        assertThat(say("the times are in Europe/Berlin").offer().time()).isEqualTo("2025-05-03T08:00:00Z");
        assertThat(say("the times are in UTC").offer().changesAnything()).isFalse();
    }

    @Test
    void theTimeIsReadFromTheFieldThatAPersonNames() throws IOException {
        InstructionTrial trial = say("the event's time is paid");
        assertThat(trial.refused()).isEmpty();
        assertThat(trial.offer().time()).isEqualTo("2025-04-01T08:00:00Z");
        assertThat(trial.measure().timed()).isEqualTo(60);
    }

    @Test
    void theInputIsSwitchedOffOrDescribed() throws IOException {
        assertThat(say("it comes from /srv/shop.log").addOn().text("default/inputs.conf"))
                .hasValue("[monitor:///srv/shop.log]\ndisabled = true\nsourcetype = " + order.sourcetype() + "\n");
        assertThat(say("it comes in over udp port 5514")
                        .addOn()
                        .text("README.md")
                        .orElseThrow())
                .contains("The log arrives at udp port 5514.");
    }

    @Test
    void whatCannotBeIsRefusedWithTheReason() throws IOException {
        InstructionOffer offer = gate(
                        true,
                        field("nothing", "user"),
                        field("out", "action"),
                        Instruction.value("out", "ok", "action", "banana"),
                        Instruction.of(Instruction.Kind.MODEL, "", "Poems"),
                        Instruction.of(Instruction.Kind.TIME, "who", ""),
                        Instruction.of(Instruction.Kind.PRODUCT, "Acme", "Gate"),
                        Instruction.of(Instruction.Kind.ZONE, "", "Atlantis"))
                .offer();
        assertThat(offer.refused()).hasSize(6);
        assertThat(offer.refused().get(0)).isEqualTo("No event has a field 'nothing'.");
        assertThat(offer.refused()).anyMatch(reason -> reason.contains("'banana' is none of the values"));
        assertThat(offer.instructions()).extracting(Instruction::words).containsExactly("out is action");
    }

    @Test
    void whatNoRuleReadsChangesNothing() throws IOException {
        InstructionOffer offer = say("make it nicer").offer();
        assertThat(offer.understood()).isFalse();
        assertThat(offer.changes()).isEmpty();
        assertThat(offer.fields()).contains("who", "rc");
    }

    @Test
    void aLaterDecisionAboutTheSameThingCounts() {
        List<Instruction> merged = Instruction.merged(
                List.of(field("a", "user"), Instruction.value("rc", "7", "action", "failure")),
                List.of(
                        field("b", "user"),
                        Instruction.value("rc", "9", "action", "success"),
                        Instruction.of(Instruction.Kind.ZONE, "", "UTC")));
        assertThat(merged)
                .extracting(Instruction::words)
                .containsExactly(
                        "b is user", "rc=7 means action=failure, rc=9 means action=success", "times are in UTC");
    }

    private static AddOnFiles with(AddOnFiles addOn, String... pathsAndTexts) {
        Map<String, byte[]> files = new TreeMap<>(addOn.files());
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return new AddOnFiles(addOn.id(), new TreeMap<>(files));
    }
}
