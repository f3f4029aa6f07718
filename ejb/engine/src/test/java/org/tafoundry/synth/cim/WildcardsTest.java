package org.tafoundry.synth.cim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tafoundry.synth.cim.vocabulary.Wildcards;

/** Lists of wildcards are as short as they can be without finding less. */
class WildcardsTest {

    @Test
    void aWildcardThatAnotherCoversIsLeftOut() {
        assertThat(Wildcards.needed(List.of("sign in", "signin", "signed in", "auth", "authent*", "logon")))
                .containsExactly("\"*sign*in*\"", "\"*auth*\"", "\"*logon*\"");
    }

    @Test
    void wildcardsThatOverlapStay() {
        assertThat(Wildcards.needed(List.of("login", "logon", "session start*", "sessions")))
                .containsExactly("\"*login*\"", "\"*logon*\"", "\"*session*start*\"", "\"*sessions*\"");
    }
}
