package org.tafoundry.console.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tafoundry.console.text.Language;
import org.tafoundry.finding.Location;
import org.tafoundry.foundry.SampledEvent;
import org.tafoundry.foundry.WhyReport;
import org.tafoundry.listing.EventPage;

class ShownEventTest {
    private static final String RAW = "12:00 <script>\u202e u=amy\u001b</script>";
    private static final Location ALL = Location.setting("default/props.conf", "shop", "EXTRACT-all", 4);
    private static final Language ENGLISH = Language.of(Locale.ENGLISH);
    private static final Location USER = Location.setting("default/props.conf", "shop", "EXTRACT-u", 3);

    private final ShownEvent event = ShownEvent.of(
            new EventPage.Listed(
                    7,
                    new SampledEvent(
                            7,
                            "shop.log",
                            "form",
                            RAW,
                            false,
                            new SampledEvent.Time("2026-03-01T12:00:00Z", "FORMAT", 0, 5),
                            "shop",
                            List.of(
                                    new SampledEvent.Value("all", "<script>", ALL, 6, RAW.length()),
                                    new SampledEvent.Value("u\"x", "amy", USER, 18, 21),
                                    new SampledEvent.Value("user", "amy", USER.atEvent(7), 18, 21),
                                    new SampledEvent.Value("far", "x", USER, 90, 95)),
                            List.of("shop_login"),
                            List.of("authentication"),
                            List.of("Authentication", "Change"),
                            List.of(new SampledEvent.Unmatched(ALL.atEvent(7), "stopped at 3")),
                            List.of())),
            new ShownEvent.Settings(
                    Map.of("default/props.conf:3 [shop] EXTRACT-u", "u=(?<u>\\w+)"),
                    Map.of("EXTRACT-all", "Everything behind <the> time.", "user", "user is the word behind u=.")),
            ENGLISH);

    @Test
    void logTextNeverBecomesMarkup() {
        assertThat(event.html())
                .doesNotContain("<script>", "\u202e", "\u001b")
                .contains("&lt;script&gt;\ufffd", "\ufffd&lt;/script&gt;");
    }

    @Test
    void aValueWithinAnotherHasAColourOfItsOwn() {
        assertThat(event.html())
                .contains(
                        "<mark class=\"t\" tabindex=\"0\" data-label=\"_time: 2026-03-01T12:00:00Z (format)\">12:00</mark> ")
                .contains(
                        "<mark class=\"c1\" tabindex=\"0\" data-label=\"u&quot;x by default/props.conf:3 [shop] EXTRACT-u"
                                + " = u=(?&lt;u&gt;\\w+)\nuser by default/props.conf:3 [shop] EXTRACT-u = u=(?&lt;u&gt;\\w+)"
                                + " — user is the word behind u=.\n"
                                + "all by default/props.conf:4 [shop] EXTRACT-all — Everything behind &lt;the&gt; time.\">amy</mark>")
                .contains(
                        "<mark class=\"c0\" data-label=\"all by default/props.conf:4 [shop] EXTRACT-all — Everything behind"
                                + " &lt;the&gt; time.\">\ufffd&lt;/script");
        assertThat(event.fields()).extracting(ShownEvent.Value::style).containsExactly("c0", "c1", "c1", "");
    }

    @Test
    void whatDoesNotMatchIsToldWithItsPlace() {
        assertThat(event.misses())
                .containsExactly(new ShownEvent.Miss("default/props.conf:4 [shop] EXTRACT-all", "stopped at 3"));
        assertThat(event.getTypeNames()).isEqualTo("shop_login");
        assertThat(event.getTagNames()).isEqualTo("authentication");
        assertThat(event.getModelNames()).isEqualTo("Authentication, Change");
    }

    @Test
    void anAnswerHasNoMarkupOfTheLog() {
        String html = new WhyHtml(ENGLISH)
                .of(new WhyReport(
                        "<b>",
                        "FIELD",
                        "shop.log",
                        7,
                        RAW,
                        false,
                        List.of(),
                        List.of(new WhyReport.Step(USER, "NO_MATCH", "It stops at <i>.", 6, "<u>", 3, 8)),
                        10,
                        7,
                        3,
                        List.of()));
        assertThat(html)
                .doesNotContain("<script>", "<i>", "<u>", "\u202e", "<strong><b>")
                .contains("3 of 10 events have none.", "It wants <code>&lt;u&gt;</code> there.", "12:00 <b aria-label");
    }
}
