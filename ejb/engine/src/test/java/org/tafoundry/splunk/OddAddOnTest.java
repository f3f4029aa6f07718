package org.tafoundry.splunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tafoundry.addon.AddOnArchive;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.lint.AddOnLint;
import org.tafoundry.splunk.engine.SplunkEngine;
import org.tafoundry.splunk.event.SearchedEvent;

/** Oddities of published add-ons: each is run as Splunk would, and what Splunk would not read is a finding. */
class OddAddOnTest {

    private static final String GOOD = "[st]\nSHOULD_LINEMERGE = false\nKV_MODE = none\nEXTRACT-a = a=(?<a>\\w+)\n";

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Arguments odd(String what, Map<String, byte[]> files, String fields, String code) {
        return Arguments.of(what, files, fields, code);
    }

    private static Arguments props(String what, String props, String fields, String code) {
        return odd(what, Map.of("default/props.conf", utf8(props)), fields, code);
    }

    static Stream<Arguments> oddities() {
        StringBuilder rows = new StringBuilder("a,b\n");
        for (int i = 0; i < 120_000; i++) {
            rows.append(i).append(",v").append(i).append('\n');
        }
        rows.append("1x,last\n");
        return Stream.of(
                props("a byte order mark", "\uFEFF" + GOOD, "a=1x", "CONF_BOM"),
                odd(
                        "a UTF-16 file",
                        Map.of("default/props.conf", ("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_16LE)),
                        "a=1x b=2y",
                        "CONF_NOT_TEXT"),
                odd(
                        "Windows-1252 in a comment",
                        Map.of(
                                "default/props.conf",
                                ("# caf\u00e9\n" + GOOD).getBytes(Charset.forName("windows-1252"))),
                        "a=1x",
                        "CONF_NOT_UTF8"),
                props("CRLF and tabs", GOOD.replace("\n", "\r\n").replace(" = ", "\t=\t"), "a=1x", ""),
                props("no line end at the end", GOOD.strip(), "a=1x", ""),
                props(
                        "a header that is not closed",
                        GOOD + "[broken\nEXTRACT-b = b=(?<b>\\w)\n",
                        "a=1x b=2",
                        "CONF_BROKEN_HEADER"),
                props("text behind a header", GOOD.replace("[st]", "[st] # mine"), "a=1x", ""),
                props("brackets in a stanza's name", GOOD + "[other[1]]\nEXTRACT-z = (?<z>.)\n", "a=1x", ""),
                props("a stanza twice", GOOD + "[st]\nEXTRACT-b = b=(?<b>\\w+)\n", "a=1x b=2y", ""),
                props("a key twice", GOOD + "EXTRACT-a = b=(?<b>\\w+)\n", "b=2y", "CONF_DUPLICATE"),
                props("settings before any stanza", "EXTRACT-d = b=(?<b>\\w+)\n" + GOOD, "a=1x b=2y", ""),
                props("a continued regex", GOOD + "EXTRACT-b = b=\\\n(?<b>\\w+)\n", "a=1x", ""),
                props(
                        "an eval over several lines",
                        GOOD + "EVAL-c = if(a==\"1x\", \\\n  \"yes\", \\\n  \"no\")\n",
                        "a=1x c=yes",
                        ""),
                props(
                        "backslashes in an eval",
                        GOOD + "EVAL-c = replace(\"d\\\\u\", \"\\\\\\\\\", \"/\")\n",
                        "a=1x c=d/u",
                        ""),
                props("a misspelt key", GOOD + "LINE_BREAKR = x\n", "a=1x", "CONF_MISSPELT_KEY"),
                props("a key without a value", GOOD + "EXTRACT-b =\n", "a=1x", ""),
                props("a line without an equals sign", GOOD + "what is this\n", "a=1x", "CONF_"),
                props("a lower-case key", GOOD + "extract-b = b=(?<b>\\w+)\n", "a=1x", "CONF_"),
                props("a macro-like regex", GOOD + "EXTRACT-b = (?i)B=(?<b>\\w++)(?!\\w)\n", "a=1x b=2y", ""),
                odd(
                        "a default.meta with nonsense",
                        Map.of(
                                "default/props.conf", utf8(GOOD),
                                "metadata/default.meta",
                                        utf8("export = system\n[props\naccess = read : [ *\n[a/b/c/d]\n[]\n")),
                        "a=1x",
                        ""),
                odd(
                        "a .conf.spec and other files",
                        Map.of(
                                "default/props.conf", utf8(GOOD),
                                "README/props.conf.spec", utf8("[<spec>]\nfoo = <bar>\n"),
                                "default/data/ui/views/x.xml", utf8("<a"),
                                "bin/x.py", utf8("#!")),
                        "a=1x",
                        ""),
                odd("a missing default/", Map.of("local/props.conf", utf8(GOOD)), "a=1x", "LINT_"),
                odd(
                        "a table of 120,000 rows",
                        Map.of(
                                "default/props.conf", utf8(GOOD + "LOOKUP-t = t a OUTPUT b AS c\n"),
                                "default/transforms.conf", utf8("[t]\nfilename = t.csv\n"),
                                "lookups/t.csv", utf8(rows.toString())),
                        "a=1x c=last",
                        ""),
                odd(
                        "an empty table",
                        Map.of(
                                "default/props.conf", utf8(GOOD + "LOOKUP-t = t a OUTPUT b\n"),
                                "default/transforms.conf", utf8("[t]\nfilename = t.csv\n"),
                                "lookups/t.csv", new byte[0]),
                        "a=1x",
                        "LOOKUP_COLUMN_MISSING"),
                odd(
                        "macros with arguments, nested",
                        Map.of(
                                "default/props.conf", utf8(GOOD),
                                "default/macros.conf",
                                        utf8("[o(1)]\nargs = v\ndefinition = `i($v$)` OR x=y\n"
                                                + "[i(1)]\nargs = w\ndefinition = a=\"$w$\"\niseval = 0\n"),
                                "default/eventtypes.conf", utf8("[t]\nsearch = `o(1x)`\n")),
                        "a=1x",
                        ""),
                odd(
                        "macros in a circle",
                        Map.of(
                                "default/props.conf", utf8(GOOD),
                                "default/macros.conf", utf8("[m]\ndefinition = `m`\n"),
                                "default/eventtypes.conf", utf8("[t]\nsearch = `m`\n")),
                        "a=1x",
                        "KNOWLEDGE_"),
                props("a regex that would run for ever", GOOD + "EXTRACT-b = (?<b>(\\w+\\s?)+)$Q\n", "a=1x", ""),
                props("a recursive regex", GOOD + "EXTRACT-b = (?<b>\\((?:[^()]|(?1))*\\))\n", "a=1x", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oddities")
    void runsAndSaysWhatIsOdd(String what, Map<String, byte[]> files, String fields, String code) throws IOException {
        Findings findings = new Findings();
        List<AddOnFiles> addOns = AddOnArchive.ofFolder("TA-odd", new TreeMap<>(files), findings);
        List<Finding> all = new ArrayList<>();
        if (!addOns.isEmpty()) {
            SplunkEngine engine = SplunkEngine.load(addOns, findings);
            List<SearchedEvent> events = new ArrayList<>();
            engine.run(
                    new ByteArrayInputStream(utf8("a=1x b=2y\n")),
                    new SampleInput("x.log", "h", "st"),
                    new EngineOptions(Instant.parse("2025-06-15T12:00:00Z"), ZoneOffset.UTC, false),
                    events::add,
                    findings);
            assertThat(shown(events)).isEqualTo(fields);
            all.addAll(AddOnLint.check(addOns.get(0)));
        }
        all.addAll(findings.list());
        Set<String> codes = all.stream().map(f -> f.code().name()).collect(Collectors.toSet());
        if (!code.isEmpty()) {
            assertThat(codes).as("findings " + all).anyMatch(c -> c.startsWith(code));
        }
    }

    private static String shown(List<SearchedEvent> events) {
        if (events.size() != 1) {
            return events.size() + " events";
        }
        return events.get(0).fields().asMap().entrySet().stream()
                .filter(e -> !Set.of("host", "source", "sourcetype").contains(e.getKey()))
                .map(e -> e.getKey() + "=" + String.join("|", e.getValue()))
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
