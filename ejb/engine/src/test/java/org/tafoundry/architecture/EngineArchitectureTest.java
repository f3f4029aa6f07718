package org.tafoundry.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine keeps its rules, and each rule finds the violation that is planted for it. */
class EngineArchitectureTest {

    private static JavaClasses engine;
    private static JavaClasses planted;

    @BeforeAll
    static void read() {
        engine = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.tafoundry");
        planted = new ClassFileImporter().importPackages("org.tafoundry.architecture.planted");
    }

    static Stream<Arguments> rules() {
        return Stream.of(EngineRules.values()).map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(EngineRules rule) {
        rule.over("org.tafoundry").check(engine);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsThePlantedViolation(EngineRules rule) {
        ArchRule over = rule.over("org.tafoundry.architecture.planted");
        assertThat(over.evaluate(planted).hasViolation()).as(rule.name()).isTrue();
    }

    @Test
    void hasNoCyclesAmongParts() {
        EngineRules.noCycles("org.tafoundry.(*)..").check(engine);
        EngineRules.noCycles("org.tafoundry.(**)").check(engine);
    }

    @Test
    void seesAPlantedCycle() {
        JavaClasses cycle = new ClassFileImporter().importPackages("org.tafoundry.architecture.planted");
        assertThat(EngineRules.noCycles("org.tafoundry.architecture.planted.(*)..")
                        .evaluate(cycle)
                        .hasViolation())
                .isTrue();
        JavaClasses inner = new ClassFileImporter().importPackages("org.tafoundry.architecture.planted.splunk");
        assertThat(EngineRules.noCycles("org.tafoundry.architecture.planted.(**)")
                        .evaluate(inner)
                        .hasViolation())
                .as("a cycle between a package and one below it")
                .isTrue();
    }
}
