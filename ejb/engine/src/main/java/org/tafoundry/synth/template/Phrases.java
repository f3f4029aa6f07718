package org.tafoundry.synth.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.SplunkRegex;
import org.tafoundry.synth.setting.Extract;
import org.tafoundry.table.TableColumn;
import org.tafoundry.table.TableForm;
import org.tafoundry.table.Tables;

/** Extractions for phrases that many products write the same way; read from the engine's own table. */
final class Phrases {

    private record Phrase(String name, String regex, String takes) {}

    private static final TableForm FORM =
            TableForm.of("phrases", TableColumn.text("class"), TableColumn.text("regex"), TableColumn.text("takes"));

    private static final List<Phrase> ALL = read();

    private Phrases() {}

    /**
     * The phrases that occur in these messages.
     *
     * @param messages the sample
     * @param taken field names that other extractions give; extended by those of the phrases
     */
    static List<Extract> in(List<Message> messages, Set<String> taken) {
        List<Extract> found = new ArrayList<>();
        for (Phrase phrase : ALL) {
            SplunkRegex regex = SplunkRegex.compile(phrase.regex(), Location.NONE, new Findings())
                    .orElseThrow(() -> new IllegalStateException("phrases.tsv: " + phrase.name()));
            Optional<Proven> proven = Proven.of(phrase.regex(), regex, messages);
            if (proven.isPresent()) {
                taken.addAll(regex.names().keySet());
                found.add(new Extract("phrase_" + phrase.name(), proven.get().regex(), "The " + phrase.takes() + "."));
            }
        }
        return found;
    }

    private static List<Phrase> read() {
        return Tables.shipped().sound(FORM).stream()
                .map(r -> new Phrase(r.text("class"), r.text("regex"), r.text("takes")))
                .toList();
    }
}
