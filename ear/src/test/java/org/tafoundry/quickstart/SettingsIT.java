package org.tafoundry.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsIT {
    @Test
    void whatIsNotGivenHasAStandard() {
        Settings settings = read(Map.of());
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.data()).isAbsolute().hasFileName(".quickstart");
        assertThat(settings.exit()).isFalse();
        assertThat(settings.sample()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true,true", "'',false", "false,false", "yes,true"})
    void exitIsGivenWithOrWithoutAValue(String value, boolean exit) {
        assertThat(read(Map.of("quickstart.exit", value)).exit()).isEqualTo(exit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "99999999999"})
    void aPortThatIsNoneIsRefused(String port) {
        assertThatThrownBy(() -> read(Map.of("quickstart.port", port)))
                .isInstanceOf(QuickstartException.class)
                .hasMessageContaining(port)
                .hasMessageContaining("1 to 65535");
    }

    @Test
    void aSampleThatIsNotThereIsRefusedBeforeAnythingStarts() {
        assertThatThrownBy(() -> read(Map.of("quickstart.sample", "no/such.log")))
                .isInstanceOf(QuickstartException.class)
                .hasMessageContaining("such.log");
    }

    private static Settings read(Map<String, String> given) {
        Map<String, String> properties = new HashMap<>(given);
        properties.put("quickstart.server", "target/server");
        properties.put("quickstart.s3proxy", "target/s3proxy/s3proxy.jar");
        return Settings.read(properties::get);
    }
}
