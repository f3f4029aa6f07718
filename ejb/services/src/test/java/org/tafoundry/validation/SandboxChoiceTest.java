package org.tafoundry.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.settings.SandboxKind;
import org.tafoundry.settings.Settings;

class SandboxChoiceTest {
    private static SandboxChoice choice(Map<String, String> settings) {
        return new SandboxChoice(Settings.fixed(settings));
    }

    @Test
    void isTheEngineUnlessConfiguredOtherwise() {
        SandboxChoice usual = choice(Map.of());
        assertThat(usual.configured()).isEqualTo(SandboxKind.BUILTIN);
        assertThatThrownBy(() -> usual.allow(SandboxKind.DOCKER))
                .isInstanceOf(Refusal.class)
                .hasMessage("The configuration does not allow the sandbox docker.");
    }

    @Test
    void allowsTheOneConfiguredAndThoseNamed() {
        SandboxChoice docker = choice(Map.of("VALIDATION_SANDBOX", "docker", "VALIDATION_SANDBOXES", "[\"builtin\"]"));
        assertThat(docker.configured()).isEqualTo(SandboxKind.DOCKER);
        assertThatCode(() -> docker.allow(SandboxKind.DOCKER)).doesNotThrowAnyException();
        assertThatCode(() -> docker.allow(SandboxKind.BUILTIN)).doesNotThrowAnyException();
        assertThat(docker.allows(SandboxKind.KUBERNETES)).isFalse();
    }
}
