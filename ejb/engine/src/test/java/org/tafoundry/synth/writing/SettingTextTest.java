package org.tafoundry.synth.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tafoundry.splunk.conf.ConfWriter;
import org.tafoundry.synth.setting.Alias;
import org.tafoundry.synth.setting.DelimiterRule;
import org.tafoundry.synth.setting.Eval;
import org.tafoundry.synth.setting.Extract;
import org.tafoundry.synth.setting.IndexTransform;
import org.tafoundry.synth.setting.Lookup;
import org.tafoundry.synth.setting.Plain;
import org.tafoundry.synth.setting.RegexRule;
import org.tafoundry.synth.setting.Report;
import org.tafoundry.synth.setting.Setting;
import org.tafoundry.synth.setting.TransformRule;

/** How settings are written in conf files. */
class SettingTextTest {

    static Stream<Arguments> settings() {
        return Stream.of(
                Arguments.of(new Extract("gate", "at (?<gate>\\w+)", ""), "EXTRACT-gate = at (?<gate>\\w+)"),
                Arguments.of(
                        new Extract("gate", "(?<gate>\\w+)", "").from("note"), "EXTRACT-gate = (?<gate>\\w+) in note"),
                Arguments.of(
                        new Extract("gate", "(?<gate>\\w+) in yard", ""), "EXTRACT-gate = (?<gate>\\w+) [i]n yard"),
                Arguments.of(new Report("pairs", "acme_pairs", ""), "REPORT-pairs = acme_pairs"),
                Arguments.of(new Alias("cim_src", "from", "src", ""), "FIELDALIAS-cim_src = from AS src"),
                Arguments.of(new Alias("cim_src", "peer.ip", "src", ""), "FIELDALIAS-cim_src = \"peer.ip\" AS src"),
                Arguments.of(new Eval("src", "lower('peer.ip')", ""), "EVAL-src = lower('peer.ip')"),
                Arguments.of(
                        new Lookup(
                                "action",
                                "acme_deeds",
                                List.of(new Lookup.Input("deed"), new Lookup.Input("log", "log name")),
                                List.of("action", "change"),
                                true,
                                ""),
                        "LOOKUP-action = acme_deeds deed log AS \"log name\" OUTPUTNEW action change"),
                Arguments.of(
                        new IndexTransform("host", List.of("acme_a", "acme_b"), ""),
                        "TRANSFORMS-host = acme_a, acme_b"),
                Arguments.of(new Plain("TZ", "UTC", ""), "TZ = UTC"));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void writesASetting(Setting setting, String line) {
        assertThat(SettingText.key(setting) + " = " + SettingText.value(setting))
                .isEqualTo(line);
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(
                        RegexRule.pairs("(\\w+)=(\\w+)").from("note").multivalued(),
                        "SOURCE_KEY = note\nREGEX = (\\w+)=(\\w+)\nFORMAT = $1::$2\nMV_ADD = true\n"),
                Arguments.of(RegexRule.groups("(?<gate>\\w+)"), "REGEX = (?<gate>\\w+)\n"),
                Arguments.of(
                        new DelimiterRule(java.util.Optional.empty(), '\t', List.of("gate", "lock")),
                        "DELIMS = \"\\t\"\nFIELDS = \"gate\", \"lock\"\n"),
                Arguments.of(new TransformRule.Drop("^#"), "REGEX = ^#\nDEST_KEY = queue\nFORMAT = nullQueue\n"),
                Arguments.of(
                        new TransformRule.Host("^(\\w+)", 1),
                        "REGEX = ^(\\w+)\nFORMAT = host::$1\nDEST_KEY = MetaData:Host\n"),
                Arguments.of(new TransformRule.Time("now()"), "INGEST_EVAL = _time:=now()\n"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void writesATransform(TransformRule rule, String lines) {
        ConfWriter conf = new ConfWriter();
        SettingText.add(rule, conf);
        assertThat(conf.text()).isEqualTo(lines);
    }
}
