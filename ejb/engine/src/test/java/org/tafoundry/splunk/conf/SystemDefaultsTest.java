package org.tafoundry.splunk.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.SplunkRegex;

class SystemDefaultsTest {

    private final Findings findings = new Findings();
    private final Conf transforms = AddOnConfs.of(List.of(new AddOnFiles("TA-a", new TreeMap<>())), findings)
            .searchTime("transforms.conf");

    private SplunkRegex regex(String stanza) {
        String regex = transforms.stanza(stanza).orElseThrow().value("REGEX", "");
        return SplunkRegex.compile(regex, Location.NONE, findings).orElseThrow();
    }

    private Map<String, String> fields(String stanza, String text) {
        SplunkRegex regex = regex(stanza);
        RegexCursor cursor = regex.cursor(text);
        assertThat(cursor.find()).isTrue();
        Map<String, String> fields = new TreeMap<>();
        regex.names()
                .forEach((name, groups) -> groups.forEach(g -> cursor.group(g).ifPresent(v -> fields.put(name, v))));
        return fields;
    }

    @Test
    void readsAnAccessLogAsSplunkDoes() {
        Map<String, String> fields = fields(
                "access-extractions",
                "192.0.2.9 - kim [01/Feb/2025:10:00:00 +0100] \"GET /shop/items/cart.do?id=5 HTTP/1.1\""
                        + " 200 17 \"http://www.example.org/start\" \"Agent 1.0\" \"SID=1\" 23");

        assertThat(fields)
                .containsEntry("clientip", "192.0.2.9")
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
                .containsEntry("referer_domain", "http://www.example.org")
                .containsEntry("useragent", "Agent 1.0")
                .containsEntry("cookie", "SID=1")
                .containsEntry("other", " 23");
        assertThat(findings.list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nspaces,    a b,                       a",
        "sbstring,   x[in]y,                    [in]",
        "octet,      x199 y,                    199",
        "digits,     ab12,                      12",
        "alphas,     12ab,                      ab",
        "alnums,     -a1-,                      a1",
        "hex,        0x1F,                      0x1F",
        "int,        42,                        42",
        "float,      a1.5,                      1.5",
        "ipv4,       x 192.0.2.3:80 y,          192.0.2.3:80",
        "url,        see http://a.b/c now,      http://a.b/c",
        "reqstr,     GET /,                     GET",
        "simple_url, see https://a.b/c now,     https://a.b/c",
        "uri,        /a?b=c d,                  /a?b=c",
        "all,        a b,                       a b",
        "cspaces,    'a,b',                     a",
        "email,      to kim@example.org now,    kim@example.org",
    })
    void buildingBlocksMatchWhatTheirNamesSay(String name, String text, String expected) {
        RegexCursor cursor = regex(name).cursor(text);

        assertThat(cursor.find()).isTrue();
        assertThat(cursor.group(0)).contains(expected);
    }
}
