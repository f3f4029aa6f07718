package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Settings that a test changes, and that get their values of before at its end. */
final class ChangedSettings {
    private final Map<String, String> before = new LinkedHashMap<>();
    private final Api admin;

    ChangedSettings(Api admin) {
        this.admin = admin;
    }

    void put(String key, String value) throws IOException, InterruptedException {
        Api.Answer now = admin.get("/config/" + key);
        before.putIfAbsent(
                key,
                now.json().path("secret").asBoolean()
                        ? ""
                        : now.json().path("value").asText());
        Api.Answer put =
                admin.json("PUT", "/config/" + key, Map.of("value", value), Map.of("If-Match", now.header("ETag")));
        assertThat(put.status()).as(put.text()).isEqualTo(200);
    }

    void restore() throws IOException, InterruptedException {
        for (Map.Entry<String, String> value : Map.copyOf(before).entrySet()) {
            put(value.getKey(), value.getValue());
        }
    }
}
