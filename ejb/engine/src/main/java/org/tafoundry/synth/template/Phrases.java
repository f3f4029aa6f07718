package org.tafoundry.synth.template;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.SplunkRegex;

/** Extractions for phrases that many products write the same way; read from the engine's own table. */
final class Phrases {

    private record Phrase(String name, String regex, String takes) {}

    private static final List<Phrase> ALL = read("phrases.tsv");

    private Phrases() {}

    /**
     * The phrases that occur in these messages.
     *
     * @param messages the sample
     * @param taken field names that other extractions give; extended by those of the phrases
     */
    static List<TextExtraction> in(List<Message> messages, Set<String> taken) {
        List<TextExtraction> found = new ArrayList<>();
        for (Phrase phrase : ALL) {
            SplunkRegex regex = SplunkRegex.compile(phrase.regex(), Location.NONE, new Findings())
                    .orElseThrow(() -> new IllegalStateException("phrases.tsv: " + phrase.name()));
            Optional<Proven> proven = Proven.of(phrase.regex(), regex, messages);
            if (proven.isPresent()) {
                taken.addAll(regex.names().keySet());
                found.add(new TextExtraction(
                        "phrase_" + phrase.name(),
                        proven.get().regex(),
                        "The " + phrase.takes() + ".",
                        proven.get().events()));
            }
        }
        return found;
    }

    private static List<Phrase> read(String resource) {
        List<Phrase> phrases = new ArrayList<>();
        try (InputStream in = Phrases.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("# ")) {
                    String[] cells = line.split("\t", -1);
                    phrases.add(new Phrase(cells[0], cells[1], cells[2]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        return List.copyOf(phrases);
    }
}
