package org.tafoundry.splunk.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.SystemDefaults;
import org.tafoundry.splunk.regex.ModularRegexes;
import org.tafoundry.splunk.regex.SplunkRegex;

/** Regexes as published add-ons write them: each is run, or a finding says why not. */
class PublishedRegexesTest {

    private static final Conf TRANSFORMS = SystemDefaults.of("transforms.conf");

    record Row(String regex, List<String> texts, String code) {
        @Override
        public String toString() {
            return regex;
        }
    }

    static Stream<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String line : Table.lines("regexes.txt")) {
            if (line.startsWith("  | ")) {
                rows.get(rows.size() - 1).texts().add(line.substring(4));
            } else if (line.startsWith("  ! ")) {
                Row row = rows.remove(rows.size() - 1);
                rows.add(new Row(row.regex(), row.texts(), line.substring(4).strip()));
            } else {
                rows.add(new Row(line, new ArrayList<>(), ""));
            }
        }
        return rows.stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isRunOrHasAFinding(Row row) {
        Findings findings = new Findings();
        String expanded = new ModularRegexes(name -> TRANSFORMS
                        .stanza(name)
                        .flatMap(stanza -> stanza.get("REGEX"))
                        .map(ConfSetting::value))
                .expand(row.regex(), Location.NONE, findings);
        Optional<SplunkRegex> regex = SplunkRegex.compile(expanded, Location.NONE, findings);
        boolean missed = row.code().equals("NOMATCH");
        String codes = String.join(
                " ",
                findings.list().stream()
                        .map(Finding::code)
                        .map(Object::toString)
                        .toList());

        assertThat(codes).as(findings.list().toString()).isEqualTo(missed ? "" : row.code());
        for (String text : row.texts()) {
            assertThat(regex.orElseThrow().cursor(text).find()).as(text).isEqualTo(!missed);
        }
    }
}
