package org.tafoundry.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The services keep their rules, and each rule finds the violation that is planted for it. */
class ServicesArchitectureTest {
    private static JavaClasses services;
    private static JavaClasses planted;

    @BeforeAll
    static void read() {
        services = new ClassFileImporter().importPath(Path.of("target", "classes"));
        planted = new ClassFileImporter().importPackages("org.tafoundry.architecture.planted");
    }

    @ParameterizedTest
    @EnumSource
    void holds(ServicesRules rule) {
        assertThat(services).isNotEmpty();
        rule.over("org.tafoundry").check(services);
    }

    @ParameterizedTest
    @EnumSource
    void findsThePlantedViolation(ServicesRules rule) {
        assertThat(rule.over("org.tafoundry.architecture.planted")
                        .evaluate(planted)
                        .hasViolation())
                .isTrue();
    }
}
