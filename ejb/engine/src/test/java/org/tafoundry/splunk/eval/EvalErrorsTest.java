package org.tafoundry.splunk.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.eval.syntax.EvalAssignment;
import org.tafoundry.splunk.eval.syntax.EvalCode;
import org.tafoundry.splunk.eval.syntax.EvalExpression;

class EvalErrorsTest {

    private static final Location WHERE = Location.setting("default/props.conf", "st", "EVAL-a", 3);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            leng(user)             | EVAL_UNKNOWN_FUNCTION | column 1  | len()
            1 + ifnull(a, b)       | EVAL_UNKNOWN_FUNCTION | column 5  | coalesce()
            coalsece(a, b)         | EVAL_UNKNOWN_FUNCTION | column 1  | coalesce()
            isnotnul(a)            | EVAL_UNKNOWN_FUNCTION | column 1  | isnotnull()
            frobnicate(a)          | EVAL_UNKNOWN_FUNCTION | column 1  | single quotes
            if(a = 1, 2)           | EVAL_ARITY            | takes 3   | number of arguments
            case(a = 1)            | EVAL_ARITY            | in pairs  | number of arguments
            user name              | EVAL_SYNTAX           | column 6  | operator
            a = = b                | EVAL_SYNTAX           | column 5  | Complete
            a = b = c              | EVAL_SYNTAX           | column 7  | AND
            a AND                  | EVAL_SYNTAX           | at the end | Complete
            OR b                   | EVAL_SYNTAX           | column 1  | both sides
            a ? b                  | EVAL_SYNTAX           | column 3  | double quotes
            a IN "b"               | EVAL_SYNTAX           | column 6  | IN (
            (a + 1                 | EVAL_UNBALANCED       | column 1  | Close
            a + 1)                 | EVAL_UNBALANCED       | column 6  | Remove
            "abc                   | EVAL_UNBALANCED       | column 1  | \\"
            'abc                   | EVAL_UNBALANCED       | column 1  | \\'
            ```abc                 | EVAL_UNBALANCED       | column 1  | backquotes
            """)
    void refusesWhatSplunkRefuses(String text, String code, String message, String suggestion) {
        Findings findings = new Findings();

        assertThat(EvalExpression.parse(text, WHERE, findings)).isEmpty();

        Finding finding = findings.list().get(0);
        assertThat(finding.code().name()).isEqualTo(code);
        assertThat(finding.message()).contains(message);
        assertThat(finding.suggestion()).contains(suggestion);
        assertThat(finding.where()).isEqualTo(WHERE);
    }

    @Test
    void refusesAnEmptyExpression() {
        Findings findings = new Findings();

        assertThat(EvalExpression.parse("  ", WHERE, findings)).isEmpty();
        assertThat(findings.count(EvalCode.EVAL_EMPTY)).isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            isnull(a)              | EVAL_BOOLEAN_RESULT
            a = 1 AND b = 2        | EVAL_BOOLEAN_RESULT
            items{}                | EVAL_UNQUOTED_FIELD
            random()               | EVAL_NOT_REPRODUCIBLE
            cluster(a)             | EVAL_UNSUPPORTED
            replace(a, "(", "b")   | REGEX_INVALID
            """)
    void warnsAboutWhatSplunkTakesOtherwiseThanMeant(String text, String code) {
        Findings findings = new Findings();

        assertThat(EvalExpression.parse(text, WHERE, findings)).isPresent();
        assertThat(findings.list()).extracting(f -> f.code().name()).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"(, 1, )", "if(, 1, ',1,1)'", "NOT (, a, )", "-, 1, ''", "- (, 1, )"})
    void refusesDeepNestingInsteadOfOverflowing(String open, String inner, String close) {
        Findings findings = new Findings();
        String text = open.repeat(50_000) + inner + (close == null ? "" : close.repeat(50_000));

        assertThat(EvalExpression.parse(text, WHERE, findings)).isEmpty();
        assertThat(findings.count(EvalCode.EVAL_TOO_DEEP)).isOne();
    }

    @ParameterizedTest
    @CsvSource({"1 + ", "\"a\" . ", "a OR ", "2 * "})
    void evaluatesLongChainsWithoutRecursion(String link) {
        EvalExpression chain = EvalExpression.parse((link + " ").repeat(50_000) + "1", WHERE, new Findings())
                .orElseThrow();

        assertThat(chain.evaluate(new EvalTable().scope())).isNotNull();
    }

    @Test
    void neverThrowsOnArbitraryText() {
        SplittableRandom random = new SplittableRandom(20240229);
        String[] words = {
            "(",
            ")",
            ",",
            "+",
            "-",
            "*",
            "/",
            "%",
            ".",
            "=",
            "!=",
            "<",
            "NOT ",
            " AND ",
            " OR ",
            " IN ",
            " LIKE ",
            "a",
            "user",
            "colours",
            "'x y'",
            "\"s\"",
            "1",
            "2.5",
            "if",
            "case",
            "mvindex",
            "replace",
            "spath",
            "json_set",
            "round",
            "strftime",
            "mvmap",
            "printf",
            "substr",
            "doc",
            "\\",
            "\"",
            "'",
            "```",
            "é",
            "\uD83D\uDE00",
            " ",
            "\n",
            "relative_time",
            "tostring",
            "mvrange",
            "\"%s%05.2f%*d\"",
            "\"-1d@w3\"",
            "1e308",
            "epoch",
            "json_extract"
        };
        EvalScope scope = new EvalTable().scope();
        int parsed = 0;
        for (int i = 0; i < 40_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(1, 14);
            for (int j = 0; j < length; j++) {
                text.append(words[random.nextInt(words.length)]);
            }
            var expression = EvalExpression.parse(text.toString(), WHERE, new Findings());
            if (expression.isPresent()) {
                parsed++;
                String value = EvalTable.show(expression.get().evaluate(scope));
                String printed = expression.get().toString();
                var again = EvalExpression.parse(printed, WHERE, new Findings());
                assertThat(again).as(printed).isPresent();
                assertThat(EvalTable.show(again.get().evaluate(scope)))
                        .as(printed)
                        .isEqualTo(value);
            }
        }
        assertThat(parsed).isGreaterThan(1_000);
    }

    @Test
    void callsEveryFunctionWithAnyArgumentsWithoutThrowing() {
        SplittableRandom random = new SplittableRandom(7);
        String[] arguments = {
            "user",
            "missing",
            "colours",
            "numbers",
            "doc",
            "xml",
            "1",
            "-1",
            "0",
            "1e300",
            "\"\"",
            "\"a\"",
            "\"%\"",
            "\"[1]\"",
            "true()",
            "null()",
            "epoch",
            "\"{}\"",
            "\"a{}\"",
            "\"(a)\"",
            "2.5",
            "-9e18",
            "\"-1q@q\"",
            "\"%N%Q%+%\"",
            "ip"
        };
        EvalScope scope = new EvalTable().scope();
        for (String name : org.tafoundry.splunk.eval.function.FunctionTable.names()) {
            for (int i = 0; i < 400; i++) {
                StringBuilder text = new StringBuilder(name).append('(');
                int count = random.nextInt(0, 5);
                for (int j = 0; j < count; j++) {
                    text.append(j == 0 ? "" : ", ").append(arguments[random.nextInt(arguments.length)]);
                }
                EvalExpression.parse(text.append(')').toString(), WHERE, new Findings())
                        .ifPresent(e -> assertThat(e.evaluate(scope)).isNotNull());
            }
        }
    }

    @Test
    void readsTheAssignmentsOfAnIngestEval() {
        Findings findings = new Findings();
        var assignments = EvalExpression.parseAssignments("a=1, 'b c':=upper(user) , d=if(a=1,2,3)", WHERE, findings)
                .orElseThrow();

        assertThat(assignments).extracting(EvalAssignment::field).containsExactly("a", "b c", "d");
        assertThat(assignments).extracting(EvalAssignment::replace).containsExactly(false, true, false);
        assertThat(EvalExpression.parseAssignments("a=1,", WHERE, findings)).isEmpty();
        assertThat(EvalExpression.parseAssignments("1=a", WHERE, findings)).isEmpty();
    }
}
