package org.tafoundry.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.proposal.GateAddOn.SOURCETYPE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tafoundry.addon.AddOnArchive;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.order.Sample;

class ProposalTrialTest {
    @Test
    void aFieldGetsTheNameOfWhatItIs() throws IOException {
        ProposalTrial trial = tagged();
        Verdict verdict = trial.attempt(new Proposal.Alias(SOURCETYPE, "who", "user"));
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Accepted.class, accepted -> assertThat(accepted.gains())
                .anyMatch(gain -> gain.startsWith("Authentication.Authentication has")));
        assertThat(props(trial.addOn())).contains("FIELDALIAS-proposed_user_1 = who ASNEW user\n");
        assertThat(code(trial, new Proposal.Alias(SOURCETYPE, "who", "user"))).isEqualTo(ProposalCode.PROPOSAL_NO_GAIN);
        assertThat(trial.attempt(new Proposal.Alias(SOURCETYPE, "peer", "src"))).isInstanceOf(Verdict.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "who, nonsense, PROPOSAL_NOT_ALLOWED",
        "nobody, user, PROPOSAL_NOT_ALLOWED",
        "who, bytes_in, PROPOSAL_NOT_ALLOWED",
        "peer, user, PROPOSAL_WRONG_KIND",
        "out, src, PROPOSAL_NO_GAIN",
        "who, action, PROPOSAL_WRONG_KIND",
        "who, 'user EVAL-x=1', PROPOSAL_NOT_ALLOWED"
    })
    void aWrongNameChangesNothing(String field, String target, ProposalCode code) throws IOException {
        ProposalTrial trial = tagged();
        if (target.equals("src")) {
            trial.attempt(new Proposal.Alias(SOURCETYPE, "peer", "src"));
        }
        AddOnFiles before = trial.addOn();
        assertThat(code(trial, new Proposal.Alias(SOURCETYPE, field, target))).isEqualTo(code);
        assertThat(trial.addOn()).isSameAs(before);
    }

    @Test
    void aRegexMayNotGiveFieldsThatSplunkGivesItself() throws IOException {
        for (String name : List.of("host", "tag", "eventtype", "punct")) {
            Proposal extraction = new Proposal.Extraction(SOURCETYPE, "beam (?<" + name + ">\\d+)");
            assertThat(code(tagged(), extraction)).as(name).isEqualTo(ProposalCode.PROPOSAL_BAD_REGEX);
        }
    }

    @Test
    void valuesGetTheirPrescribedOnes() throws IOException {
        ProposalTrial trial = tagged();
        Verdict verdict = trial.attempt(rows(Map.of("ok", "success", "nok", "failure")));
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        assertThat(trial.addOn().text("lookups/gate_audit_out_action.csv"))
                .contains("out,action\nnok,failure\nok,success\n");
        assertThat(trial.questions()).noneMatch(Question.Values.class::isInstance);
    }

    static Stream<Map<String, String>> wrongRows() {
        return Stream.of(
                Map.of(),
                Map.of("ok", "fine"),
                Map.of("never seen", "success"),
                Map.of("ok", "success\",x"),
                Map.of("ok,failure\nnok", "success"));
    }

    @ParameterizedTest
    @MethodSource("wrongRows")
    void aRowThatIsNotAmongTheChoicesIsRefused(Map<String, String> rows) throws IOException {
        assertThat(code(tagged(), rows(rows))).isEqualTo(ProposalCode.PROPOSAL_NOT_ALLOWED);
    }

    @Test
    void eventsGetTheirDataModelOnlyWhenTheyServeIt() throws IOException {
        ProposalTrial trial = ProposalTrial.begin(GateAddOn.addOn(false), GateAddOn.samples(), GateAddOn.ORDER);
        Proposal.EventKind logins =
                new Proposal.EventKind(SOURCETYPE, List.of(new Proposal.Term("out", "ok")), "Authentication");
        assertThat(code(trial, logins)).isEqualTo(ProposalCode.PROPOSAL_HARM);
        assertThat(code(trial, new Proposal.EventKind(SOURCETYPE, List.of(), "Nonsense")))
                .isEqualTo(ProposalCode.PROPOSAL_NOT_ALLOWED);
        assertThat(code(
                        trial,
                        new Proposal.EventKind(
                                SOURCETYPE, List.of(new Proposal.Term("out", "x\" OR *")), "Authentication")))
                .isEqualTo(ProposalCode.PROPOSAL_NOT_ALLOWED);
    }

    @Test
    void anUnreadShapeGetsFieldsAndARegexThatStopsSaysWhere() throws IOException {
        ProposalTrial trial = tagged();
        Verdict stopped = trial.attempt(new Proposal.Extraction(SOURCETYPE, "beam (?<beam>\\d+) opened"));
        assertThat(stopped).isInstanceOfSatisfying(Verdict.Rejected.class, rejected -> {
            assertThat(rejected.code()).isEqualTo(ProposalCode.PROPOSAL_NO_GAIN);
            assertThat(rejected.examples()).hasSize(3).allMatch(example -> example.event()
                    .contains("broken"));
        });
        Verdict verdict = trial.attempt(new Proposal.Extraction(
                SOURCETYPE, "beam (?<beam>\\d+) broken at lane (?<lane>\\w+) by vehicle (?<vehicle>\\w+)"));
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        assertThat(props(trial.addOn())).contains("EXTRACT-proposed_1 = beam (?<beam>");
        assertThat(trial.questions()).noneMatch(Question.Shape.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "(?<a",
                "beam",
                "(?<who>\\w+)",
                "(?<_raw>.*)",
                "(?<a>\\w+)\\",
                "(?<a>\\w+) in _meta",
                "(?<a>(x+x+)+y)|(?<b>(.*)*Z)",
                "(?<a>\\w+)\nEVAL-evil = 1"
            })
    void aRegexThatIsNoneForNewFieldsIsRefused(String regex) throws IOException {
        ProposalTrial trial = tagged();
        AddOnFiles before = trial.addOn();
        assertThat(trial.attempt(new Proposal.Extraction(SOURCETYPE, regex))).isInstanceOf(Verdict.Rejected.class);
        assertThat(trial.addOn()).isSameAs(before);
    }

    @Test
    void theQuestionsAreAboutWhatIsOpenAndEachHasItsOwnValuesOnly() throws IOException {
        List<Question> questions = tagged().questions();
        assertThat(questions).hasAtLeastOneElementOfType(Question.Shape.class);
        assertThat(questions)
                .filteredOn(Question.Values.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(Question.Values.class, values -> {
                    assertThat(values.target()).isEqualTo("action");
                    assertThat(values.values()).containsExactly("nok", "ok");
                    assertThat(values.choices()).contains("success", "failure");
                });
        assertThat(questions)
                .filteredOn(Question.Meaning.class::isInstance)
                .map(Question.Meaning.class::cast)
                .filteredOn(meaning -> meaning.field().equals("peer"))
                .singleElement()
                .satisfies(meaning -> {
                    assertThat(meaning.choices()).contains("src", "dest").doesNotContain("user");
                    assertThat(meaning.values()).hasSize(5).allMatch(value -> value.startsWith("192.0.2."));
                });
        assertThat(ProposalTrial.begin(GateAddOn.addOn(false), GateAddOn.samples(), GateAddOn.ORDER)
                        .questions())
                .hasAtLeastOneElementOfType(Question.Model.class);
    }

    @Test
    void anExplanationIsALineOfTheReadmeAndNothingElse() throws IOException {
        ProposalTrial trial = tagged();
        AddOnFiles before = trial.addOn();
        assertThat(trial.unexplained())
                .extracting(Question.Explanation::field)
                .contains("peer", "who")
                .doesNotContain("action");
        assertThat(trial.attempt(
                        explained("who", "Names the guard who opened the gate, as the control room knows it.")))
                .isInstanceOfSatisfying(Verdict.Accepted.class, accepted -> assertThat(accepted.gains())
                        .containsExactly("README.md says what who is; no setting changes."));
        assertThat(trial.attempt(explained("peer", "Is the panel from which the guard did it, not a who.")))
                .isInstanceOf(Verdict.Accepted.class);
        assertThat(trial.addOn().text("README.md").orElseThrow())
                .endsWith(
                        "no setting depends on it.\n\n- `who`: Names the guard who opened the gate, as the control room"
                                + " knows it.\n- `peer`: Is the panel from which the guard did it, not a who.\n");
        TreeMap<String, byte[]> others = new TreeMap<>(trial.addOn().files());
        others.remove("README.md");
        assertThat(AddOnArchive.write(new AddOnFiles(before.id(), others))).isEqualTo(AddOnArchive.write(before));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "User.",
                "no capital and four words.",
                "It has no full stop",
                "It is one thing. And it is another.",
                "It is the guard, see https://example.org for more.",
                "It is the guard of example.org and no other.",
                "It is the <b>guard</b> who opened it.",
                "It is the `guard` who opened it.",
                "It is the [guard] who opened it.",
                "It is the guard | and who opened it.",
                "It is the __guard__ who opened it.",
                "It is the guard\nEVAL-evil = now who opened it.",
                "It is user3 who opened the gate again.",
                "It is the vehicle with 4711 on its plate.",
                "It is the guard \u202ewho opened it.",
                "It is the gu\u0430rd who opened it."
            })
    void anExplanationThatIsNoPlainSentenceIsRefused(String sentence) throws IOException {
        ProposalTrial trial = tagged();
        AddOnFiles before = trial.addOn();
        assertThat(code(trial, explained("who", sentence))).isEqualTo(ProposalCode.PROPOSAL_BAD_SENTENCE);
        assertThat(code(trial, explained("who", "It is the guard " + "who is the guard ".repeat(20) + "again.")))
                .isEqualTo(ProposalCode.PROPOSAL_BAD_SENTENCE);
        assertThat(code(trial, explained("nobody", "It is the guard who opened it.")))
                .isEqualTo(ProposalCode.PROPOSAL_NOT_ALLOWED);
        assertThat(trial.addOn()).isSameAs(before);
    }

    @Test
    void anExplanationMayNotSayWhatTheSamplesHold() throws IOException {
        AddOnFiles addOn = GateAddOn.addOn(true);
        byte[] log = "2025-05-01T10:00:00Z login who=Anna peer=192.0.2.1 out=ok\n".getBytes(StandardCharsets.UTF_8);
        ProposalTrial trial = ProposalTrial.begin(
                addOn, List.of(new Sample("gate.log", () -> new ByteArrayInputStream(log))), GateAddOn.ORDER);
        assertThat(code(trial, explained("who", "It is anna who opened the gate.")))
                .isEqualTo(ProposalCode.PROPOSAL_BAD_SENTENCE);
        assertThat(trial.attempt(explained("who", "It is somebody who opened the gate.")))
                .isInstanceOf(Verdict.Accepted.class);
    }

    private static Proposal.Explanation explained(String field, String sentence) {
        return new Proposal.Explanation(SOURCETYPE, field, sentence);
    }

    private static Proposal.ValueRows rows(Map<String, String> rows) {
        return new Proposal.ValueRows(SOURCETYPE, "out", "action", new TreeMap<>(rows));
    }

    private static ProposalTrial tagged() throws IOException {
        return ProposalTrial.begin(GateAddOn.addOn(true), GateAddOn.samples(), GateAddOn.ORDER);
    }

    private static ProposalCode code(ProposalTrial trial, Proposal proposal) throws IOException {
        Verdict verdict = trial.attempt(proposal);
        assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
        return ((Verdict.Rejected) verdict).code();
    }

    private static String props(AddOnFiles addOn) {
        return addOn.text("default/props.conf").orElseThrow();
    }
}
