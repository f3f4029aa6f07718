package org.tafoundry.synth.cim.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeedWordsTest {

    @Test
    void cutsCodesOfWhatWasDone() {
        assertThat(DeedWords.of(List.of("pwchg"))).containsExactly("password", "change");
        assertThat(DeedWords.of(List.of("oplogin"))).containsExactly("op", "login");
        assertThat(DeedWords.of(List.of("addprinc"))).containsExactly("add", "principal");
        assertThat(DeedWords.of(List.of("usr", "del"))).containsExactly("user", "delete");
    }

    @Test
    void leavesOtherWordsAlone() {
        assertThat(DeedWords.of(List.of("sec", "mod"))).containsExactly("sec", "mod");
        assertThat(DeedWords.of(List.of("userrole"))).containsExactly("userrole");
        assertThat(DeedWords.of(List.of("additive"))).containsExactly("additive");
        assertThat(DeedWords.of(List.of("update"))).containsExactly("update");
    }

    @Test
    void accessIsNoWordOfANoun() {
        assertThat(DeedWords.spaced("AccessControlRule")).doesNotContain("access control");
        assertThat(DeedWords.spaced("AccessGranted")).contains("access granted");
    }
}
