package org.tafoundry.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tafoundry.addon.AddOnArchive;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.advice.AdviceAccount.TriedProposal;
import org.tafoundry.foundry.Generated;
import org.tafoundry.foundry.ReportJson;
import org.tafoundry.foundry.ValidationReport.ModelCoverage;
import org.tafoundry.knowledge.DocumentType;
import org.tafoundry.knowledge.FoundPassage;
import org.tafoundry.knowledge.KnowledgeHit;
import org.tafoundry.knowledge.Passage;
import org.tafoundry.knowledge.PassageFacts;
import org.tafoundry.order.Decision;
import org.tafoundry.order.Sample;
import org.tafoundry.proposal.Counterexample;
import org.tafoundry.proposal.Instruction;
import org.tafoundry.proposal.OpenPoint;
import org.tafoundry.proposal.OpenPoints;
import org.tafoundry.proposal.ProposalCode;
import org.tafoundry.proposal.Question;
import org.tafoundry.proposal.Replay;
import org.tafoundry.proposal.Verdict;
import org.tafoundry.settings.Settings;

/** A model whose proposals are right raises what an add-on covers; without one, and with one that fails, nothing changes. */
class AdviserTest {
    private static final Advice.Library EMPTY = text -> List.of();

    /** What a document has to say for a model that is right. */
    private static final String MANUAL =
            "Each turn at the gate is a login: bdg is the user, box is the source address.\n"
                    + "`out` tells how it ended: OK lets the driver in, NOK refuses.";

    static final Advice.Library MANUALS = text -> List.of(manual(MANUAL));
    private static List<Sample> samples;
    private static Generated generated;

    @BeforeAll
    static void generate() throws IOException {
        samples = GateLog.samples("left");
        generated = GateLog.generated(samples);
    }

    @Test
    void rightProposalsRaiseTheCoverageOfALogThatRulesLeaveHalfRead() throws IOException {
        assertThat(generated.report().validation().models()).isEmpty();
        Adviser.Result result = right().adviser(MANUALS).advise(generated, samples, GateLog.ORDER);
        ModelCoverage authentication =
                result.generated().report().validation().models().get(0);
        assertThat(authentication.model()).isEqualTo("Authentication");
        assertThat(authentication.events()).isEqualTo(36);
        assertThat(authentication.coverage()).isEqualTo(0.5);
        assertThat(authentication.nonconforming()).isEmpty();
        assertThat(result.generated().report().decisions())
                .filteredOn(decision -> decision.origin() == Decision.Origin.MODEL)
                .extracting(Decision::value)
                .contains("bdg AS user", "box AS src", "out to action: {NOK=failure, OK=success}");
        assertThat(result.generated().addOn().text("lookups/gate_kv_out_action.csv"))
                .hasValue("out,action\nNOK,failure\nOK,success\n");
        assertThat(result.generated().archive()).isNotEqualTo(generated.archive());
    }

    @Test
    void rightOrWrongNothingIsTakenThatNothingElseSpeaksFor() throws IOException {
        Adviser.Result unsupported = right().adviser(EMPTY).advise(generated, samples, GateLog.ORDER);
        assertThat(unsupported.generated().archive()).isEqualTo(generated.archive());
        assertThat(unsupported.account().proposals()).isNotEmpty().noneMatch(TriedProposal::accepted);
        ScriptedModel wrong = new ScriptedModel(prompt -> {
            if (prompt.name().equals("model")) {
                return "{\"model\":\"Authentication\",\"events_with\":\"bdg\"}";
            }
            if (prompt.name().equals("values")) {
                boolean first = prompt.user().contains("v0 = NOK");
                return "{\"v0\":\"" + (first ? "success" : "failure") + "\",\"v1\":\"" + (first ? "failure" : "success")
                        + "\"}";
            }
            return prompt.user().contains("named bdg.")
                    ? "{\"field\":\"src\"}"
                    : prompt.user().contains("named box.")
                            ? "{\"field\":\"dest\"}"
                            : prompt.user().contains("named out.") ? "{\"field\":\"action\"}" : none(prompt);
        });
        Adviser.Result nonsense = wrong.adviser(MANUALS).advise(generated, samples, GateLog.ORDER);
        assertThat(nonsense.generated().archive()).isEqualTo(generated.archive());
        assertThat(nonsense.account().proposals())
                .filteredOn(proposal -> proposal.code().equals("PROPOSAL_NO_SUPPORT"))
                .extracting(TriedProposal::proposal)
                .contains("bdg AS src", "box AS dest", "out to action: {NOK=success, OK=failure}");
        assertThat(nonsense.account().open())
                .as("people are asked instead")
                .extracting(Instruction::words)
                .contains("bdg is src", "box is dest");
    }

