package org.tafoundry.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tafoundry.refusal.Refusal;

class ApiJsonTest {

    record Thing(String someName, Boolean flag, Optional<Instant> when) {}

    record Asked(String someName, Boolean flag) {}

    @Test
    void namesAreInSnakeCaseAndAbsentValuesNull() {
        assertThat(text(new Thing("x", true, Optional.empty())))
                .isEqualTo("{\"some_name\":\"x\",\"flag\":true,\"when\":null}");
        assertThat(text(new Thing("x", true, Optional.of(Instant.EPOCH)))).contains("\"1970-01-01T00:00:00Z\"");
        assertThat(text(StoredJson.of("{\"a\": 1}"))).isEqualTo("{\"a\": 1}");
        assertThat(text(StoredJson.of(""))).isEqualTo("null");
    }

    @Test
    void whatIsReadIsOfItsType() {
        assertThat(read("{\"some_name\": \"x\"}")).isEqualTo(new Asked("x", null));
        for (String wrong : new String[] {"{\"some_name\": 7}", "{\"flag\": \"yes\"}", "{\"flag\": 1}"}) {
            assertThatThrownBy(() -> read(wrong)).as(wrong).isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> read("{\"some_name\": 7}")).hasMessage("some_name must be a string.");
        assertThatThrownBy(() -> read("{\"flag\": \"yes\"}")).hasMessage("flag must be true or false.");
    }

    private static String text(Object value) {
        return new String(ApiJson.write(value), StandardCharsets.UTF_8);
    }

    private static Asked read(String json) {
        return ApiJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), Asked.class);
    }
}
