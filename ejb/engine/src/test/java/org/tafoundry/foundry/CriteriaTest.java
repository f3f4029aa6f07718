package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tafoundry.finding.Severity;
import org.tafoundry.foundry.Criterion.Name;

/** Every criterion is met by an add-on that is good, and not by one that is bad in just this. */
class CriteriaTest {

    private static final String EVENTTYPES = "[door_login]\nsearch = sourcetype=shop:door login\n";
    private static final String AUTHENTICATION = "[eventtype=door_login]\nauthentication = enabled\n";

    private static List<Name> unmet(ValidationReport report) {
        return report.criteria().stream()
                .filter(c -> !c.met())
                .map(Criterion::name)
                .filter(name -> name != Name.NO_ERRORS) // small add-ons lack files that the lint wants
                .toList();
    }

    private static List<String> codes(ValidationReport report) {
        return report.findings().stream().map(f -> f.code().name()).toList();
    }

    @Test
    void areMetByAGoodAddOn() throws IOException {
        ValidationReport report =
                Proofs.validate(Proofs.addOn(Proofs.PROPS, EVENTTYPES, AUTHENTICATION), Proofs.LOG, true);
        assertThat(unmet(report)).isEmpty();
        assertThat(report.criteria()).extracting(Criterion::name).containsExactly(Name.values());
        assertThat(report.models()).extracting(m -> m.model()).contains("Authentication");
        assertThat(codes(report)).noneMatch(c -> c.startsWith("FOUNDRY_CIM_") && !c.equals("FOUNDRY_CIM_MISSING"));
        boolean errors = report.findings().stream().anyMatch(f -> f.severity() == Severity.ERROR);
        assertThat(report.passed()).isEqualTo(!errors);
    }

    @Test
    void seeEventsThatAreSeveral() throws IOException {
        String props = Proofs.PROPS.replace("([\\r\\n]+)", "([\\r\\n]+)2026-02-03 04:05:08");
        ValidationReport report = Proofs.validate(Proofs.addOn(props), Proofs.LOG, false);
        assertThat(unmet(report)).contains(Name.EVENTS_BROKEN);
        assertThat(codes(report)).contains("FOUNDRY_EVENTS_JOINED");
        assertThat(report.passed()).isFalse();
    }

    @Test
    void leaveLinesAloneThatOnlyContainATime() throws IOException {
        String log = Proofs.LOG.replace("success\n", "success\n  retried 2026-02-03 04:05:09\n\tat door.Open(1)\n");
        String props = Proofs.PROPS.replace("([\\r\\n]+)", "([\\r\\n]+)(?=\\d{4}-)");
        ValidationReport report = Proofs.validate(Proofs.addOn(props), log, false);
        assertThat(report.events()).isEqualTo(3);
        assertThat(unmet(report)).isEmpty();
    }

    @Test
    void seeEventsThatAreCut() throws IOException {
        ValidationReport report = Proofs.validate(Proofs.addOn(Proofs.PROPS + "TRUNCATE = 40\n"), Proofs.LOG, false);
        assertThat(unmet(report)).contains(Name.EVENTS_BROKEN);
        assertThat(codes(report)).contains("FOUNDRY_EVENT_CUT");
    }

    @Test
    void seeTimesThatAreNotRead() throws IOException {
        String props = Proofs.PROPS.replace("%Y-%m-%d %H", "%Y/%m/%d %H");
        assertThat(unmet(Proofs.validate(Proofs.addOn(props), Proofs.LOG, false)))
                .containsExactly(Name.TIMES_READ);
        String one = Proofs.LOG.substring(0, Proofs.LOG.indexOf('\n') + 1);
        assertThat(unmet(Proofs.validate(Proofs.addOn(props), one, false))).containsExactly(Name.TIMES_READ);
    }

    @Test
    void wantNoTimeOfEventsThatShowNone() throws IOException {
        String log = Proofs.LOG + "the door is open, user=amy\n";
        assertThat(unmet(Proofs.validate(Proofs.addOn(Proofs.PROPS + "EXTRACT-u = user=(?<user>\\w+)\n"), log, false)))
                .isEmpty();
        assertThat(unmet(Proofs.validate(
                        Proofs.addOn(Proofs.PROPS), log.replace("the door", "2026/02/03 07:08:09"), false)))
                .contains(Name.TIMES_READ);
    }

