package org.tafoundry.splunk.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.finding.Severity;
import org.tafoundry.splunk.eval.EvalScope;
import org.tafoundry.splunk.eval.syntax.EvalExpression;
import org.tafoundry.splunk.event.Fields;

/** Calculated fields as published add-ons write them: each has its value, or a finding says why not. */
class PublishedEvalsTest {

    private static final Fields FIELDS = new Fields();

    record Row(String expression, String value, String code) {
        @Override
        public String toString() {
            return expression;
        }
    }

    static Stream<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String line : Table.lines("evals.txt")) {
            int equals = line.indexOf(" =");
            if (line.startsWith("set ")) {
                String values = line.substring(Math.min(line.length(), equals + 3));
                FIELDS.set(line.substring(4, equals).replaceAll("^\\s+", ""), Arrays.asList(values.split(" ; ", -1)));
                continue;
            }
            int bang = line.lastIndexOf(" ! ");
            String code = bang < 0 ? "" : line.substring(bang + 3).strip();
            String rest = bang < 0 ? line : line.substring(0, bang);
            int arrow = rest.lastIndexOf(" => ");
            rows.add(
                    arrow < 0
                            ? new Row(rest, "", code)
                            : new Row(rest.substring(0, arrow), rest.substring(arrow + 4), code));
        }
        return rows.stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void hasItsValueOrAFinding(Row row) {
        Findings findings = new Findings();
        Optional<EvalExpression> expression = EvalExpression.parse(row.expression(), Location.NONE, findings);

        if (row.code().isEmpty()) {
            assertThat(findings.atLeast(Severity.WARNING))
                    .as(findings.list().toString())
                    .isFalse();
        } else {
            assertThat(findings.list()).anyMatch(f -> f.code().name().startsWith(row.code()));
        }
        assertThat(expression.isPresent())
                .as(findings.list().toString())
                .isEqualTo(!row.value().isEmpty());
        if (expression.isPresent()) {
            EvalScope scope = new EvalScope(FIELDS, Instant.parse("2024-03-01T12:00:00Z"), ZoneOffset.UTC);
            List<String> values = expression.get().fieldValues(scope);
            assertThat(values.isEmpty() ? "∅" : String.join(" ; ", values)).isEqualTo(row.value());
        }
    }
}
