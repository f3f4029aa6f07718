package org.tafoundry.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.proposal.GateAddOn.SOURCETYPE;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A proposal of the right kind that replay cannot refute needs something else that speaks for it. */
class SupportTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "who | user | who: the user at the gate.",
                "who | user | `who`: account",
                "who | user | FIELDALIAS-u = who AS user",
                "peer | src | The user is in who, the source address in peer.",
                "peer | src | who (the user) and peer (the client ip)",
                "peer | dest | peer is the server."
            })
    void aDocumentThatNamesTheFieldWithAWordForItSpeaksForIt(String field, String target, String document)
            throws IOException {
        assertThat(attempt(new Proposal.Alias(SOURCETYPE, field, target), document))
                .isInstanceOfSatisfying(Verdict.Accepted.class, accepted -> assertThat(accepted.gains())
                        .anyMatch(gain -> gain.contains("A document names " + field)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "peer | src | who is the user at the gate.",
                "peer | dest | peer is the source address.",
                "peer | dest | The user is in who, the source address in peer, the server elsewhere.",
                "peer | src | peers of a network have a source address.",
                "peer | src | The peer is what it is. The source address is another thing.",
                "who | app | who: the user at the gate.",
                "who | user | It is the user who opens it."
            })
    void otherwiseItIsAQuestionToPeopleAndNothingChanges(String field, String target, String document)
            throws IOException {
        ProposalTrial trial = tagged();
        Verdict verdict = trial.attempt(new Proposal.Alias(SOURCETYPE, field, target), List.of(document));
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Rejected.class, rejected -> {
            assertThat(rejected.code()).isEqualTo(ProposalCode.PROPOSAL_NO_SUPPORT);
            assertThat(rejected.reason()).contains("recommended fields");
        });
        assertThat(trial.addOn().text("default/props.conf"))
                .isEqualTo(GateAddOn.addOn(true).text("default/props.conf"));
    }

    @Test
    void whatAVendorsValuesMeanHasToBeKnownForEachOfThem() throws IOException {
        assertThat(attempt(rows("ok", "success", "nok", "failure"), "")).isInstanceOf(Verdict.Rejected.class);
        assertThat(attempt(rows("ok", "success", "nok", "failure"), "out: ok opens the gate, nok refuses."))
                .isInstanceOf(Verdict.Accepted.class);
        assertThat(attempt(rows("ok", "failure", "nok", "success"), "out: ok opens the gate, nok refuses."))
                .isInstanceOf(Verdict.Rejected.class);
        assertThat(attempt(rows("ok", "success", "nok", "failure"), "Another code: nok refuses."))
                .as("of a document that does not name the field")
                .isInstanceOf(Verdict.Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "beam (?<src>\\d+) broken",
                "beam (?<vessel>\\d+) broken",
                "at (?<user>lane) \\w+ by (?<vehicle>\\w+)"
            })
    void newFieldsAreCalledAsTheLogCallsThem(String regex) throws IOException {
        assertThat(attempt(new Proposal.Extraction(SOURCETYPE, regex), "")).isInstanceOf(Verdict.Rejected.class);
        assertThat(attempt(
                        new Proposal.Extraction(
                                SOURCETYPE,
                                "beam (?<beam>\\d+) broken at lane (?<lane>\\w+) by vehicle (?<vehicle>\\w+)"),
                        ""))
                .isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void aDocumentAboutTheLogHasToSayWhatKindOfLogItIs() throws IOException {
        ProposalTrial trial = ProposalTrial.begin(GateAddOn.addOn(false), GateAddOn.samples(), GateAddOn.ORDER);
        Proposal.EventKind kind =
                new Proposal.EventKind(SOURCETYPE, List.of(new Proposal.Term("who", "*")), "Authentication");
        assertThat(trial.supports(kind, List.of())).isFalse();
        assertThat(trial.supports(kind, List.of("Every login is in the data model Authentication.")))
                .as("of any log")
                .isFalse();
        assertThat(trial.supports(kind, List.of("A login has who and peer."))).isTrue();
        assertThat(trial.supports(kind, List.of("A proxy has who and peer."))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "jane@example.com, true", "web01, true", "srv-db-12, true", "10_1_2_3, true", "host.corp.example.com, true",
        "00_1b_44_11_3a_b7, true", "badge4711, true", "evtCat, false", "column_12, false", "user.name, false",
        "sha256, false", "ipv4, false", "src_ip, false", "bdg, false"
    })
    void aNameThatIsAValueIsToldToNobody(String name, boolean value) {
        assertThat(NamedByValues.is(name)).isEqualTo(value);
    }

    private static Verdict attempt(Proposal proposal, String document) throws IOException {
        return tagged().attempt(proposal, List.of(document));
    }

    private static Proposal.ValueRows rows(String one, String means, String other, String meansToo) {
        return new Proposal.ValueRows(SOURCETYPE, "out", "action", new TreeMap<>(Map.of(one, means, other, meansToo)));
    }

    private static ProposalTrial tagged() throws IOException {
        return ProposalTrial.begin(GateAddOn.addOn(true), GateAddOn.samples(), GateAddOn.ORDER);
    }
}
