package org.tafoundry.splunk.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;

class PropsSelectorTest {

    private final Findings findings = new Findings();

    private Conf conf(String... lines) {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return ConfReader.read("default/props.conf", bytes, findings).merged();
    }

    private PropsSelector selector(String... lines) {
        return PropsSelector.compile(conf(lines), findings);
    }

    private static String winner(PropsSelector selector, String sourcetype, String source, String host) {
        return selector.select(sourcetype, source, host).value("X", "none");
    }

    @ParameterizedTest
    @CsvSource({
        "/var/log/messages,                    /var/log/messages,          true",
        "/var/log/messages,                    /var/log/messages.1,        false",
        "/var/log/*.log,                       /var/log/a.log,             true",
        "/var/log/*.log,                       /var/log/a/b.log,           false",
        "/var/log/*.log,                       /var/log/alog,              false",
        "/var/.../b.log,                       /var/log/a/b.log,           true",
        ".../b.log,                            /b.log,                     true",
        "...messages(.\\d+)?,                  /var/log/messages,          true",
        "...messages(.\\d+)?,                  /var/log/messages.12,       true",
        "...messages(.\\d+)?,                  /var/log/messages.x,        false",
        "....(gz|bz2),                         /a/b.tar.gz,                true",
        "....(?<!tar.)(gz|bz2),                /a/b.gz,                    true",
        "....(?<!tar.)(gz|bz2),                /a/b.tar.gz,                false",
        "(a|b*)c,                              bxxc,                       true",
        "(a|b*)c,                              ac,                         true",
        "(a|b*)c,                              xc,                         false",
        "a|b,                                  b,                          true",
        "(a|b|c|d)+x,                          abcdx,                      true",
        "(a(b|c)?)+,                           abaca,                      true",
        "c:\\\\logs\\\\*.log,                  c:\\logs\\a.log,            true",
        "c:\\\\logs\\\\*.log,                  c:\\logs\\x\\a.log,         false",
        "/logs/[ab]*/x,                        /logs/bcd/x,                true",
        "/Logs,                                /logs,                      false",
        "(?i)/Logs,                            /logs,                      true",
        "WinEventLog:*,                        WinEventLog:Security,       true",
        "'',                                   '',                         true",
    })
    void matchesSourcePatterns(String pattern, String source, boolean matches) {
        assertThat(winner(selector("[source::" + pattern + "]", "X = 1"), "st", source, "h"))
                .isEqualTo(matches ? "1" : "none");
        assertThat(findings.list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "web-*,       WEB-01,       true",
        "(?-i)web-*,  WEB-01,       false",
        "web.example, web.example,  true",
        "web.example, webXexample,  false",
        "10.1.*,      10.1.2.3,     true",
    })
    void matchesHostsInAnyCase(String pattern, String host, boolean matches) {
        assertThat(winner(selector("[host::" + pattern + "]", "X = 1"), "st", "s", host))
                .isEqualTo(matches ? "1" : "none");
    }

    @Test
    void sourceBeatsHostBeatsSourcetypeBeatsDefaultForEachKey() {
        PropsSelector selector = selector(
                "[source::/x/*]",
                "A = source",
                "[host::h]",
                "A = host",
                "B = host",
                "[st]",
                "A = st",
                "B = st",
                "C = st",
                "[default]",
                "A = default",
                "B = default",
                "C = default",
                "D = default");
        EffectiveProps props = selector.select("st", "/x/y", "H");

        assertThat(List.of("A", "B", "C", "D"))
                .extracting(key -> props.value(key, ""))
                .containsExactly("source", "host", "st", "default");
    }

    @Test
    void amongPatternsTheFirstInAsciiOrderWinsUnlessPrioritySaysOtherwise() {
        assertThat(winner(selector("[source::...z...]", "X = z", "[source::...a...]", "X = a"), "st", "az", "h"))
                .isEqualTo("a");
        assertThat(winner(
                        selector(
                                "[source::...a...]",
                                "X = a",
                                "priority = 5",
                                "[source::...z...]",
                                "X = z",
                                "priority = 10"),
                        "st",
                        "az",
                        "h"))
                .isEqualTo("z");
    }

    @Test
    void aLiteralBeatsAPatternUnlessThePatternsPriorityIsAboveOneHundred() {
        assertThat(winner(selector("[source::az]", "X = lit", "[source::a*]", "X = pat"), "st", "az", "h"))
                .isEqualTo("lit");
        assertThat(winner(
                        selector("[source::az]", "X = lit", "[source::a*]", "X = pat", "priority = 101"),
                        "st",
                        "az",
                        "h"))
                .isEqualTo("pat");
    }

    @ParameterizedTest
    @CsvSource({"(?::){0}", "(?:::){0}", "(::){0}"})
    void wildcardSourcetypeStanzasApplyBelowTheLiteralOne(String trick) {
        PropsSelector selector = selector("[" + trick + "cisco:*]", "X = any", "Y = any", "[cisco:asa]", "X = asa");

        assertThat(winner(selector, "cisco:asa", "s", "h")).isEqualTo("asa");
        assertThat(selector.select("cisco:asa", "s", "h").value("Y", "none")).isEqualTo("any");
        assertThat(winner(selector, "cisco:ios", "s", "h")).isEqualTo("any");
        assertThat(winner(selector, "juniper", "s", "h")).isEqualTo("none");
    }

