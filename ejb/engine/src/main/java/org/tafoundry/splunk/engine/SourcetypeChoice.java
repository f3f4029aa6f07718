package org.tafoundry.splunk.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.SampleInput;
import org.tafoundry.splunk.conf.ConfFile;
import org.tafoundry.splunk.event.SearchedEvent;
import org.tafoundry.splunk.event.TimeOrigin;

/** Chooses an add-on's sourcetype for a sample that nobody typed: the one that makes most of its first events. */
final class SourcetypeChoice {

    /** Bytes that are tried. */
    static final int HEAD_BYTES = 64 * 1024;

    /** Trying more would take long and tell little. */
    private static final int MOST_SOURCETYPES = 60;

    private static final class Score {
        private long events;
        private long fields;
        private long times;
        private long tags;

        private void add(SearchedEvent event) {
            events++;
            fields += event.fields().names().size();
            times += event.event().time().origin() == TimeOrigin.FORMAT ? 1 : 0;
            tags += event.tags().isEmpty() ? 0 : 1;
        }

        private double value() {
            return events == 0 ? 0 : (Math.min(fields, 40.0 * events) + 8.0 * times + 8.0 * tags) / events;
        }
    }

    private final SplunkEngine engine;
    private final EngineOptions options;

    SourcetypeChoice(SplunkEngine engine, EngineOptions options) {
        this.engine = engine;
        this.options = options;
    }

    /** The sourcetype; empty when the add-on defines none. */
    String choose(byte[] head, SampleInput input) {
        Set<String> all = sourcetypes();
        if (all.size() <= 1) {
            return all.isEmpty() ? "" : all.iterator().next();
        }
        String best = "";
        double bestScore = -1;
        for (String sourcetype : all.stream().limit(MOST_SOURCETYPES).toList()) {
            double score = score(head, new SampleInput(input.source(), input.host(), sourcetype));
            if (score > bestScore) {
                best = sourcetype;
                bestScore = score;
            }
        }
        return best;
    }

    private double score(byte[] head, SampleInput input) {
        Score score = new Score();
        EngineOptions quiet = new EngineOptions(options.now(), options.zone(), false);
        try {
            engine.typed(new ByteArrayInputStream(head), input, quiet, score::add, new Findings());
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory could not be read", e);
        }
        return score.value();
    }

    /** Stanzas of the add-on's own props.conf that are plain sourcetypes, in order of appearance by name. */
    private Set<String> sourcetypes() {
        Set<String> all = new TreeSet<>();
        for (ConfFile file : engine.confs().files()) {
            if (file.name().equals("props.conf")) {
                for (String stanza : file.merged().stanzas().keySet()) {
                    plain(stanza).ifPresent(all::add);
                }
            }
        }
        return all;
    }

    private static Optional<String> plain(String stanza) {
        boolean other = stanza.equals("default") || stanza.contains("::") || stanza.contains("(?");
        return other || stanza.isBlank() ? Optional.empty() : Optional.of(stanza);
    }
}
