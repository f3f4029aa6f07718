package org.tafoundry.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        List<PrecedentTrial.Taken> taken = PrecedentTrial.run(trial, OTHER);
        assertThat(taken)
                .extracting(PrecedentTrial.Taken::proposal)
                .containsExactlyInAnyOrder(
                        new Proposal.Alias(GateAddOn.SOURCETYPE, "who", "user"),
                        named("peer", "src", Map.of()),
                        new Proposal.ValueRows(
                                GateAddOn.SOURCETYPE,
                                "action",
                                "action",
                                new TreeMap<>(Map.of("ok", "success", "nok", "failure"))),
                        new Proposal.EventKind(
                                GateAddOn.SOURCETYPE,
                                List.of(new Proposal.Term("action", Proposal.Term.ANY)),
                                "Authentication"));
    }

    /** What people know of all events of a log is no guess, however few fields their model recommends are in them. */
    @Test
    void eventsThatAnAddOnForThemHasInADataModelAllTogetherGetThereToo() throws IOException {
        assertThat(alerts("sourcetype=gatehouse"))
                .contains(new Proposal.EventKind(GateAddOn.SOURCETYPE, List.of(), "Alerts"));
        assertThat(alerts("sourcetype=gatehouse who=*"))
                .as("some of them")
                .noneMatch(Proposal.EventKind.class::isInstance);
    }

    private static List<Proposal> alerts(String search) throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>(OTHER.files());
        files.put("default/eventtypes.conf", bytes("[gatehouse_alert]\nsearch = " + search + "\n"));
        files.put("default/tags.conf", bytes("[eventtype=gatehouse_alert]\nalert = enabled\n"));
        ProposalTrial trial = ProposalTrial.begin(GateAddOn.addOn(false), GateAddOn.samples(), GateAddOn.ORDER);
        return PrecedentTrial.run(trial, new AddOnFiles("TA-gatehouse", files)).stream()
                .map(PrecedentTrial.Taken::proposal)
                .toList();
    }

    @Test
    void anAddOnThatKnowsNothingOfTheLogChangesNothing() throws IOException {
        ProposalTrial trial = ProposalTrial.begin(GateAddOn.addOn(true), GateAddOn.samples(), GateAddOn.ORDER);
        AddOnFiles before = trial.addOn();
        AddOnFiles other = new AddOnFiles(
                "TA-other", new TreeMap<>(Map.of("default/props.conf", bytes("[other]\nFIELDALIAS-a = a AS user\n"))));
        assertThat(PrecedentTrial.run(trial, other)).isEmpty();
        assertThat(trial.addOn()).isSameAs(before);
    }

    @Test
    void namesAndCodesThatNoModelAsksForAreTakenByWhatTheirSettingsDo() throws IOException {
        assertThat(
                        taken(
                                """
                        [gatehouse]
                        EXTRACT-a = login who=(?<account>\\S+) peer=(?<peer>\\S+) out=(?<out>\\w+)
                        FIELDALIAS-a = peer AS guard_post
                        EVAL-verdict = case(out == "ok", "passed", out == "nok", "turned away")
                        """))
                .containsExactlyInAnyOrder(
                        named("who", "account", Map.of()),
                        named("peer", "guard_post", Map.of()),
                        named("out", "verdict", Map.of("ok", "passed", "nok", "turned away")));
    }

    @Test
    void aNameThatDoesHarmDoesNotKeepOthersFromBeingTaken() throws IOException {
        AddOnFiles dependent = new ConfEdit(GateAddOn.addOn(false))
                .set("props.conf", GateAddOn.SOURCETYPE, "EVAL-seen", "coalesce(member, \"nobody\")")
                .done();
        assertThat(
                        taken(
                                dependent,
                                """
                        [gatehouse]
                        EXTRACT-a = login who=(?<who>\\S+) peer=(?<peer>\\S+)
                        FIELDALIAS-a = peer AS guard_post
                        FIELDALIAS-b = who AS member
                        FIELDALIAS-c = peer AS hatch
                        """))
                .containsExactly(named("peer", "guard_post", Map.of()), named("peer", "hatch", Map.of()));
    }

    @Test
    void splunksOwnNamesAreNotTakenAndNoMoreThanPeopleGive() throws IOException {
        String reading =
                """
                [gatehouse]
                EXTRACT-a = login who=(?<who>\\S+) peer=(?<peer>\\S+) out=(?<out>\\w+)
                """;
        assertThat(
                        taken(
                                reading
                                        + """
                        FIELDALIAS-a = peer AS tag
                        FIELDALIAS-b = peer AS eventtype
                        FIELDALIAS-c = peer AS splunk_server
                        FIELDALIAS-d = peer AS guard_post
                        """))
                .containsExactly(named("peer", "guard_post", Map.of()));
        String many = IntStream.range(0, 300)
                .mapToObj(i -> "FIELDALIAS-" + i + " = peer AS name" + i + "\n")
                .collect(Collectors.joining());
        assertThat(taken(reading + many)).hasSize(40);
    }

    @Test
    void fewEqualValuesAreNoNameForAField() throws IOException {
        assertThat(
                        taken(
                                """
                        [gatehouse]
                        EXTRACT-a = login who=(?<who>\\S+) peer=(?<peer>\\S+) out=(?<decided>\\w+)
                        FIELDALIAS-a = peer AS guard_post
                        """))
                .containsExactly(named("peer", "guard_post", Map.of()));
    }

    @Test
    void anAddOnThatCanOnlyReadTheFormOfTheLogIsNotFollowed() throws IOException {
        assertThat(
                        taken(
                                """
                        [gatehouse]
                        EXTRACT-a = login who=(?<who>\\S+) peer=(?<peer>\\S+)
                        FIELDALIAS-a = peer AS guard_post
                        FIELDALIAS-b = pump AS dest
                        FIELDALIAS-c = tank AS object
                        """))
                .isEmpty();
    }

    @Test
    void aNameThatAnEvalWouldTakeAwayIsGivenByTheEval() {
        Proposal.Named named = (Proposal.Named) named("peer", "vendor_product", Map.of());
        String props = ProposalWriting.write(GateAddOn.addOn(false), named)
                .text("default/props.conf")
                .orElseThrow();
        assertThat(props)
                .contains("EVAL-vendor_product = coalesce(\"Gate\", peer)\n")
                .doesNotContain("ASNEW");
    }

    private static List<Proposal> taken(String props) throws IOException {
        return taken(GateAddOn.addOn(false), props);
    }

    private static List<Proposal> taken(AddOnFiles addOn, String props) throws IOException {
        ProposalTrial trial = ProposalTrial.begin(addOn, GateAddOn.samples(), GateAddOn.ORDER);
        AddOnFiles other = new AddOnFiles("TA-gatehouse", new TreeMap<>(Map.of("default/props.conf", bytes(props))));
        return PrecedentTrial.run(trial, other).stream()
                .map(PrecedentTrial.Taken::proposal)
                .toList();
    }

    private static Proposal named(String field, String name, Map<String, String> rows) {
        return new Proposal.Named(GateAddOn.SOURCETYPE, field, name, new TreeMap<>(rows));
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
