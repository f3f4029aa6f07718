package org.tafoundry.synth.cim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tafoundry.order.Order;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.writing.SettingText;

class CimPlannerTest {

    private static final Order ORDER =
            new Order("Gate", "Acme", "Gate", "", "", 1, true, false, Instant.parse("2025-01-01T00:00:00Z"));

    @Test
    void mapsAFirewallToNetworkTraffic() {
        CimPlan plan = plan(
                "kv",
                field("srcip", "10.0.0.1"),
                field("dstip", "10.9.0.1"),
                field("dstport", "443"),
                field("proto", "6", "17"),
                field("action", "deny", "accept"));
        assertThat(value(plan, "FIELDALIAS-cim_src")).isEqualTo("srcip AS src");
        assertThat(value(plan, "EVAL-transport")).contains("\"17\",\"udp\"");
        assertThat(value(plan, "LOOKUP-action")).isEqualTo("acme_gate_actions vendor_action OUTPUT action");
        assertThat(plan.lookups().get("acme_gate_actions").csv())
                .startsWith("vendor_action,action\naccept,allowed\ndeny,blocked\n")
                .contains("\nreset-both,blocked\n");
        assertThat(value(plan, "FIELDALIAS-cim_vendor_action")).isEqualTo("action AS vendor_action");
        assertThat(plan.tags()).containsEntry("acme_gate_network_traffic", List.of("network", "communicate"));
    }

    @Test
    void mapsALoginFieldToAuthentication() {
        CimPlan plan = plan(
                "json",
                field("actor.email", "ann@example.org"),
                field("client.ipAddress", "10.0.0.1"),
                field("eventType", "user.login.failed"));
        assertThat(value(plan, "FIELDALIAS-cim_user")).isEqualTo("\"actor.email\" AS user");
        assertThat(plan.tags()).containsKey("acme_gate_authentication");
        assertThat(plan.eventTypes().get(0).search())
                .isEqualTo("sourcetype=\"acme:gate\" dataset_name=authentication (user=* OR src=*)");
        assertThat(plan.lookups().get("acme_gate_datasets").csv())
                .startsWith("says,dataset_name\nuser.login.failed,authentication\n")
                .contains("\n*logon*,authentication\n");
    }

    @Test
    void asksSeveralFieldsInOrderAndLeavesPlaceholdersOut() {
        CimPlan plan = plan("json", field("src.ip", "10.0.0.1", "-"), field("client_ip", "10.0.0.2"));
        assertThat(value(plan, "EVAL-src"))
                // the source writes placeholders, so later events may have them in any field
                .isEqualTo("coalesce(nullif('src.ip',\"-\"),nullif(client_ip,\"-\"))");
    }

    @Test
    void mapsFieldsOfTheSchemaThatTheSampleDoesNotShow() {
        CimPlan plan = plan("cef", field("src", "10.0.0.1"), field("dst", "10.0.0.2"), field("act", "deny"));
        assertThat(value(plan, "FIELDALIAS-cim_src_mac")).isEqualTo("smac AS src_mac");
        assertThat(value(plan, "FIELDALIAS-cim_http_method")).isEqualTo("requestMethod AS http_method");
        assertThat(plan.tags().keySet()).doesNotContain("acme_gate_web", "acme_gate_processes");
    }

    @Test
    void putsSeveritiesAndOutcomesOnTheValuesOfTheModels() {
        CimPlan plan = plan(
                "json",
                field("user", "ann"),
                field("event", "UserLogin"),
                field("status", "SUCCESS", "LOGIN_FAILED"),
                field("severity", "Warn", "CRIT"));
        assertThat(plan.lookups().get("acme_gate_severity").csv()).contains("\nwarn,medium\n", "\ncrit,critical\n");
        assertThat(plan.lookups().get("acme_gate_outcomes").csv())
                .startsWith("result,action\nlogin_failed,failure\nsuccess,success\n");
    }

    @Test
    void tagsALoginWithAuthenticationOnly() {
        CimPlan plan = plan(
                "json",
                field("event", "login"),
                field("user", "ann"),
                field("src_ip", "10.0.0.1"),
                field("src_port", "51000"),
                field("hostname", "web1"),
                field("program", "sshd"),
                field("pid", "4120"));
        assertThat(plan.tags().values()).containsExactly(List.of("authentication"));
    }

    @Test
    void takesTheEscapesOffValues() {
        Set<String> escaped = Set.of("duser");
        ShapeProfile shape = new ShapeProfile("all", 10, "", List.of(field("duser", "CORP\\\\ann")), List.of());
        CimPlan plan = CimPlanner.plan(
                new CimInput(ORDER, "acme:gate", "cef", List.of(shape), Map.of(), SampleEvents.of(shape), escaped));
        assertThat(value(plan, "EVAL-user")).contains("replace(duser,").contains("\\\\1");
    }

    @Test
    void cutsPortsPathsAndAccountsApart() {
        CimPlan plan = plan(
                "kv",
                field("client_addr", "10.0.0.1:5353"),
                field("image_path", "C:\\Windows\\System32\\cmd.exe"),
                field("username", "CORP\\ann"));
        assertThat(value(plan, "EVAL-src_port")).contains("client_addr");
        assertThat(value(plan, "EVAL-process_name")).contains("process_path");
        assertThat(value(plan, "EVAL-user")).startsWith("replace(username");
        assertThat(value(plan, "EVAL-dest_nt_domain")).contains("username");
    }

    @Test
    void addsNothingWhenCimIsNotWanted() {
        Order plain = new Order("Gate", "", "", "", "", 1, false, false, Instant.EPOCH);
        assertThat(CimPlanner.plan(new CimInput(plain, "gate", "kv", List.of(), Map.of(), List.of(), Set.of())))
                .isEqualTo(CimPlan.EMPTY);
    }

    private static ProfiledField field(String name, String... examples) {
        return new ProfiledField(name, List.of(examples), 10, "");
    }

    private static CimPlan plan(String formatId, ProfiledField... fields) {
        ShapeProfile shape = new ShapeProfile("all", 10, "", List.of(fields), List.of());
        return CimPlanner.plan(
                new CimInput(ORDER, "acme:gate", formatId, List.of(shape), Map.of(), SampleEvents.of(shape), Set.of()));
    }

    private static String value(CimPlan plan, String key) {
        return plan.props().stream()
                .filter(s -> SettingText.key(s).equals(key))
                .map(SettingText::value)
                .findFirst()
                .orElse("(no " + key + ")");
    }
}
