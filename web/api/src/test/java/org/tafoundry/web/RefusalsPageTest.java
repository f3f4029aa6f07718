package org.tafoundry.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tafoundry.refusal.RefusalCode;

/** The page of refusal codes names every code with its status, and no other. */
class RefusalsPageTest {
    private static final Path PAGE = Path.of("..", "..", "ear", "src", "docs", "refusals.md");
    private static final Pattern ROW = Pattern.compile("\\| `([A-Z_]+)` \\| (\\d+) \\| (?=\\S)");

    /** What the API itself refuses before it asks a service. */
    private static final Map<String, String> OF_THE_API = Map.of(
            "MALFORMED", "400",
            "METHOD", "405",
            "ACCEPT", "406",
            "TOO_LARGE", "413",
            "MEDIA_TYPE", "415",
            "TOO_MANY_CALLS", "429",
            "INTERNAL", "500");

    @Test
    void thePageIsAsTheCodeIs() throws IOException {
        Map<String, String> codes = new TreeMap<>(OF_THE_API);
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.tafoundry")) {
            if (type.isEnum() && type.isAssignableTo(RefusalCode.class)) {
                for (Object constant : type.reflect().getEnumConstants()) {
                    RefusalCode code = (RefusalCode) constant;
                    codes.put(code.name(), Integer.toString(RefusalMapper.status(code.kind())));
                }
            }
        }
        Map<String, String> page = new TreeMap<>();
        Matcher rows = ROW.matcher(Files.readString(PAGE));
        while (rows.find()) {
            page.put(rows.group(1), rows.group(2));
        }
        assertThat(codes).hasSizeGreaterThan(20);
        assertThat(page).isEqualTo(codes);
    }
}