    @Test
    void theAccountTellsWhatWasAskedAndWhatCameOfIt() throws IOException {
        KnowledgeHit hit = manual(MANUAL);
        ScriptedModel model = right();
        AdviceAccount account = model.adviser(text -> List.of(hit))
                .advise(generated, samples, GateLog.ORDER)
                .account();
        assertThat(account.model()).isEqualTo("ollama/scripted");
        assertThat(account.promptVersion()).isEqualTo(Prompts.VERSION);
        assertThat(account.calls()).isEqualTo(model.prompts().size());
        assertThat(account.tokensIn()).isEqualTo(1000L * account.calls());
        assertThat(account.cents()).isEqualTo(account.tokensIn() / 10_000.0);
        assertThat(account.passages()).isNotEmpty().allMatch(passage -> passage.document()
                .equals("Gate manual"));
        assertThat(account.proposals()).filteredOn(TriedProposal::accepted).hasSize(4);
        assertThat(account.findings()).isEmpty();
        assertThat(ReportJson.write(account)).contains("Gate manual");
        assertThat(model.prompts()).allMatch(prompt -> prompt.user().contains("NOK refuses."));
    }

    @Test
    void noValueOfTheLogLeavesTheServerAsItIs() throws IOException {
        ScriptedModel model = right();
        List<String> searched = new ArrayList<>();
        model.adviser(text -> {
                    searched.add(text);
                    return List.of(manual(MANUAL));
                })
                .advise(generated, samples, GateLog.ORDER);
        assertThat(model.prompts()).isNotEmpty().allSatisfy(prompt -> assertThat(prompt.user())
                .doesNotContain("198.51.100", "user1", "north3", "AB7"));
        assertThat(searched).anyMatch(text -> text.contains("NOK")).allSatisfy(text -> assertThat(text)
                .doesNotContain("198.51.100", "user1", "north3", "AB7"));
    }

    @Test
    void aModelCannotHaveNamesShownToItByTakingThemForCodes() throws IOException {
        ScriptedModel model = new ScriptedModel(prompt -> prompt.name().equals("model")
                ? "{\"model\":\"Authentication\",\"events_with\":\"bdg\"}"
                : prompt.fields().get(0).choices().contains("action") ? "{\"field\":\"action\"}" : none(prompt));
        List<Sample> named = GateLog.samples("left", List.of("jane", "Anna Lee", "joe", "failed jill", "198.51.100.1"));
        model.adviser(MANUALS).advise(GateLog.generated(named), named, GateLog.ORDER);
        assertThat(model.prompts())
                .filteredOn(prompt -> prompt.name().equals("values"))
                .isNotEmpty();
        assertThat(model.prompts()).allSatisfy(prompt -> assertThat(prompt.user())
                .doesNotContain("jane", "Anna", "joe", "jill", "198.51"));
    }

    @Test
    void anAnswerThatSaysTheSameOfAllValuesIsNone() throws IOException {
        ScriptedModel model = new ScriptedModel(prompt -> prompt.name().equals("model")
                ? "{\"model\":\"Authentication\",\"events_with\":\"bdg\"}"
                : prompt.name().equals("values")
                        ? none(prompt).replace("none", "success")
                        : prompt.user().contains("named bdg.") ? "{\"field\":\"action\"}" : none(prompt));
        Adviser.Result result = model.adviser(MANUALS).advise(generated, samples, GateLog.ORDER);
        assertThat(result.account().findings())
                .anySatisfy(finding -> assertThat(finding.message()).contains("says the same of all values"));
        assertThat(result.generated().archive()).isEqualTo(generated.archive());
    }

