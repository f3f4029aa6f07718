package org.tafoundry.synth.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DomainEndingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"a.example.net", "DC1.CORP.LOCAL", "kiln.example", "mx.example.de."})
    void domainsAreKnown(String name) {
        assertThat(DomainEndings.known(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"timer.cpp", "HT_act_0.activity_id", "com.example.repo.frontend", "lib.openAuth", "run.py"})
    void filesClassesAndColumnsAreNot(String name) {
        assertThat(DomainEndings.known(name)).isFalse();
    }
}
