package org.tafoundry.synth.template;

import java.util.ArrayList;
import java.util.List;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.SplunkRegex;

/** Takes the parts that colons cut a message into: what happened before the first, why behind the last. */
final class Segments {

    private record Part(String name, String regex, String takes) {}

    private static final List<Part> PARTS = List.of(
            new Part(
                    "event_name",
                    "^(?<event_name>[A-Za-z][^:=\\[\\]{}\"\\r\\n\\d]{2,80}?)\\s*:\\s",
                    "What the message is about, before its first colon; with a number in it, it would name one event only."),
            new Part(
                    "detail",
                    "^[^:=\\r\\n]{2,80}?:\\s+(?<detail>\\S.*)$",
                    "What the message says behind its first colon."),
            new Part(
                    "reason",
                    "^.*[^\\s:]:\\s+(?<reason>[^:=\\r\\n]{3,300})$",
                    "The reason or result behind the last colon."));

    private Segments() {}

    /** The parts that at least a tenth of the messages have. */
    static List<TextExtraction> in(List<Message> messages) {
        List<TextExtraction> found = new ArrayList<>();
        for (Part part : PARTS) {
            SplunkRegex regex = SplunkRegex.compile(part.regex(), Location.NONE, new Findings())
                    .orElseThrow();
            long events = messages.stream()
                    .filter(m -> regex.cursor(m.event.substring(m.body)).find())
                    .count();
            if (events * 10 >= messages.size() && events > 0) {
                found.add(
                        new TextExtraction("part_" + part.name(), part.regex() + " in message", part.takes(), events));
            }
        }
        return found;
    }
}
