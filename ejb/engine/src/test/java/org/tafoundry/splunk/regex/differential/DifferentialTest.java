package org.tafoundry.splunk.regex.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tafoundry.splunk.regex.pcre2.Pcre2;

/** Every regex gives the same match and the same groups as PCRE2, or a finding says that it may not. */
class DifferentialTest {

    private static final int GENERATED = 6_000;
    private static final int SUBJECTS = 10;

    private Comparison comparison;

    @BeforeEach
    void loadPcre2() {
        Optional<Pcre2> pcre2 = Pcre2.load();
        boolean required = "required".equals(System.getenv("TAFOUNDRY_PCRE2"));
        assertThat(pcre2.isPresent() || !required)
                .as("libpcre2-8 must be installed where TAFOUNDRY_PCRE2=required")
                .isTrue();
        assumeTrue(
                pcre2.isPresent(),
                "libpcre2-8 is not installed (Debian: libpcre2-8-0), so there is nothing to compare with");
        comparison = new Comparison(pcre2.orElseThrow());
    }

    @Test
    void generatedRegexesMatchAsInPcre2() {
        RegexGenerator regexes = new RegexGenerator(20_250_305);
        SubjectGenerator subjects = new SubjectGenerator(42);
        for (int i = 0; i < GENERATED; i++) {
            comparison.compare(regexes.next(), subjects.next(SUBJECTS));
        }
        report();
        assertThat(comparison.differences).isEmpty();
        assertThat(comparison.regexes - comparison.refusedByBoth - comparison.withFinding)
                .isGreaterThan(2_000);
        assertThat(comparison.matches).isGreaterThan(10_000);
    }

    @Test
    void typicalRegexesOfAddOnsMatchAsInPcre2() throws IOException {
        List<String> lines = read("/regex/lines.txt");
        List<String> subjects = new ArrayList<>(lines);
        subjects.add(String.join("\n", lines) + "\n");
        subjects.add(String.join("\r\n", lines.subList(0, 4)));
        subjects.add("");
        subjects.add("a\r\nb\rc\n");
        subjects.addAll(new SubjectGenerator(7).next(40));
        for (String regex : read("/regex/typical.txt")) {
            comparison.compare(regex, subjects);
        }
        report();
        assertThat(comparison.differences).isEmpty();
        assertThat(comparison.regexes).isGreaterThan(300);
    }

    @Test
    void regexesInTheStylesOfPublishedAddOnsMatchAsInPcre2() throws IOException {
        List<String> lines = read("/org/tafoundry/splunk/published/regexes.txt");
        List<String> subjects = new ArrayList<>(new SubjectGenerator(11).next(20));
        lines.stream().filter(line -> line.startsWith("  | ")).forEach(line -> subjects.add(line.substring(4)));
        for (String line : lines) {
            if (!line.startsWith("  ") && !line.startsWith("# ") && !line.matches(".*\\[\\[\\w+:.*")) {
                comparison.compare(line, subjects);
            }
        }
        report();
        assertThat(comparison.differences).isEmpty();
        assertThat(comparison.regexes).isGreaterThan(150);
    }

    private void report() {
        System.out.println("PCRE2 comparison: " + comparison);
    }

    private static List<String> read(String resource) throws IOException {
        try (InputStream in = DifferentialTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
