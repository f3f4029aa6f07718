package org.tafoundry.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tafoundry.refusal.Refusal;

class RequestDraftTest {

    @ParameterizedTest
    @ValueSource(strings = {"!!!", "   -- ", "a\tb", "a\nb"})
    void aSourceThatCannotNameAnAddOnIsRefused(String source) {
        assertThatThrownBy(() -> draft(source, "")).isInstanceOf(Refusal.class).hasMessageContaining("cannot name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"source::x", "host::a", "RULE::a", "default", "a b", "a]b", "*", ":a", "a/b"})
    void aSourcetypeThatSplunkTakesForSomethingElseIsRefused(String sourcetype) {
        assertThatThrownBy(() -> draft("Web", sourcetype))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cannot be a sourcetype");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "access_combined", "cisco:asa", "a-b.c"})
    void othersAreTaken(String sourcetype) {
        assertThat(draft("Cisco ASA / Zürich", sourcetype).interview().sourcetype())
                .isEqualTo(sourcetype);
    }

    @Test
    void aVersionOfTheCimIsOneThatIsKnown() {
        assertThat(cim("4.20").cimVersion()).isEqualTo("4.20");
        assertThat(cim(" 8.5 ").cimVersion()).isEqualTo("8.5");
        assertThat(cim(null).cimVersion()).isEmpty();
        assertThatThrownBy(() -> cim("4.21")).isInstanceOf(Refusal.class).hasMessageContaining("'4.21' is no version");
    }

    @Test
    void theSandboxIsOneThatThereIs() {
        assertThat(sandbox(" Docker ").sandbox()).isEqualTo("docker");
        assertThat(sandbox(null).sandbox()).isEmpty();
        assertThatThrownBy(() -> sandbox("podman")).isInstanceOf(Refusal.class).hasMessage("'podman' is no sandbox.");
    }

    private static Interview sandbox(String name) {
        return new Interview("", "", "", "", "", "", false, "", name);
    }

    private static Interview cim(String version) {
        return new Interview("", "", "", "", "", "", false, version, "");
    }

    private static RequestDraft draft(String source, String sourcetype) {
        return new RequestDraft(source, "", true, new Interview("", "", sourcetype, "", "", "", false, "", ""));
    }
}
