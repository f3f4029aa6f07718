package org.tafoundry.splunk.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.regex.RegexCode;
import org.tafoundry.splunk.regex.SplunkRegex;

class AddOnConfsTest {

    private final Findings findings = new Findings();

    private static AddOnFiles addOn(String id, String... pathsAndTexts) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return new AddOnFiles(id, files);
    }

    private static String value(Conf conf, String stanza, String key) {
        return conf.effective(stanza).orElseThrow().value(key, "none");
    }

    @Test
    void localBeatsDefaultBeatsTheSystem() {
        AddOnConfs confs = AddOnConfs.of(
                addOn(
                        "TA-a",
                        "default/props.conf",
                        "[st]\nTRUNCATE = 1\nTZ = UTC\n",
                        "local/props.conf",
                        "[st]\nTRUNCATE = 2\n"),
                findings);

        for (Conf conf : List.of(confs.indexTime("props.conf"), confs.searchTime("props.conf"))) {
            assertThat(value(conf, "st", "TRUNCATE")).isEqualTo("2");
            assertThat(value(conf, "st", "TZ")).isEqualTo("UTC");
            assertThat(value(conf, "st", "MAX_EVENTS")).isEqualTo("256");
            assertThat(conf.effective("st")
                            .orElseThrow()
                            .get("MAX_EVENTS")
                            .orElseThrow()
                            .file())
                    .isEqualTo("system/default/props.conf");
        }
        assertThat(confs.names()).containsExactly("props.conf");
    }

    @Test
    void atIndexTimeTheFirstAppInAsciiOrderWinsAndAnyLocalBeatsAnyDefault() {
        AddOnFiles a = addOn("A", "default/props.conf", "[st]\nX = a\nY = a\n");
        AddOnFiles b = addOn("B", "default/props.conf", "[st]\nX = b\n", "local/props.conf", "[st]\nY = b\n");

        for (List<AddOnFiles> apps : List.of(List.of(a, b), List.of(b, a))) {
            Conf conf = AddOnConfs.of(apps, findings).indexTime("props.conf");
            assertThat(value(conf, "st", "X")).isEqualTo("a");
            assertThat(value(conf, "st", "Y")).isEqualTo("b");
        }
    }

    @Test
    void atSearchTimeTheAppInContextWinsAndOthersAreSeenOnlyIfExported() {
        String meta = "[]\nexport = none\n[props]\nexport = system\n[props/hidden]\nexport = none\n";
        AddOnFiles context = addOn("M", "default/props.conf", "[st]\nX = m\n");
        AddOnFiles exporting = addOn(
                "Z", "default/props.conf", "[st]\nX = z\nY = z\n[hidden]\nX = z\n", "metadata/default.meta", meta);
        AddOnFiles later = addOn(
                "A", "default/props.conf", "[st]\nY = a\nZ = a\n", "metadata/default.meta", "[]\nexport = system\n");
        AddOnFiles silent = addOn("S", "default/props.conf", "[st]\nS = s\n");
        Conf conf = AddOnConfs.of(List.of(context, exporting, later, silent), findings)
                .searchTime("props.conf");

        assertThat(value(conf, "st", "X")).isEqualTo("m");
        assertThat(value(conf, "st", "Y")).isEqualTo("z");
        assertThat(value(conf, "st", "Z")).isEqualTo("a");
        assertThat(value(conf, "st", "S")).isEqualTo("none");
        assertThat(conf.stanza("hidden")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "props,      st,          true",
        "eventtypes, other,       true",
        "eventtypes, a b,         false",
        "lookups,    x.csv,       true",
        "savedsearches, report,   true",
        "views,      '',          false",
    })
    void theMostSpecificMetadataStanzaDecides(String type, String object, boolean exported) {
        AddOnMetadata metadata = AddOnMetadata.of(
                addOn(
                        "TA-a",
                        "metadata/default.meta",
                        "[]\naccess = read : [ * ]\nexport = system\n[views]\nexport = none\n"
                                + "[eventtypes/a%20b]\nexport = none\n"),
                findings);

        assertThat(metadata.isExported(type, object)).isEqualTo(exported);
        assertThat(metadata.setting(type, object, "access")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "a[[digits]]b                ~ a(?:[0-9]+)b",
                "[[digits:port]]             ~ (?<port>[0-9]+)",
                "[[qstring:useragent]]       ~ (?:\"(?<useragent>[^\"]*)\")",
                "[[qstring]]                 ~ (?:\"(?:[^\"]*)\")",
                "[[two:src_]]                ~ (?:(?<src_ip>x)(?:(?<src_port>[0-9]+)))",
                "\\[[digits]]                 ~ \\[[digits]]",
                "[[:alpha:]]                 ~ [[:alpha:]]",
            })
    void writesOutReferencesFromOneRegexToAnother(String regex, String expanded) {
        AddOnConfs confs = AddOnConfs.of(
                addOn(
                        "TA-a",
                        "default/transforms.conf",
                        "[two]\nREGEX = (?<ip>x)[[three]]\n" + "[three]\nREGEX = (?P<port>[0-9]+)\n[t]\nREGEX = "
                                + regex + "\n"),
                findings);

        assertThat(value(confs.searchTime("transforms.conf"), "t", "REGEX")).isEqualTo(expanded);
        assertThat(value(confs.indexTime("transforms.conf"), "t", "REGEX")).isEqualTo(expanded);
        assertThat(findings.list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"[[nothing:x]]", "[[t]]", "[[u]]"})
    void reportsReferencesThatLeadNowhere(String regex) {
        AddOnConfs.of(
                addOn("TA-a", "default/transforms.conf", "[t]\nREGEX = " + regex + "\n[u]\nREGEX = a[[t]]\n"),
                findings);

        assertThat(findings.list()).isNotEmpty().allSatisfy(f -> assertThat(f.code())
                .isInstanceOf(RegexCode.class));
    }

    @Test
    void theSharedBuildingBlocksCompile() {
        Findings own = new Findings();
        AddOnConfs confs = AddOnConfs.of(addOn("TA-a"), own);
        for (ConfStanza stanza : confs.searchTime("transforms.conf").all()) {
            stanza.get("REGEX").ifPresent(regex -> assertThat(SplunkRegex.compile(regex.value(), regex.where(), own))
                    .as(stanza.name())
                    .isPresent());
        }
        assertThat(own.list()).isEmpty();
    }

    @Test
    void referencesThatMultiplyAreCutOff() {
        StringBuilder conf = new StringBuilder("[r0]\nREGEX = x\n");
        for (int i = 1; i < 60; i++) {
            conf.append("[r" + i + "]\nREGEX = [[r" + (i - 1) + "]][[r" + (i - 1) + "]]\n");
        }
        AddOnConfs confs = AddOnConfs.of(addOn("TA-a", "default/transforms.conf", conf.toString()), findings);

        assertThat(value(confs.searchTime("transforms.conf"), "r59", "REGEX").length())
                .isLessThan(100_000);
        assertThat(findings.list()).isNotEmpty();
    }
}
