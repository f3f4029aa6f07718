package org.tafoundry.synth.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tafoundry.synth.setting.Extract;

class SlotNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Resolved depot7.example.net quickly | depot7.example.net | resolved",
                "Loaded plugin com.example.press.InkFeeder | com.example.press.InkFeeder | plugin",
                "Grant given for carla from 192.0.2.9 | carla | user",
                "Door 14 opened, badge 7731 gold1 | gold1 | badge_detail",
                "Belt halted suddenly at 55 | 55 | halted",
                "Route 192.0.2.1 (edge1.example.net) lost | edge1.example.net | route_host",
                "printer9 offline | printer9 | offline_identifier",
            })
    void namesValuesByTheWordsAroundThem(String text, String value, String name) {
        Message message = new Message(text, 0);
        SlotNamer namer = new SlotNamer(message, Set.of(), Set.of());
        String found = "";
        for (int i = 0; i < message.chunks.size(); i++) {
            boolean asked = message.chunks.get(i).text().equals(value);
            if (message.variable(i) || asked) {
                String own = namer.name(i);
                found = asked ? own : found;
            }
        }
        assertThat(found).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "resolved,depot7.example.net,resolved_host",
        "parser,org.example.press.InkFeeder,parser_class",
        "halted,55,halted_number",
        "source,/srv/kiln.cfg,source_name",
        "basin,55,basin",
        "node,192.0.2.7,node",
        "bytes_sent,55,bytes_sent"
    })
    void saysWhatAValueIsWhereItsNameDoesNot(String name, String value, String completed) {
        List<Slot> slots = List.of(new Slot(name, new Message(value, 0), 0));
        assertThat(SlotKind.complete(name, slots)).isEqualTo(completed);
    }

    @Test
    void saysInWordsWhereAValueStands() {
        List<String> comments = rules(i -> "10:00:" + (10 + i % 50) + " kiln " + i + " heated to " + (i * 7 % 90)
                        + " degrees near bay " + (i % 9))
                .stream()
                .map(Extract::comment)
                .toList();
        assertThat(comments)
                .contains("kiln is the number behind \"kiln\".")
                .noneMatch(comment -> comment.contains("\\") || comment.contains("(?"));
    }

    @Test
    void leavesToPhrasesWhatTheyFind() {
        List<String> events = IntStream.range(1, 60)
                .mapToObj(i -> "[notice] Lathe " + i + " was stopped from 192.0.2." + i)
                .toList();
        assertThat(FreeText.behind("^\\[(?<level>\\w+)\\] (?<message>.*)$", events)
                        .extractions())
                .filteredOn(rule -> rule.regex().contains("src"))
                .extracting(Extract::name)
                .containsExactly("phrase_source_from");
    }

    private static List<Extract> rules(IntFunction<String> event) {
        return FreeText.design(IntStream.range(1, 60).mapToObj(event).toList()).extractions();
    }
}
