package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report follows its schema, tells of each event what a person needs, and keeps secrets and markup to itself. */
class ValidationReportTest {

    private static final String HOSTILE =
            """
            2026-02-03 04:05:06 login user=<script>alert(1)</script> from "><img/src=x/onerror=alert(2)> to </pre><a/href=//evil.example> success
            2026-02-03 04:05:07 login user=\u202Eevil\u0007\u0000 from ' to &lt;b&gt; failure
            2026-02-03 04:05:08 something else password=Tr0ub4dor&3x
            """;

    private static List<Error> errors(String json) throws IOException {
        try (InputStream in = ValidationReport.class.getResourceAsStream("validation-report-1.schema.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in);
            return schema.validate(json, InputFormat.JSON);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "hostile"})
    void followsItsSchema(String which) throws IOException {
        String log = which.isEmpty() ? "" : which.equals("plain") ? Proofs.LOG : HOSTILE;
        String json = ReportJson.write(Proofs.validate(Proofs.addOn(Proofs.PROPS), log, true));
        assertThat(errors(json)).isEmpty();
    }

    @Test
    void isNotWhatTheSchemaRefuses() throws IOException {
        String json = ReportJson.write(Proofs.validate(Proofs.addOn(Proofs.PROPS), Proofs.LOG, true));
        assertThat(errors(json.replace("\"schema\" : 1", "\"schema\" : 2"))).isNotEmpty();
        assertThat(errors(json.replace("\"bytesLost\"", "\"lost\""))).isNotEmpty();
    }

    @Test
    void explainsSampledEvents() throws IOException {
        ValidationReport report =
                Proofs.validate(Proofs.addOn(Proofs.PROPS), Proofs.LOG + "2026-02-03 04:05:09 door open\n", false);
        SampledEvent first = report.samples().get(0);
        assertThat(first.raw()).startsWith("2026-02-03 04:05:06 login");
        assertThat(first.raw().substring(first.time().start(), first.time().end()))
                .isEqualTo("2026-02-03 04:05:06");
        assertThat(first.fields())
                .filteredOn(v -> v.field().equals("user"))
                .singleElement()
                .satisfies(v -> {
                    assertThat(first.raw().substring(v.start(), v.end())).isEqualTo("amy");
                    assertThat(v.setting().key()).isEqualTo("EXTRACT-all");
                    assertThat(v.setting().line()).isEqualTo(7);
                });
        assertThat(report.unmatched()).singleElement().satisfies(u -> {
            assertThat(u.setting().key()).isEqualTo("EXTRACT-all");
            assertThat(u.matched()).isEqualTo(3);
            assertThat(u.failed()).isEqualTo(1);
            assertThat(u.example()).isEqualTo(4);
            assertThat(u.reason()).contains("regex does not match");
        });
        assertThat(report.shapes())
                .extracting(s -> s.events(), s -> s.eventsWithFields())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3L, 3L), org.assertj.core.groups.Tuple.tuple(1L, 0L));
    }

    @Test
    void namesAnEventForEachGapOfAModel() throws IOException {
        String log = Proofs.LOG.replace("user=eve", "user=");
        ValidationReport report = Proofs.validate(
                Proofs.addOn(
                        Proofs.PROPS.replace("user=(?<user>\\S+)", "user=(?<user>\\S*)")
                                + "EVAL-action = if(action==\"failure\",\"denied\",action)\n",
                        "[door_login]\nsearch = sourcetype=shop:door login\n",
                        "[eventtype=door_login]\nauthentication = enabled\n"),
                log,
                true);
        ValidationReport.ModelCoverage model = report.models().get(0);
        assertThat(model.gaps())
                .filteredOn(g -> g.field().equals("user"))
                .singleElement()
                .satisfies(g -> assertThat(g.example()).isEqualTo(3));
        assertThat(model.deviations())
                .containsExactly(new ValidationReport.Deviation("action", "denied", 2, "door.log"));
    }

    @Test
    void namesTheSampleOfEachExample() throws IOException {
        ValidationReport report = Proofs.validate(
                Proofs.addOn(
                        Proofs.PROPS.replace("user=(?<user>\\S+)", "user=(?<user>\\S*)")
                                + "EVAL-action = if(action==\"failure\",\"denied\",action)\n",
                        "[door_login]\nsearch = sourcetype=shop:door login\n",
                        "[eventtype=door_login]\nauthentication = enabled\n"),
                true,
                Proofs.sample("first.log", Proofs.LOG.replace("failure", "success")),
                Proofs.sample(
                        "second.log",
                        Proofs.LOG.replace("user=bob", "user=")
                                + "2026-02-03 04:05:09 door open 2026-02-03 04:05:09\n"));
        ValidationReport.ModelCoverage model = report.models().get(0);
        assertThat(model.gaps())
                .filteredOn(g -> g.field().equals("user"))
                .singleElement()
                .satisfies(g -> assertThat(g.sample() + g.example()).isEqualTo("second.log2"));
        assertThat(model.deviations())
                .containsExactly(new ValidationReport.Deviation("action", "denied", 2, "second.log"));
        assertThat(report.unmatched()).singleElement().satisfies(u -> assertThat(u.sample() + u.example())
                .isEqualTo("second.log4"));
        assertThat(report.shapes())
                .extracting(s -> s.sample() + s.example())
                .containsExactly("first.log1", "second.log4", "second.log2");
        assertThat(report.findings()).extracting(f -> f.where().toString()).contains("second.log event 2");
        assertThat(ReportHtml.of(ReportJson.write(report), "TA-door"))
                .contains("not in event 2 of second.log", "</code> in event 2 of second.log");
        assertThat(errors(ReportJson.write(report))).isEmpty();
    }

    @Test
    void masksSecretsEverywhere() throws IOException {
        String json = ReportJson.write(
                Proofs.validate(Proofs.addOn(Proofs.PROPS + "EXTRACT-p = password=(?<secret>\\S+)\n"), HOSTILE, false));
        assertThat(json).contains("password=").doesNotContain("Tr0ub4dor");
    }

    @Test
    void isInertAsHtml() throws IOException {
        String json = ReportJson.write(Proofs.validate(Proofs.addOn(Proofs.PROPS), HOSTILE, true));
        String html = ReportHtml.of(json, "TA-<b>");
        assertThat(html)
                .contains("default-src 'none'", "&lt;script&gt;alert(1)", "\\u202Eevil\\u0007\\u0000", "TA-&lt;b&gt;")
                .doesNotContain("<script", "<img", "<a", "<link", "<iframe", "http-equiv=\"refresh", "\u202E")
                .doesNotContainPattern("\\son\\w+=\"")
                .contains("<mark class=\"t\"", "[shop:door] EXTRACT-all");
        assertThat(html.split("<pre>", -1)).hasSameSizeAs(html.split("</pre>", -1));
    }

    @Test
    void tellsWhatAModelContributedAndWhatItCost() {
        String metadata =
                """
                {"advice": {"model": "ollama/some", "promptVersion": "3", "calls": 12, "tokensIn": 900, "tokensOut": 80,
                    "seconds": 4.25, "cents": 0.5,
                    "passages": [{"document": "Gate manual", "heading": "Codes", "score": 0.0312}],
                    "proposals": [
                        {"question": "meaning of the field bdg", "proposal": "bdg AS user", "accepted": true, "code": "",
                            "reason": "A document says so."},
                        {"question": "meaning of the field hub", "proposal": "hub AS <b>app</b>", "accepted": false,
                            "code": "PROPOSAL_NO_GAIN", "reason": "Nothing rises."}],
                    "findings": [{"code": "ADVICE_ANSWER_UNUSABLE", "message": "It is no JSON."}],
                    "existing": [{"words": "TA-x extracts 83% of the events"}],
                    "open": [{"kind": "VALUES", "field": "st", "target": "action", "values": {"7": "success"}}]},
                 "modelCalls": {"calls": 1, "tokensIn": 100, "tokensOut": 10, "seconds": 0.5, "cents": 0.01, "newest": [
                    {"occasion": "SENTENCE", "model": "ollama/some", "promptVersion": "3", "tokensIn": 100,
                        "tokensOut": 10, "seconds": 0.5, "cents": 0.01, "proposal": "box is src", "accepted": true,
                        "reason": "Shown."}]}}
                """;
        String html = ReportHtml.of("{\"passed\":true}", metadata, "TA-door");
        assertThat(html)
                .contains(
                        "ollama/some, prompts of version 3: 12 calls, 900 tokens read, 80 written, 4.3 s, 0.5000 cents.")
                .contains("Gate manual", "0.031", "bdg AS user", "A document says so.")
                .contains(
                        "hub AS &lt;b&gt;app&lt;/b&gt;", "PROPOSAL_NO_GAIN", "Nothing rises.", "ADVICE_ANSWER_UNUSABLE")
                .contains(
                        "TA-x extracts 83%",
                        "Only the model says so",
                        "<code>7</code> = <code>success</code>",
                        "1 calls, 100 tokens read",
                        "box is src",
                        "sentence");
        assertThat(ReportHtml.of("{\"passed\":true}", "TA-door")).doesNotContain("language model");
        assertThat(ReportHtml.of("{\"passed\":true}", "{\"advice\":{\"model\":\"none\"}}", "TA-door"))
                .contains("No language model was asked");
    }

    @Test
    void isWrittenFromOlderReportsToo() throws IOException {
        String html = ReportHtml.of("{\"passed\":true,\"events\":7,\"eventsWithTime\":6,\"bytesLost\":0}", "TA-old");
        assertThat(html).contains("PASSED", "7 events, 6 with a time of their own");
        assertThat(JsonMapper.builder().build().readTree("{}").path("samples").isEmpty())
                .isTrue();
    }
}
