package org.tafoundry.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;
import org.tafoundry.foundry.Foundry;
import org.tafoundry.settings.SandboxKind;

/** The description of the API names the versions of the CIM and the sandboxes that there are. */
class InterviewJsonTest {
    @Test
    void theVersionsOfTheCimAreThoseOfTheEngine() {
        assertThat(described("cimVersion")).isEqualTo(orNone(Foundry.cimVersions().stream()));
    }

    @Test
    void theSandboxesAreThoseOfTheConfiguration() {
        assertThat(described("sandbox"))
                .isEqualTo(orNone(
                        Stream.of(SandboxKind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT))));
    }

    private static List<String> orNone(Stream<String> names) {
        return Stream.concat(Stream.of(""), names).toList();
    }

    private static List<String> described(String component) {
        return Arrays.stream(InterviewJson.class.getRecordComponents())
                .filter(one -> one.getName().equals(component))
                .map(one -> one.getAccessor().getAnnotation(Schema.class))
                .flatMap(schema -> Stream.of(schema.enumeration()))
                .toList();
    }
}
