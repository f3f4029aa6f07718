package org.tafoundry.synth.template;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.SplunkRegex;
import org.tafoundry.synth.sample.Lexicon;

/**
 * A phrase as far as the sample proves it: what it takes as a user must not be a word of the sentence.
 *
 * @param regex the phrase's regex, without the words of the sample that stand where the user may
 * @param events number of events that it matches
 */
record Proven(String regex, long events) {

    private static final String USER = "user";

    /** More words than these say that the phrase is not written in this source as it is elsewhere. */
    private static final int MOST_WORDS = 8;

    /** What of a phrase the messages prove; empty when they show it nowhere, or mostly something else in its place. */
    static Optional<Proven> of(String written, SplunkRegex phrase, List<Message> messages) {
        Set<String> words = new TreeSet<>();
        Proven whole = new Proven(written, 0).on(phrase, messages, words);
        if (words.isEmpty()) {
            return whole.events == 0 ? Optional.empty() : Optional.of(whole);
        }
        String without = written.replace("(?<user>", "(?!(?:" + String.join("|", words) + ")\\b)(?<user>");
        SplunkRegex regex = SplunkRegex.compile(without, Location.NONE, new Findings())
                .orElseThrow(() -> new IllegalStateException("phrases.tsv: " + written));
        Set<String> further = new TreeSet<>();
        Proven rest = new Proven(without, 0).on(regex, messages, further);
        boolean enough = rest.events > 0 && further.isEmpty() && words.size() <= MOST_WORDS;
        return enough ? Optional.of(rest) : Optional.empty();
    }

    private Proven on(SplunkRegex compiled, List<Message> messages, Set<String> words) {
        List<Integer> user = compiled.names().getOrDefault(USER, List.of());
        long found = 0;
        for (Message message : messages) {
            RegexCursor cursor = compiled.cursor(message.event);
            if (cursor.find(message.lead())) {
                found++;
                user.stream().filter(group -> cursor.start(group) >= 0).forEach(group -> word(
                                message.event, cursor.start(group), cursor.end(group))
                        .ifPresent(words::add));
            }
        }
        return new Proven(regex, found);
    }

    /** The value when nothing but a blank ties it to the word before it and it is a word of the sentence. */
    private static Optional<String> word(String event, int start, int end) {
        String value = event.substring(start, end);
        boolean bare = start > 1 && event.charAt(start - 1) == ' ' && "=:".indexOf(event.charAt(start - 2)) < 0;
        return bare && Lexicon.word(value) ? Optional.of(value) : Optional.empty();
    }
}
