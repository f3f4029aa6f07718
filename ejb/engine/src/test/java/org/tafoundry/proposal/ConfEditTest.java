package org.tafoundry.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tafoundry.addon.AddOnFiles;

class ConfEditTest {
    @Test
    void aSettingGoesToTheEndOfItsStanzaAndNothingElseChanges() {
        assertThat(edited("# top\r\n[a]\r\nx = 1\n# of b\n[b]\ny = \u00e4\n", "a"))
                .isEqualTo("# top\r\n[a]\r\nx = 1\nk = v\n# of b\n[b]\ny = \u00e4\n");
    }

    @Test
    void aNewStanzaGoesToTheEndOfTheFile() {
        assertThat(edited("[b]\ny = 1", "a")).isEqualTo("[b]\ny = 1\n\n[a]\nk = v\n");
        assertThat(edited("", "a")).isEqualTo("[a]\nk = v\n");
        assertThat(edited("[a]", "a")).isEqualTo("[a]\nk = v\n");
    }

    private static String edited(String content, String stanza) {
        AddOnFiles addOn = new AddOnFiles(
                "TA-x", new TreeMap<>(Map.of("default/props.conf", content.getBytes(StandardCharsets.UTF_8))));
        return new ConfEdit(addOn)
                .set("props.conf", stanza, "k", "v")
                .done()
                .text("default/props.conf")
                .orElseThrow();
    }
}
