package org.tafoundry.console.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventReportTest {
    private static final String REPORT =
            """
            {"samples": [{"event": 7, "sample": "a.log", "shape": "a=0", "raw": "<script>u=amy</script>\\u202e\\u001b[31m",
              "cut": false, "time": {"instant": "", "origin": "NONE", "start": -1, "end": -1}, "sourcetype": "shop",
              "fields": [{"field": "u\\"x", "value": "amy", "start": 10, "end": 13,
                "setting": {"file": "default/props.conf", "stanza": "shop", "key": "EXTRACT-u", "line": 3, "event": 0}},
                {"field": "all", "value": "u=amy", "start": 8, "end": 13,
                "setting": {"file": "default/props.conf", "stanza": "shop", "key": "EXTRACT-all", "line": 4, "event": 0}},
                {"field": "far", "value": "x", "start": 90, "end": 95, "setting": {"file": "f"}}],
              "eventtypes": ["shop_login"], "tags": ["authentication"], "models": [],
              "unmatched": [{"setting": {"file": "default/props.conf", "key": "EXTRACT-no"}, "reason": "stopped at 3"}],
              "remarks": []}]}
            """;

    @Test
    void logTextNeverBecomesMarkup() {
        String html = new EventReport(REPORT).events().get(0).html();
        assertThat(html)
                .doesNotContain("<script>", "\u202e", "\u001b")
                .contains("&lt;script&gt;")
                .contains("&lt;/script&gt;");
    }

    @Test
    void aMarkNamesFieldAndSettingOfAllValuesThere() {
        ShownEvent event = new EventReport(REPORT).events().get(0);
        assertThat(event.html())
                .contains("<mark class=\"c1\" tabindex=\"0\" title=\"all, by default/props.conf:4 [shop] EXTRACT-all · "
                        + "u&quot;x, by default/props.conf:3 [shop] EXTRACT-u\">u=amy</mark>");
        assertThat(event.fields()).hasSize(3);
        assertThat(event.misses())
                .containsExactly(new ShownEvent.Miss("default/props.conf EXTRACT-no", "stopped at 3"));
    }

    @Test
    void anOlderReportHasNoEvents() {
        assertThat(new EventReport("{\"events\": 3}").events()).isEmpty();
        assertThat(new EventReport("").datasets()).isEmpty();
    }
}
