package org.tafoundry.splunk.regex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;

class ModularRegexesTest {

    private static final Map<String, String> STANZAS = Map.of(
            "word",
            "(?<>\\w+)",
            "pair",
            "(?<k>\\w+)=[[word:v]]",
            "plain",
            "\\d+",
            "ping",
            "[[pong]]",
            "pong",
            "a[[ping]]");

    private final Findings findings = new Findings();

    private String expand(String regex) {
        return new ModularRegexes(name -> Optional.ofNullable(STANZAS.get(name)))
                .expand(regex, Location.NONE, findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "[[word]] ~ (?:(?:\\w+))",
                "[[word:user]]! ~ (?:(?<user>\\w+))!",
                "[[pair]] ~ (?:(?<k>\\w+)=(?:(?<v>\\w+)))",
                "[[pair:x_]] ~ (?:(?<x_k>\\w+)=(?:(?<x_v>\\w+)))",
                "[[plain:n]] ~ (?<n>\\d+)",
                "[[:alpha:]]+ ~ [[:alpha:]]+",
                "\\[[digits]] ~ \\[[digits]]",
                "\\\\[[plain]] ~ \\\\(?:\\d+)",
                "[a[b]] ~ [a[b]]"
            })
    void putsTheRegexOfTheStanzaInPlaceOfItsName(String regex, String expected) {
        assertThat(expand(regex)).isEqualTo(expected);
        assertThat(findings.list()).isEmpty();
    }

    @Test
    void reportsANameWithoutStanzaAndLeavesItInPlace() {
        assertThat(expand("x[[nothing]]")).isEqualTo("x[[nothing]]");
        assertThat(findings.count(RegexCode.REGEX_UNKNOWN_MODULE)).isOne();
    }

    @Test
    void reportsRegexesThatReferToEachOtherInACircle() {
        expand("[[ping]]");
        assertThat(findings.count(RegexCode.REGEX_MODULE_LOOP)).isOne();
    }

    @Test
    void knowsTheAccessLogExtractionThatSplunkShips() {
        String regex = expand("[[access-extractions]]");
        SplunkRegex compiled =
                SplunkRegex.compile(regex, Location.NONE, findings).orElseThrow();
        RegexCursor cursor =
                compiled.cursor("10.0.0.9 - kim [01/Feb/2025:10:00:00 +0100] \"GET /shop/items/cart.do?id=5 HTTP/1.1\""
                        + " 200 17 \"http://www.example.org/start\" \"Agent 1.0\" \"SID=1\" 23");
        assertThat(cursor.find()).isTrue();
        Map<String, String> fields = new TreeMap<>();
        compiled.names().forEach((name, numbers) -> cursor.group(numbers.get(0)).ifPresent(v -> fields.put(name, v)));
        assertThat(fields)
                .containsEntry("clientip", "10.0.0.9")
                .containsEntry("ident", "-")
                .containsEntry("user", "kim")
                .containsEntry("req_time", "01/Feb/2025:10:00:00 +0100")
                .containsEntry("method", "GET")
                .containsEntry("uri", "/shop/items/cart.do?id=5")
                .containsEntry("uri_path", "/shop/items/cart.do")
                .containsEntry("uri_query", "id=5")
                .containsEntry("root", "/shop")
                .containsEntry("file", "cart.do")
                .containsEntry("version", "HTTP/1.1")
                .containsEntry("status", "200")
                .containsEntry("bytes", "17")
                .containsEntry("referer", "http://www.example.org/start")
                .containsEntry("referer_domain", "www.example.org")
                .containsEntry("referer_proto", "http")
                .containsEntry("useragent", "Agent 1.0")
                .containsEntry("cookie", "SID=1")
                .containsEntry("other", " 23");
        assertThat(findings.list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nspaces, a b, a",
        "sbstring, x[in]y, [in]",
        "qstring, a\"q\"b, \"q\"",
        "octet, x199 y, 199",
        "digits, ab12, 12",
        "alphas, 12ab, ab",
        "alnums, -a1-, a1",
        "hex, 0x1F, 0x1F",
        "int, 42, 42",
        "float, a1.5, 1.5",
        "ipv4, x 10.1.2.3:80 y, 10.1.2.3:80",
        "url, see http://a.b/c now, http://a.b/c",
        "reqstr, GET /, GET",
        "simple_url, x https://a.b/c\"d, https://a.b/c",
        "uri, /a?b=c d, /a?b=c",
        "all, a b, a b",
        "cspaces, 'a,b', a"
    })
    void knowsTheModulesThatSplunkShips(String name, String text, String expected) {
        RegexCursor cursor = SplunkRegex.compile(expand("[[" + name + "]]"), Location.NONE, findings)
                .orElseThrow()
                .cursor(text);
        assertThat(cursor.find()).isTrue();
        assertThat(cursor.group(0)).contains(expected);
    }
}
