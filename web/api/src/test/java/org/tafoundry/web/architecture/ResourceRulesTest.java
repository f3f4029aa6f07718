package org.tafoundry.web.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The resources keep their rules, and each rule finds the violation that is planted for it. */
class ResourceRulesTest {
    private static JavaClasses resources;
    private static JavaClasses planted;

    @BeforeAll
    static void read() {
        resources = new ClassFileImporter().importPath(Path.of("target", "classes"));
        planted = new ClassFileImporter().importPackages("org.tafoundry.web.architecture.planted");
    }

    @ParameterizedTest
    @EnumSource
    void holds(ResourceRules rule) {
        rule.rule().check(resources);
    }

    @ParameterizedTest
    @EnumSource
    void findsThePlantedViolation(ResourceRules rule) {
        assertThat(rule.rule().evaluate(planted).hasViolation()).isTrue();
    }
}
