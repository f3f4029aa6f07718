package org.tafoundry.splunk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.order.Budget;
import org.tafoundry.splunk.conf.AddOnConfs;
import org.tafoundry.splunk.event.Fields;

class EventTypesTest {

    private final Findings findings = new Findings();

    private EventTypes compile(String eventtypes, String tags, String macros) {
        Map<String, byte[]> files = Map.of(
                "default/eventtypes.conf", eventtypes.getBytes(StandardCharsets.UTF_8),
                "default/tags.conf", tags.getBytes(StandardCharsets.UTF_8),
                "default/macros.conf", macros.getBytes(StandardCharsets.UTF_8));
        return EventTypes.compile(
                AddOnConfs.of(new AddOnFiles("TA-test", new TreeMap<>(files)), findings), findings, Budget.NONE);
    }

    private static Fields fields(String... pairs) {
        Fields fields = new Fields();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.set(pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    @Test
    void findsEventTypesThatBuildOnOthersInAnyOrder() {
        EventTypes types = compile(
                """
                [a_failed]
                search = eventtype=z_login action=failure
                [z_login]
                search = sourcetype=acme:auth
                [m_tagged]
                search = tag=access NOT action=success
                [off]
                search = sourcetype=acme:auth
                disabled = 1
                [first]
                search = sourcetype=acme:auth
                priority = 1
                """,
                """
                [eventtype=z_login]
                access = enabled
                removed = disabled
                [action=FAILURE]
                bad = enabled
                [host=web%207]
                web = enabled
                """,
                "");
        Fields fields = fields("sourcetype", "acme:auth", "action", "failure", "host", "web 7");

        assertThat(types.matching("x", fields)).containsExactly("first", "a_failed", "m_tagged", "z_login");
        assertThat(types.tags().of(fields, types.matching("x", fields))).containsExactly("access", "bad", "web");
        assertThat(types.tags().byField(fields, types.matching("x", fields)))
                .containsOnlyKeys("action", "eventtype", "host");
        assertThat(findings.list()).isEmpty();
    }

    @Test
    void expandsMacrosWithArgumentsAndInsideMacros() {
        EventTypes types = compile(
                """
                [one]
                search = `base` `with(user, "an*")`
                [two]
                search = `computed`
                [fields of %user%]
                search = user=*
                """,
                "",
                """
                [base]
                definition = (`inner`)
                [inner]
                definition = sourcetype=acme:*
                [with(2)]
                args = field, value
                definition = $field$=$value$
                [computed]
                definition = "user=" . lower("ANNA")
                iseval = 1
                """);

        assertThat(types.matching("x", fields("sourcetype", "acme:auth", "user", "Anna")))
                .containsExactly("fields of Anna", "one", "two");
        assertThat(findings.list()).isEmpty();
    }

    @Test
    void reportsWhatCannotMatch() {
        compile(
                """
                [circle_a]
                search = eventtype=circle_b
                [circle_b]
                search = eventtype=circle_a
                [piped]
                search = error | head 1
                [nothing]
                description = none
                [foreign]
                search = `elsewhere` error
                [unknown]
                search = eventtype=nowhere
                [endless]
                search = `loop`
                [urgent]
                search = error
                priority = high
                """,
                """
                [eventtype=ghost]
                a = enabled
                [sourcetype]
                b = enabled
                [eventtype=urgent]
                c = perhaps
                """,
                """
                [loop]
                definition = x `loop`
                """);

        assertThat(findings.list())
                .extracting(f -> f.code().name())
                .contains(
                        "KNOWLEDGE_CYCLE",
                        "EXPRESSION_PIPE",
                        "KNOWLEDGE_NO_SEARCH",
                        "KNOWLEDGE_UNDEFINED_MACRO",
                        "KNOWLEDGE_UNKNOWN_EVENTTYPE",
                        "KNOWLEDGE_MACRO",
                        "KNOWLEDGE_PRIORITY",
                        "KNOWLEDGE_TAG_WITHOUT_EVENTTYPE",
                        "KNOWLEDGE_TAG_STANZA",
                        "KNOWLEDGE_TAG_VALUE");
        assertThat(findings.list()).extracting(Finding::where).allSatisfy(where -> assertThat(where.file())
                .startsWith("default/"));
    }
}
