package org.tafoundry.splunk.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.finding.Severity;
import org.tafoundry.splunk.eval.function.FunctionTable;
import org.tafoundry.splunk.eval.syntax.EvalExpression;

class EvalFunctionsTest {

    private static final EvalTable TABLE = new EvalTable();

    static Stream<EvalTable.Row> rows() {
        return TABLE.rows().stream();
    }

    private static EvalExpression parse(String text) {
        Findings findings = new Findings();
        EvalExpression expression =
                EvalExpression.parse(text, Location.NONE, findings).orElseThrow();
        assertThat(findings.atLeast(Severity.ERROR))
                .as(findings.list().toString())
                .isFalse();
        return expression;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void givesTheValueThatSplunkDocuments(EvalTable.Row row) {
        Value value = parse(row.expression()).evaluate(TABLE.scope());

        assertThat(EvalTable.show(value)).isEqualTo(row.expected());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void meansTheSameAfterPrinting(EvalTable.Row row) {
        EvalExpression printed = parse(parse(row.expression()).toString());

        assertThat(EvalTable.show(printed.evaluate(TABLE.scope()))).isEqualTo(row.expected());
    }

    @Test
    void everyFunctionIsInTheTable() {
        List<String> untested = FunctionTable.names().stream()
                .filter(name ->
                        TABLE.rows().stream().noneMatch(row -> row.expression().contains(name + "(")))
                .toList();

        assertThat(untested).isEmpty();
    }

    @Test
    void namesTheFieldsItReads() {
        assertThat(parse("if('a.b' > c, lower(d), \"e\" . f)").fields()).containsExactly("a.b", "c", "d", "f");
    }
}