    @Test
    void wantNoTimeWhereTheSettingsDoNot() throws IOException {
        String props = "[shop:door]\nDATETIME_CONFIG = CURRENT\nSHOULD_LINEMERGE = false\n"
                + "EXTRACT-u = user=(?<user>\\S+)\n";
        assertThat(unmet(Proofs.validate(Proofs.addOn(props), Proofs.LOG, false)))
                .isEmpty();
    }

    @Test
    void doNotTakeAConstantForAField() throws IOException {
        String props = Proofs.PROPS.replaceAll("EXTRACT-all.*\n", "KV_MODE = none\n");
        ValidationReport report = Proofs.validate(Proofs.addOn(props), Proofs.LOG, false);
        assertThat(unmet(report)).containsExactly(Name.FIELDS_FOUND);
        assertThat(codes(report)).contains("FOUNDRY_FIELDLESS");
    }

    @Test
    void tellThatCimIsWantedAndNoModelWasFound() throws IOException {
        ValidationReport report = Proofs.validate(Proofs.addOn(Proofs.PROPS), Proofs.LOG, true);
        assertThat(codes(report)).contains("FOUNDRY_CIM_NONE");
        assertThat(unmet(report)).isEmpty();
        Criteria strict = new Criteria(100, 99, 70, true, true, true);
        assertThat(unmet(report.judged(strict))).containsExactly(Name.MODEL_FOUND);
        assertThat(codes(Proofs.validate(Proofs.addOn(Proofs.PROPS), Proofs.LOG, false)))
                .doesNotContain("FOUNDRY_CIM_NONE");
    }

    @Test
    void doNotLetTagsOfTheWrongModelPass() throws IOException {
        String log =
                """
                2026-02-03 04:05:06 GET http://shop.example/a agent=curl from 192.0.2.1
                2026-02-03 04:05:07 GET http://shop.example/b agent=curl from 192.0.2.2
                """;
        String props = Proofs.PROPS.replaceAll(
                "EXTRACT-all.*\n",
                "EXTRACT-all = (?<http_method>GET) (?<url>\\\\S+) agent=(?<http_user_agent>\\\\S+) from (?<src>\\\\S+)\n");
        String types = "[door_get]\nsearch = sourcetype=shop:door GET\n";
        ValidationReport wrong = Proofs.validate(
                Proofs.addOn(props, types, "[eventtype=door_get]\nauthentication = enabled\n"), log, true);
        assertThat(wrong.findings())
                .filteredOn(f -> f.code() == FoundryCode.FOUNDRY_CIM_MISPLACED)
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("Authentication", "Web", "http_method, "));
        assertThat(wrong.passed()).isFalse();
        ValidationReport right =
                Proofs.validate(Proofs.addOn(props, types, "[eventtype=door_get]\nweb = enabled\n"), log, true);
        assertThat(codes(right)).doesNotContain("FOUNDRY_CIM_MISPLACED");
    }

    @Test
    void seeAFieldThatIsThereUnderItsOwnNameOnly() throws IOException {
        String props = Proofs.PROPS.replace("(?<src>", "(?<source_ip>");
        ValidationReport report = Proofs.validate(Proofs.addOn(props, EVENTTYPES, AUTHENTICATION), Proofs.LOG, true);
        assertThat(unmet(report)).containsExactly(Name.CIM_COMPLETE);
        assertThat(report.findings())
                .filteredOn(f -> f.code() == FoundryCode.FOUNDRY_CIM_UNMAPPED)
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("no event has src", "source_ip"));
    }

    @Test
    void areConfiguration() throws IOException {
        String log = Proofs.LOG + "2026-02-03 04:05:09 door open\n2026-02-03 04:05:10 door shut\n";
        ValidationReport report = Proofs.validate(Proofs.addOn(Proofs.PROPS), log, false);
        assertThat(unmet(report)).containsExactly(Name.FIELDS_FOUND);
        assertThat(unmet(report.judged(new Criteria(100, 99, 60, true, true, false))))
                .isEmpty();
        assertThat(report.judged(new Criteria(0, 0, 0, false, false, false)).passed())
                .isTrue();
        assertThatThrownBy(() -> new Criteria(101, 0, 0, false, false, false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
