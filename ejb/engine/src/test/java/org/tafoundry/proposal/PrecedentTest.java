package org.tafoundry.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tafoundry.addon.AddOnFiles;

class PrecedentTest {
    private static final AddOnFiles OTHER = new AddOnFiles(
            "TA-gatehouse",
            new TreeMap<>(Map.of(
                    "default/props.conf",
                    bytes(
                            """
                            [gatehouse]
                            EXTRACT-login = login who=(?<who>\\S+) peer=(?<peer>\\S+) out=(?<out>\\w+)
                            FIELDALIAS-who = who AS user
                            EVAL-src = peer
                            LOOKUP-out = gatehouse_out out OUTPUT action
                            FIELDALIAS-wrong = peer AS user
                            """),
                    "default/transforms.conf",
                    bytes("[gatehouse_out]\nfilename = out.csv\n"),
                    "lookups/out.csv",
                    bytes("out,action\nok,success\nnok,failure\nmaybe,fine\n"),
                    "default/eventtypes.conf",
                    bytes("[gatehouse_login]\nsearch = sourcetype=gatehouse who=*\n"),
                    "default/tags.conf",
                    bytes("[eventtype=gatehouse_login]\nauthentication = enabled\n"))));

    @Test
    void whatAnotherAddOnKnowsIsTakenWhereTheSampleProvesIt() throws IOException {
        ProposalTrial trial = ProposalTrial.begin(GateAddOn.addOn(false), GateAddOn.samples(), GateAddOn.ORDER);
        List<PrecedentTrial.Taken> taken = PrecedentTrial.run(trial, Precedent.of(OTHER));
        assertThat(taken)
                .extracting(PrecedentTrial.Taken::proposal)
                .containsExactlyInAnyOrder(
                        new Proposal.Alias(GateAddOn.SOURCETYPE, "who", "user"),
                        new Proposal.Alias(GateAddOn.SOURCETYPE, "peer", "src"),
                        new Proposal.ValueRows(
                                GateAddOn.SOURCETYPE,
                                "action",
                                "action",
                                new TreeMap<>(Map.of("ok", "success", "nok", "failure"))),
                        new Proposal.EventKind(
                                GateAddOn.SOURCETYPE,
                                List.of(new Proposal.Term("out", Proposal.Term.ANY)),
                                "Authentication"));
    }

    @Test
    void anAddOnThatKnowsNothingOfTheLogChangesNothing() throws IOException {
        ProposalTrial trial = ProposalTrial.begin(GateAddOn.addOn(true), GateAddOn.samples(), GateAddOn.ORDER);
        AddOnFiles before = trial.addOn();
        AddOnFiles other = new AddOnFiles(
                "TA-other", new TreeMap<>(Map.of("default/props.conf", bytes("[other]\nFIELDALIAS-a = a AS user\n"))));
        assertThat(PrecedentTrial.run(trial, Precedent.of(other))).isEmpty();
        assertThat(trial.addOn()).isSameAs(before);
    }

    @Test
    void replayTellsHowMuchOfASampleAnAddOnCovers() throws IOException {
        Replay replay = Replay.of(OTHER, GateAddOn.samples(), GateAddOn.ORDER);
        assertThat(replay.share()).isEqualTo(0.75);
        assertThat(replay.words())
                .startsWith("TA-gatehouse extracts 75% of the events and fills ")
                .endsWith(" CIM fields");
        assertThat(replay.filled()).isBetween(1, replay.recommended());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
