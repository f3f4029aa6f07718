package org.tafoundry.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.ConfFile;
import org.tafoundry.splunk.conf.ConfReader;
import org.tafoundry.splunk.conf.ConfWriter;
import org.tafoundry.splunk.eval.EvalScope;
import org.tafoundry.splunk.eval.syntax.EvalExpression;
import org.tafoundry.splunk.event.Fields;
import org.tafoundry.splunk.expression.SearchContext;
import org.tafoundry.splunk.expression.SearchExpression;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.SplunkRegex;
import org.tafoundry.splunk.time.AutomaticTimestamp;
import org.tafoundry.splunk.time.TimeFormat;
import org.tafoundry.splunk.time.TimeScope;
import org.tafoundry.splunk.time.ZoneNames;

/**
 * The languages that an add-on is written in, given to Jazzer: a normal build tries the seeds only, {@code -Pfuzz}
 * searches for more. The first line of an input is the language's text, the rest is what it is tried on.
 */
class EngineFuzzTest {

    private static final Instant NOW = Instant.parse("2025-06-15T12:00:00Z");

    /** An input's text and what it is tried on. */
    private record Input(String text, String subject) {

        static Input of(byte[] data) {
            String whole = new String(data, StandardCharsets.UTF_8);
            int line = whole.indexOf('\n');
            return line < 0 ? new Input(whole, whole) : new Input(whole.substring(0, line), whole.substring(line + 1));
        }

        Fields fields() {
            Fields fields = new Fields();
            fields.set("_raw", subject);
            fields.set("a", subject);
            fields.set("b", List.of("1", "x y", subject));
            return fields;
        }
    }

    @FuzzTest(maxDuration = "10m")
    void conf(byte[] data) {
        ConfFile file = ConfReader.read("default/props.conf", data, new Findings());
        assertThat(ConfWriter.write(file)).isEqualTo(data);
        file.merged().all().forEach(stanza -> assertThat(stanza.name()).isNotNull());
    }

    @FuzzTest(maxDuration = "10m")
    void eval(byte[] data) {
        Input input = Input.of(data);
        EvalExpression.parse(input.text(), Location.NONE, new Findings()).ifPresent(expression -> {
            EvalScope scope = new EvalScope(input.fields(), NOW, ZoneOffset.UTC);
            List<String> values = expression.fieldValues(scope);
            EvalExpression again = EvalExpression.parse(expression.toString(), Location.NONE, new Findings())
                    .orElseThrow(() -> new AssertionError("does not read back: " + expression));
            assertThat(again.fieldValues(scope)).isEqualTo(values);
        });
    }

    @FuzzTest(maxDuration = "10m")
    void search(byte[] data) {
        Input input = Input.of(data);
        SearchExpression.parse(input.text(), Location.NONE, new Findings()).ifPresent(expression -> {
            SearchContext event = SearchContext.of(input.subject(), input.fields());
            boolean matches = expression.matches(event);
            SearchExpression again = SearchExpression.parse(expression.toString(), Location.NONE, new Findings())
                    .orElseThrow(() -> new AssertionError("does not read back: " + expression));
            assertThat(again.matches(event)).isEqualTo(matches);
        });
    }

    @FuzzTest(maxDuration = "10m")
    void timeFormat(byte[] data) {
        Input input = Input.of(data);
        String text = input.subject();
        TimeScope scope = TimeScope.of(NOW, ZoneOffset.UTC, ZoneNames.STANDARD);
        TimeFormat.compile(input.text(), Location.NONE, new Findings())
                .flatMap(format -> format.find(text, 0, text.length(), scope))
                .ifPresent(time -> assertThat(time.end()).isBetween(time.start(), text.length()));
        AutomaticTimestamp.find(text, 0, text.length(), scope)
                .ifPresent(time -> assertThat(time.end()).isBetween(time.start(), text.length()));
    }

    @FuzzTest(maxDuration = "10m")
    void regex(byte[] data) {
        Input input = Input.of(data);
        SplunkRegex.compileExtract(input.text(), Location.NONE, new Findings()).ifPresent(regex -> {
            RegexCursor cursor = regex.cursor(input.subject());
            int matches = 0;
            while (cursor.find()) {
                // only \K inside a lookaround may put the start behind the end
                assertThat(cursor.end(0)).isBetween(0, input.subject().length());
                matches++;
            }
            assertThat(matches).isLessThanOrEqualTo(input.subject().length() + 1);
            if (matches == 0 && !cursor.exhausted()) {
                assertThat(regex.diagnose(input.subject()).message()).isNotEmpty();
            }
        });
    }
}