    @Test
    void aSentenceThatNoRuleReadsIsReadByTheModelIntoAChoice() {
        ScriptedModel model =
                new ScriptedModel(prompt -> "{\"field\":\"bdg\",\"cim_field\":\"user\",\"dataset\":\"none\"}");
        Interpretation read =
                model.interpreter().read("the badge of 198.51.100.7 says who it was", List.of("bdg", "box"));
        assertThat(read.instructions()).extracting(Instruction::words).containsExactly("bdg is user");
        assertThat(read.judged(each -> true, "Shown.", "Not shown."))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.occasion()).isEqualTo(ModelCall.Occasion.SENTENCE);
                    assertThat(call.model()).isEqualTo("ollama/scripted");
                    assertThat(call.promptVersion()).isEqualTo(Prompts.VERSION);
                    assertThat(call.tokensIn()).isEqualTo(1000);
                    assertThat(call.tokensOut()).isEqualTo(10);
                    assertThat(call.cents()).isEqualTo(0.1);
                    assertThat(call.proposal()).isEqualTo("bdg is user");
                    assertThat(call.accepted()).isTrue();
                    assertThat(call.reason()).isEqualTo("Shown.");
                });
        assertThat(model.prompts().get(0).user()).contains("badge").doesNotContain("198.51.100.7");
        ScriptedModel unsure =
                new ScriptedModel(prompt -> "{\"field\":\"none\",\"cim_field\":\"none\",\"dataset\":\"none\"}");
        assertThat(unsure.interpreter().read("make it nice", List.of("bdg")).instructions())
                .isEmpty();
        ScriptedModel away = new ScriptedModel(prompt -> {
            throw new LanguageModel.ModelFailure("connection refused", false, null);
        });
        Interpretation none = away.interpreter().read("make it nice", List.of("bdg"));
        assertThat(none.instructions()).isEmpty();
        assertThat(none.calls()).singleElement().satisfies(call -> {
            assertThat(call.accepted()).isFalse();
            assertThat(call.reason()).contains("connection refused");
        });
    }

    @Test
    void aModelAddsWhatPeopleCouldBeAskedAndNeverMoreThanThereIsRoomFor() {
        OpenPoints open = new OpenPoints(List.of(), List.of("bdg", "box", "hub"));
        ScriptedModel model =
                new ScriptedModel(prompt -> prompt.fields().get(0).choices().contains("bdg")
                        ? "{\"field\":\"bdg\",\"cim_field\":\"user\"}"
                        : "{\"field\":\"box\",\"cim_field\":\"src\"}");
        Interpretation supposed = model.interpreter().suppose(open);
        assertThat(supposed.judged(each -> each.field().equals("bdg"), "Asked.", "No effect."))
                .extracting(ModelCall::proposal, ModelCall::accepted, ModelCall::reason)
                .containsExactly(tuple("bdg is user", true, "Asked."), tuple("box is src", false, "No effect."));
        assertThat(supposed.instructions()).extracting(Instruction::words).containsExactly("bdg is user", "box is src");
        assertThat(model.prompts()).hasSize(2);
        OpenPoint asked = new OpenPoint(Instruction.Kind.ZONE, "Which zone?", List.of());
        OpenPoints full = new OpenPoints(Collections.nCopies(4, asked), List.of("bdg", "box"));
        assertThat(model.interpreter().suppose(full).instructions()).hasSize(1);
        assertThat(model.interpreter().suppose(OpenPoints.NONE)).isEqualTo(Interpretation.NONE);
        ScriptedModel odd = new ScriptedModel(prompt -> "{\"field\":\"passwd\",\"cim_field\":\"user\"}");
        assertThat(odd.interpreter().suppose(open).instructions()).isEmpty();
        assertThat(odd.prompts()).hasSize(1);
    }

    @Test
    void aRejectedProposalIsAskedForTwiceMoreAndNotOftener() throws IOException {
        ScriptedModel model = new ScriptedModel(prompt -> prompt.name().equals("model")
                ? "{\"model\":\"Malware\",\"events_with\":\"every event\"}"
                : none(prompt));
        AdviceAccount account =
                model.adviser(EMPTY).advise(generated, samples, GateLog.ORDER).account();
        assertThat(model.prompts().stream().filter(prompt -> prompt.name().equals("model")))
                .hasSize(3);
        assertThat(account.proposals()).hasSize(3).noneMatch(TriedProposal::accepted);
    }

    @Test
    void aRegexThatStopsIsSentBackWithTheEventAndThePlaceAndNoValue() {
        List<String> events = IntStream.range(0, 5)
                .mapToObj(i -> "beam 71" + i + " broken at lane north" + i)
                .toList();
        Question.Shape shape = new Question.Shape("gate", events, List.of(), Set.of());
        Verdict.Rejected rejected = new Verdict.Rejected(
                ProposalCode.PROPOSAL_NO_GAIN,
                "The regex matches no event.",
                List.of(new Counterexample(
                        events.get(0), "matches up to \"beam \\d+\" but then wants \"o\"", " broken at lane north0")));
        assertThat(new Prompts(false).mistake(shape, rejected))
                .isEqualTo(
                        "The regex matches no event. beam 710 broken at lane north0 : the regex matches up to \"beam \\d+\""
                                + " but then wants \"o\" where the event has \" broken at lane north0\"");
        assertThat(new Prompts(true).mistake(shape, rejected))
                .matches(Pattern.quote(ProposalCode.PROPOSAL_NO_GAIN.meaning())
                        + " beam \\d{3} broken at lane [a-z]{5}\\d : the regex matches up to \"beam .{3}\" but then wants \"o\""
                        + " where the event has \" broken at lane [a-z]{5}\\d\"")
                .doesNotContain("north0");
    }

    @Test
    void anExistingAddOnIsRankedByReplayAndWhatItKnowsIsTakenWhenTheSampleProvesIt() throws IOException {
        AddOnFiles other = new AddOnFiles(
                "TA-gatehouse",
                new TreeMap<>(Map.of(
                        "default/props.conf",
                        bytes(
                                """
                        [gatehouse]
                        EXTRACT-turn = turn bdg=(?<bdg>\\S+) box=(?<box>\\S+) hub=\\S+ out=(?<out>\\w+)
                        FIELDALIAS-names = bdg AS user box AS src
                        LOOKUP-out = outcome out OUTPUT action
                        """),
                        "default/transforms.conf",
                        bytes("[outcome]\nfilename = outcome.csv\n"),
                        "lookups/outcome.csv",
                        bytes("out,action\nOK,success\nNOK,failure\n"),
                        "default/eventtypes.conf",
                        bytes("[gatehouse_login]\nsearch = sourcetype=gatehouse bdg=*\n"),
                        "default/tags.conf",
                        bytes("[eventtype=gatehouse_login]\nauthentication = enabled\n"))));
        ExistingAddOns.Existing existing =
                new ExistingAddOns.Existing(UUID.randomUUID(), other, Replay.of(other, samples, GateLog.ORDER));
        Adviser adviser = new Adviser(
                new ModelSettings(Settings.fixed(Map.of())),
                new PatientModel(new ScriptedModel(prompt -> none(prompt)), Clock.systemUTC(), Duration.ofMillis(1)),
                EMPTY,
                (made, logs, order) -> List.of(existing),
                Clock.systemUTC());
        Adviser.Result result = adviser.advise(generated, samples, GateLog.ORDER);
        assertThat(result.account().existing()).singleElement().satisfies(covering -> {
            assertThat(covering.words()).startsWith("TA-gatehouse extracts 75% of the events and fills ");
            assertThat(covering.events()).isEqualTo(0.75);
        });
        assertThat(result.generated().report().validation().models())
                .filteredOn(model -> model.dataset().equals("Authentication"))
                .singleElement()
                .satisfies(model -> assertThat(model.coverage()).isEqualTo(0.5));
        assertThat(result.generated().report().decisions())
                .filteredOn(decision -> decision.what().equals("knowledge of TA-gatehouse"))
                .hasSize(4)
                .allMatch(decision -> decision.origin() == Decision.Origin.KNOWLEDGE);
        assertThat(result.account().model()).isEqualTo("none");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void withoutAModelNothingIsAsked() throws IOException {
        Adviser adviser = new Adviser(
                new ModelSettings(Settings.fixed(Map.of())),
                new PatientModel(new ScriptedModel(prompt -> none(prompt)), Clock.systemUTC(), Duration.ofMillis(1)),
                EMPTY,
                (made, logs, order) -> List.of(),
                Clock.systemUTC());
        Adviser.Result result = adviser.advise(generated, samples, GateLog.ORDER);
        assertThat(result.generated()).isSameAs(generated);
        assertThat(result.account()).isEqualTo(AdviceAccount.NONE);
    }

    @Test
    void aModelThatDoesNotAnswerIsAFindingAndIsNotWaitedForAgain() throws IOException {
        ScriptedModel model = new ScriptedModel(prompt -> {
            throw new LanguageModel.ModelFailure("connection refused", false, null);
        });
        Adviser adviser = model.adviser(EMPTY);
        for (int i = 0; i < 3; i++) {
            Adviser.Result result = adviser.advise(generated, samples, GateLog.ORDER);
            assertThat(result.generated()).isSameAs(generated);
            assertThat(result.account().findings())
                    .extracting(AdviceAccount.AdviceFinding::code)
                    .containsExactly("ADVICE_MODEL_UNAVAILABLE");
        }
        assertThat(model.prompts()).as("three attempts each").hasSize(9);
        assertThat(adviser.advise(generated, samples, GateLog.ORDER).account().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("left alone for a minute"));
        assertThat(model.prompts()).hasSize(9);
    }

    @Test
    void aNumberedColumnIsGivenTheNameThatAModelFindsInADocument() throws IOException {
        byte[] log = IntStream.range(0, 60)
                .mapToObj(i -> "2025-05-01T10:00:%02dZ|login|%s|198.51.100.%d|QX%04d|lane%d|%s\n"
                        .formatted(
                                i,
                                i % 2 == 0 ? "ok" : "failed",
                                i + 1,
                                i * 37 + 11,
                                i % 3,
                                i % 5 < 2 ? "amber" : "teal"))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        List<Sample> rows = List.of(new Sample("rows.log", () -> new ByteArrayInputStream(log)));
        ScriptedModel model = new ScriptedModel(prompt -> {
            if (!prompt.name().equals("name")) {
                return none(prompt);
            }
            return prompt.user().contains("numbered: column_7.")
                    ? "{\"name\":\"lamp\"}"
                    : prompt.user().contains("numbered: column_5.") ? "{\"name\":\"user\"}" : "{\"name\":\"root\"}";
        });
        Generated made = GateLog.generated(rows);
        KnowledgeHit manual = new KnowledgeHit(
                UUID.randomUUID(),
                new FoundPassage(
                        UUID.randomUUID(),
                        "Gate manual",
                        DocumentType.MARKDOWN,
                        new Passage("Rows", "time|kind|result|address|user|lane|lamp", PassageFacts.NONE)),
                0.03,
                List.of());
        Adviser.Result result = model.adviser(text -> List.of(manual)).advise(made, rows, GateLog.ORDER);
        assertThat(result.generated().report().validation().fields())
                .filteredOn(field -> field.name().equals("lamp"))
                .singleElement()
                .satisfies(field -> assertThat(field.events()).isEqualTo(60));
        assertThat(result.generated().report().validation().fields())
                .extracting(field -> field.name())
                .contains("column_7")
                .doesNotContain("user", "root");
        assertThat(result.generated().report().decisions())
                .filteredOn(decision -> decision.origin() == Decision.Origin.MODEL)
                .extracting(Decision::value)
                .containsExactly("column_7 AS lamp");
        assertThat(result.account().findings())
                .extracting(AdviceAccount.AdviceFinding::code)
                .containsOnly("ADVICE_ANSWER_UNUSABLE");
        assertThat(model.prompts())
                .allSatisfy(prompt -> assertThat(prompt.user()).doesNotContain("QX0011", "198.51.100", "amber"));
    }

    @Test
    void aFieldThatADocumentNamesIsExplainedToPeopleAndNothingElseChanges() throws IOException {
        ScriptedModel model = new ScriptedModel(prompt -> prompt.name().equals("explanation")
                ? prompt.user().contains("field hub ")
                        ? "{\"sentence\":\"The controller that opens the turnstile for drivers.\"}"
                        : "{\"sentence\":\"The pump of the pool is controlled.\"}"
                : none(prompt));
        KnowledgeHit manual = manual("The hub is a controller; it opened turnstiles for every driver. box: see plate.");
        Adviser.Result result = model.adviser(text -> List.of(manual)).advise(generated, samples, GateLog.ORDER);
        assertThat(model.prompts().stream().filter(prompt -> prompt.name().equals("explanation")))
                .as("only for fields that a document names")
                .hasSize(2)
                .allSatisfy(prompt -> assertThat(prompt.user()).doesNotContain("198.51.100", "203.0.113", "user1"));
        assertThat(result.generated().addOn().text("README.md").orElseThrow())
                .contains("- `hub`: The controller that opens the turnstile for drivers.\n")
                .doesNotContain("pump");
        assertThat(withoutReadme(result.generated())).isEqualTo(withoutReadme(generated));
        assertThat(result.generated().report().decisions())
                .filteredOn(decision -> decision.origin() == Decision.Origin.MODEL)
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.what()).isEqualTo("explanation of the field hub");
                    assertThat(decision.value()).isEqualTo("hub: The controller that opens the turnstile for drivers.");
                    assertThat(decision.explanation()).endsWith("no setting depends on it.");
                });
        assertThat(result.account().proposals()).singleElement().satisfies(proposal -> assertThat(proposal.accepted())
                .isTrue());
        assertThat(result.account().findings()).singleElement().satisfies(finding -> assertThat(finding.message())
                .contains("explanation of the field box"));
    }

    private static byte[] withoutReadme(Generated made) {
        TreeMap<String, byte[]> files = new TreeMap<>(made.addOn().files());
        files.remove("README.md");
        return AddOnArchive.write(new AddOnFiles(made.addOn().id(), files));
    }

    private static KnowledgeHit manual(String text) {
        return new KnowledgeHit(
                UUID.randomUUID(),
                new FoundPassage(
                        UUID.randomUUID(),
                        "Gate manual",
                        DocumentType.MARKDOWN,
                        new Passage("Codes", text, PassageFacts.NONE)),
                0.03,
                List.of());
    }

    /** A model that knows the gate. */
    static ScriptedModel right() {
        return new ScriptedModel(prompt -> {
            String user = prompt.user();
            if (prompt.name().equals("model")) {
                return "{\"model\":\"Authentication\",\"events_with\":\"bdg\"}";
            }
            if (prompt.name().equals("values")) {
                boolean first = user.contains("v0 = NOK");
                return "{\"v0\":\"" + (first ? "failure" : "success") + "\",\"v1\":\"" + (first ? "success" : "failure")
                        + "\"}";
            }
            if (user.contains("named bdg.")) {
                return "{\"field\":\"user\"}";
            }
            if (user.contains("named box.")) {
                return "{\"field\":\"src\"}";
            }
            return user.contains("named out.") ? "{\"field\":\"action\"}" : none(prompt);
        });
    }

    static String none(ModelPrompt prompt) {
        StringBuilder answer = new StringBuilder("{");
        prompt.fields().forEach(field -> answer.append(answer.length() == 1 ? "" : ",")
                .append('"')
                .append(field.name())
                .append("\":\"")
                .append(
                        field.choices().isEmpty()
                                ? ""
                                : field.choices().contains(Prompts.NONE) ? Prompts.NONE : Prompts.EVERY_EVENT)
                .append('"'));
        return answer.append('}').toString();
    }
}