    @Test
    void skipsDisabledStanzas() {
        assertThat(winner(selector("[st]", "X = 1", "disabled = true"), "st", "s", "h"))
                .isEqualTo("none");
    }

    @Test
    void assignsAndRenamesSourcetypes() {
        PropsSelector selector = selector(
                "[source::.../access*.log]",
                "sourcetype = apache",
                "[source::.../b*]",
                "sourcetype = b",
                "[apache]",
                "rename = access_combined");

        assertThat(selector.assignedSourcetype("/x/access_1.log").orElseThrow().value())
                .isEqualTo("apache");
        assertThat(selector.assignedSourcetype("/y")).isEmpty();
        assertThat(selector.renamed("apache")).isEqualTo("access_combined");
        assertThat(selector.renamed("other")).isEqualTo("other");
    }

    @Test
    void classesComeInAsciiOrderWhateverStanzaTheyAreFrom() {
        EffectiveProps props = selector(
                        "[st]", "EXTRACT-b = 1", "EXTRACT-B = 2", "[source::s]", "EXTRACT-a = 3", "lookup_a = t x")
                .select("st", "s", "h");

        assertThat(props.withPrefix("EXTRACT-"))
                .extracting(ConfSetting::key)
                .containsExactly("EXTRACT-B", "EXTRACT-a", "EXTRACT-b");
        assertThat(props.withPrefixIgnoringCase("LOOKUP")).hasSize(1);
    }

    @Test
    void givesTheSameObjectForTheSameStanzas() {
        PropsSelector selector = selector("[st]", "X = 1", "[source::*.log]", "X = 2", "[host::a*]", "X = 3");

        assertThat(selector.select("st", "a.log", "x")).isSameAs(selector.select("st", "b.log", "y"));
        assertThat(selector.select("st", "a.log", "x")).isNotSameAs(selector.select("st", "a", "x"));
    }

    @Test
    void reportsAPatternThatCannotBeRead() {
        assertThat(winner(selector("[source::a(b]", "X = 1"), "st", "a(b", "h")).isEqualTo("none");
        assertThat(findings.list()).extracting(f -> f.code().name()).containsExactly("CONF_STANZA_PATTERN");
    }

    @Test
    void readsNumbersAndFlagsAndReportsWhatIsNeither() {
        EffectiveProps props =
                selector("[st]", "A = 12", "B = many", "C = t", "D = perhaps").select("st", "s", "h");

        assertThat(props.number("A", 1, findings)).isEqualTo(12);
        assertThat(props.number("B", 1, findings)).isEqualTo(1);
        assertThat(props.flag("C", false, findings)).isTrue();
        assertThat(props.flag("D", true, findings)).isTrue();
        assertThat(findings.list())
                .extracting(f -> f.code().name())
                .containsExactly("CONF_NOT_A_NUMBER", "CONF_NOT_A_BOOLEAN");
    }

    @Test
    void rulesGuessASourcetypeFromTheFirstLines() {
        SourcetypeRules rules = SourcetypeRules.compile(
                conf(
                        "[rule::php]",
                        "sourcetype = php",
                        "MORE_THAN_50 = ^\\$",
                        "LESS_THAN_10 = ^#",
                        "[delayedrule::any]",
                        "sourcetype = any",
                        "MORE_THAN_1 = .",
                        "LESS_THANother_100 = never",
                        "[rule::bad]",
                        "sourcetype = bad",
                        "MORE_THAN_x = ."),
                findings);

        assertThat(rules.assign(List.of("$a", "$b", "c"))).contains("php");
        assertThat(rules.assign(List.of("$a", "$b", "#c"))).isEmpty();
        assertThat(rules.assignDelayed(List.of("a"))).contains("any");
        assertThat(findings.list()).extracting(f -> f.code().name()).containsExactly("CONF_RULE_PERCENTAGE");
    }

    @Test
    void wildcardsAgreeWithTheRegexTheyStandFor() {
        SplittableRandom random = new SplittableRandom(7);
        String[] pieces = {"a", "b", "/", ".", "...", "*", "(", ")", "|", "?", "+", "\\d", "\\.", "1"};
        String[] texts = {"", "a", "b", "ab", "a/b", "a.b", "1", "a1/b.a", "//", "aab1", "b/a/b", ".a."};
        int compiled = 0;
        for (int run = 0; run < 20_000; run++) {
            StringBuilder pattern = new StringBuilder();
            for (int i = 1 + random.nextInt(7); i > 0; i--) {
                pattern.append(pieces[random.nextInt(pieces.length)]);
            }
            // A group with (?: is beyond the automaton, so the second one takes the regex way.
            var automaton = WildcardProgram.compile(pattern.toString(), false);
            var regex = StanzaPattern.compile("(?:" + pattern + ")", false, Location.NONE, new Findings());
            if (automaton.isPresent() && regex.isPresent()) {
                compiled++;
                for (String text : texts) {
                    assertThat(automaton.get().matches(text))
                            .as(pattern + " on " + text)
                            .isEqualTo(regex.get().matches(text));
                }
            }
        }
        assertThat(compiled).isGreaterThan(3000);
    }
}
