package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tafoundry.splunk.event.SearchedEvent;

/** Fields whose names no table has are told by their values, by their neighbours and by the words of their names. */
class UnknownNamesTest {

    @Test
    void aPathBesideAMethodIsTheOneOfARequest() throws IOException {
        SearchedEvent event = events(
                        """
                {"at":1770000001000,"ruling":"drop","call":{"from":"198.51.100.40","path":"/cart","verb":"GET"}}
                {"at":1770000009000,"ruling":"pass","call":{"from":"198.51.100.41","path":"/","verb":"POST"}}
                {"at":1770000012000,"ruling":"pass","call":{"from":"198.51.100.43","path":"/a/b","verb":"GET"}}
                """)
                .get(0);
        assertThat(event.fields().asMap())
                .containsEntry("http_method", List.of("GET"))
                .containsEntry("uri_path", List.of("/cart"))
                .doesNotContainKey("file_path");
    }

    @Test
    void whatHappenedAndByWhom() throws IOException {
        List<SearchedEvent> events = events(
                """
                {"stamp":"2026-02-04T04:00:00Z","kind":"shop_log","what":"till_login","by":"hilda","data":"{\\"addr\\": \\"192.0.2.90\\"}"}
                {"stamp":"2026-02-04T04:02:10Z","kind":"shop_log","what":"till_login_failed","by":"rolf","data":"{\\"addr\\": \\"192.0.2.91\\"}"}
                {"stamp":"2026-02-04T04:03:59Z","kind":"door_log","what":"shutter_open","by":"hilda","data":"{\\"addr\\": \\"192.0.2.92\\"}"}
                """);
        assertThat(events.get(0).fields().asMap())
                .containsEntry("user", List.of("hilda"))
                .containsEntry("vendor_action", List.of("till_login"))
                .containsEntry("src", List.of("192.0.2.90"))
                .containsEntry("action", List.of("success"));
        assertThat(events.get(1).fields().asMap()).containsEntry("action", List.of("failure"));
    }

    @Test
    void theTitleOfAThingIsNoSignature() throws IOException {
        SearchedEvent event = events(
                        """
                {"when":"2026-02-01T10:00:00Z","activity":"page.moved","editor":"ana","item":{"title":"Budget plan","sort":"page"},"from_addr":"192.0.2.8"}
                {"when":"2026-02-01T10:02:31Z","activity":"page.read","editor":"ben","item":{"title":"Holidays","sort":"page"},"from_addr":"192.0.2.9"}
                {"when":"2026-02-01T10:03:10Z","activity":"page.read","editor":"ben","item":{"title":"Menu","sort":"page"},"from_addr":"192.0.2.9"}
                """)
                .get(0);
        assertThat(event.fields().asMap())
                .containsEntry("object", List.of("Budget plan"))
                .containsEntry("user", List.of("ana"))
                .doesNotContainKey("signature");
    }

    private static List<SearchedEvent> events(String log) throws IOException {
        Generated made = Jobs.generate(log, false);
        return Jobs.run(made.addOn(), made.report().sourcetypes().get(0), log);
    }
}
