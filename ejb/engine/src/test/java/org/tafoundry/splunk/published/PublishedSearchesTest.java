package org.tafoundry.splunk.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.event.Fields;
import org.tafoundry.splunk.expression.SearchContext;
import org.tafoundry.splunk.expression.SearchExpression;

/** Searches of event types as published add-ons write them: each is run, or a finding says why not. */
class PublishedSearchesTest {

    record Row(String search, List<String> hits, List<String> misses, List<String> codes) {
        @Override
        public String toString() {
            return search;
        }
    }

    static Stream<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String line : Table.lines("searches.txt")) {
            if (line.startsWith("  ")) {
                Row row = rows.get(rows.size() - 1);
                List<String> list =
                        switch (line.charAt(2)) {
                            case '+' -> row.hits();
                            case '-' -> row.misses();
                            default -> row.codes();
                        };
                list.add(line.substring(4));
            } else {
                rows.add(new Row(line, new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
            }
        }
        return rows.stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isRunOrHasAFinding(Row row) {
        Findings findings = new Findings();
        Optional<SearchExpression> search = SearchExpression.parse(row.search(), Location.NONE, findings);
        List<String> codes = findings.list().stream().map(f -> f.code().name()).toList();

        assertThat(codes)
                .as(findings.list().toString())
                .isEqualTo(row.codes().contains("NONE") ? List.of() : row.codes());
        for (String event : row.hits()) {
            assertThat(search.orElseThrow().matches(event(event))).as(event).isTrue();
        }
        for (String event : row.misses()) {
            assertThat(search.orElseThrow().matches(event(event))).as(event).isFalse();
        }
    }

    private static SearchContext event(String text) {
        Fields fields = new Fields();
        String raw = "";
        Set<String> types = Set.of();
        for (String pair : text.split("\\|", -1)) {
            int equals = pair.indexOf('=');
            String name = pair.substring(0, equals);
            String value = pair.substring(equals + 1);
            if (name.equals("raw")) {
                raw = value;
            } else if (name.equals("eventtype")) {
                types = Set.of(value);
            } else {
                fields.set(name, value);
            }
        }
        return new SearchContext(raw, fields, types, Map.of());
    }
}
