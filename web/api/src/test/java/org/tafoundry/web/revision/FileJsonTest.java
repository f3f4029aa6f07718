package org.tafoundry.web.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class FileJsonTest {

    @Test
    void textIsText() {
        FileJson file = FileJson.whole("a", "Größe".getBytes(StandardCharsets.UTF_8));
        assertThat(file.encoding()).isEqualTo("utf-8");
        assertThat(file.content()).isEqualTo("Größe");
        assertThat(file.size()).isEqualTo(7);
    }

    @Test
    void bytesThatAreNoTextStayWhatTheyAre() {
        byte[] image = {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff};
        FileJson file = FileJson.whole("static/appIcon.png", image);
        assertThat(file.encoding()).isEqualTo("base64");
        assertThat(Base64.getDecoder().decode(file.content())).isEqualTo(image);
    }
}
