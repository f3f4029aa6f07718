package org.tafoundry.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.request.Failure;
import org.tafoundry.request.Interview;
import org.tafoundry.request.RequestStatus;
import org.tafoundry.request.RequestView;
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

    @Test
    void aRequestMayNameAnotherAsLongAsItIsAllowed() {
        SandboxChoice choice = choice(Map.of("VALIDATION_SANDBOXES", "[\"docker\"]"));
        assertThat(choice.of(request("docker"))).isEqualTo(SandboxKind.DOCKER);
        assertThat(choice.of(request(""))).isEqualTo(SandboxKind.BUILTIN);
        assertThat(choice.of(request("kubernetes")))
                .as("allowed when it was named, and no more")
                .isEqualTo(SandboxKind.BUILTIN);
        assertThat(choice.allowed().words()).isEqualTo("builtin, docker");
    }

    private static RequestView request(String sandbox) {
        return new RequestView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                RequestStatus.VALIDATING,
                "shop",
                "",
                true,
                new Interview("", "", "", "", "", "", false, "", sandbox),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                Failure.NONE,
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
