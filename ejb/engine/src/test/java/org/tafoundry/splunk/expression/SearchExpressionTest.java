package org.tafoundry.splunk.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.event.Fields;

class SearchExpressionTest {

    private static final SearchContext EVENT = event();

    private static SearchContext event() {
        Fields fields = new Fields();
        fields.set("user", "Anna");
        fields.set("status", "404");
        fields.set("src", "10.1.2.3");
        fields.set("sourcetype", "acme:fw");
        fields.set("colour", List.of("red", "green"));
        fields.set("empty", "");
        fields.set("url", "/a?b=c");
        fields.set("domain", "CORP\\x");
        return new SearchContext(
                "2024 ERROR disk_full on web-7: src=10.1.2.3 Failed password (root)",
                fields,
                Set.of("acme_auth"),
                Map.of("eventtype", List.of("authentication"), "host", List.of("prod")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            error                                | true
            err                                  | false
            err*                                 | true
            *isk*                                | true
            disk                                 | true
            full                                 | true
            web-7                                | true
            eb-7                                 | false
            "failed password"                    | true
            "failed pass"                        | false
            "failed pass*"                       | true
            "error*password"                     | true
            error*password                       | false
            TERM(10.1.2.3)                       | false
            TERM(src=10.1.2.3)                   | true
            CASE(ERROR)                          | true
            CASE(error)                          | false
            user=anna                            | true
            user = "an*"                         | true
            user=an                              | false
            user!=bo                             | true
            user!=ANNA                           | false
            nofield!=bo                          | false
            NOT nofield=bo                       | true
            status>400                           | true
            status>=404 status<405               | true
            status<"1000"                        | true
            status=404.0                         | true
            status IN (200, 4*)                  | true
            status IN (200,"500")                | false
            src=10.1.0.0/16                      | true
            src=10.2.0.0/16                      | false
            url=/a?b=c                           | true
            domain=CORP\\\\*                     | true
            domain="CORP\\\\x"                   | true
            zzz OR error zzz                     | false
            error zzz OR root                    | true
            error OR zzz AND user=anna           | true
            (zzz user=anna) OR error             | true
            zzz OR (error user=bo)               | false
            NOT (zzz OR yyy)                     | true
            NOT zzz error                        | true
            NOT NOT error                        | true
            error or zzz                         | false
            sourcetype::acme:fw                  | true
            sourcetype="ACME:*"                  | true
            eventtype=acme_*                     | true
            eventtype=other                      | false
            tag=authentication                   | true
            tag::host=prod                       | true
            tag::eventtype=prod                  | false
            tag!=prod                            | false
            index=main error                     | true
            index=main zzz                       | false
            colour=green                         | true
            NOT colour=green                     | false
            empty=""                             | true
            user=*                               | true
            NOT user=*                           | false
            () error                             | true
            *                                    | true
            ```why``` error                      | true
            _raw="*disk_full*"                   | true
            """)
    void matchesAsSplunkDoes(String search, boolean expected) {
        Findings findings = new Findings();
        Optional<SearchExpression> parsed = SearchExpression.parse(search, Location.NONE, findings);

        assertThat(findings.list()).isEmpty();
        assertThat(parsed.orElseThrow().matches(EVENT)).isEqualTo(expected);
        String printed = parsed.get().toString();
        assertThat(SearchExpression.parse(printed, Location.NONE, findings)
                        .orElseThrow()
                        .matches(EVENT))
                .as(printed)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock = """
            error | stats count | EXPRESSION_PIPE
            """)
    void refusesPipes(String before, String behind, String code) {
        assertThat(code(before + "|" + behind)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            textBlock =
                    """
            (error          ; EXPRESSION_UNBALANCED
            error)          ; EXPRESSION_UNBALANCED
            "error          ; EXPRESSION_UNBALANCED
            user=           ; EXPRESSION_SYNTAX
            OR error        ; EXPRESSION_SYNTAX
            error AND       ; EXPRESSION_SYNTAX
            NOT             ; EXPRESSION_SYNTAX
            user IN (       ; EXPRESSION_SYNTAX
            user IN ()      ; EXPRESSION_SYNTAX
            [search error]  ; EXPRESSION_SUBSEARCH
            """)
    void refusesWhatSplunkRefuses(String search, String code) {
        assertThat(code(search)).isEqualTo(code);
    }

    @Test
    void refusesAnEmptySearchAndBottomlessNesting() {
        assertThat(code(" ")).isEqualTo("EXPRESSION_EMPTY");
        assertThat(code("(".repeat(100_000))).isEqualTo("EXPRESSION_TOO_DEEP");
        assertThat(SearchExpression.parse("NOT ".repeat(100_000) + "a", Location.NONE, new Findings()))
                .isPresent();
    }

    private static String code(String search) {
        Findings findings = new Findings();
        assertThat(SearchExpression.parse(search, Location.NONE, findings)).isEmpty();
        return findings.list().get(0).code().name();
    }

    @Test
    void neverThrowsOnArbitraryText() {
        SplittableRandom random = new SplittableRandom(42);
        String[] words = {
            "(",
            ")",
            "\"",
            "=",
            "!=",
            "<",
            ">=",
            " ",
            " OR ",
            " AND ",
            " NOT ",
            " IN ",
            ",",
            "*",
            "a",
            "user",
            "error",
            "status",
            "404",
            "tag",
            "::",
            "eventtype",
            "TERM(",
            "CASE(",
            "\\",
            "`",
            "10.0.0.0/8",
            "é",
            "\uD83D\uDE00",
            "index"
        };
        int parsed = 0;
        for (int i = 0; i < 40_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(1, 12);
            for (int j = 0; j < length; j++) {
                text.append(words[random.nextInt(words.length)]);
            }
            Optional<SearchExpression> search = SearchExpression.parse(text.toString(), Location.NONE, new Findings());
            if (search.isPresent()) {
                parsed++;
                String printed = search.get().toString();
                Optional<SearchExpression> again = SearchExpression.parse(printed, Location.NONE, new Findings());
                assertThat(again).as("%s printed as %s", text, printed).isPresent();
                assertThat(again.get().matches(EVENT))
                        .as("%s printed as %s", text, printed)
                        .isEqualTo(search.get().matches(EVENT));
            }
        }
        assertThat(parsed).isGreaterThan(5_000);
    }
}
