package org.tafoundry.validation.splunk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.client.utils.Serialization;
import org.junit.jupiter.api.Test;

class SplunkDefaultsTest {

    @Test
    void whatIsNotNeededIsOffAndLittleDiskIsEnough() {
        JsonNode splunk = Serialization.unmarshal(SplunkDefaults.yaml("s3cret"), JsonNode.class)
                .path("splunk");
        assertThat(splunk.path("password").asText()).isEqualTo("s3cret");
        JsonNode server = file(splunk, "server");
        assertThat(server.path("kvstore").path("disabled").asBoolean()).isTrue();
        assertThat(server.path("diskUsage").path("minFreeSpace").asInt()).isBetween(1, 500);
        assertThat(file(splunk, "web").path("settings").path("startwebserver").asText())
                .isEqualTo("0");
        assertThat(splunk.findValuesAsText("license_uri"))
                .as("no licence that switches authentication off")
                .isEmpty();
    }

    @Test
    void noTwoPasswordsAreAlikeAndNoneNeedsQuoting() {
        assertThat(SplunkDefaults.password()).matches("[A-Za-z0-9_-]{32}").isNotEqualTo(SplunkDefaults.password());
    }

    private static JsonNode file(JsonNode splunk, String key) {
        for (JsonNode file : splunk.path("conf")) {
            if (file.path("key").asText().equals(key)) {
                return file.path("value").path("content");
            }
        }
        throw new AssertionError("no " + key + " in " + splunk);
    }
}
