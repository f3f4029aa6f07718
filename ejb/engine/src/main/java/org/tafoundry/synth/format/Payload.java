package org.tafoundry.synth.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An event and where its payload begins.
 *
 * @param event the whole event
 * @param kind what the payload is
 * @param start the payload's first character
 */
public record Payload(String event, PayloadKind kind, int start) {

    private static final Pattern CEF =
            Pattern.compile("CEF:\\s?\\d+\\||(?<=^|\\s)[01]\\|(?:[^|\\n]*\\|){5}\\d{1,2}\\|(?=[\\w.]+=)");
    private static final Pattern LEEF = Pattern.compile("LEEF:\\s?[12](?:\\.\\d)?\\|");
    private static final Pattern JSON_OBJECT = Pattern.compile("\\{\\s*(?:\"[^\"\\n]{1,100}\"\\s*:|\\}\\s*$)");
    private static final Pattern XML =
            Pattern.compile("<(?![\\d])(?:\\?xml\\b|[A-Za-z_][\\w:.-]*(?:\\s+[\\w:.-]+\\s*=\\s*[\"'][^<]*|\\s*)/?>)");
    private static final Pattern ACCESS = Pattern.compile(
            "\\[\\d{1,2}/[A-Z][a-z]{2}/\\d{4}:\\d{2}:\\d{2}:\\d{2}[^\\]]*\\]\\s+\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"\\s+(?:\\d{3}|-)\\s");

    /** Looks at an event on its own; text that is columns or pairs is told by {@link FormatDetector}. */
    static Payload of(String event) {
        int first = first(event);
        boolean object = first < event.length() && event.charAt(first) == '{';
        if (object && JsonSpans.end(event, first) == event.stripTrailing().length()) {
            return new Payload(event, PayloadKind.JSON, first);
        }
        Matcher cef = CEF.matcher(event);
        if (cef.find()) {
            return new Payload(event, PayloadKind.CEF, cef.start());
        }
        Matcher leef = LEEF.matcher(event);
        if (leef.find()) {
            return new Payload(event, PayloadKind.LEEF, leef.start());
        }
        if (object && JsonSpans.end(event, first) > 0) {
            return new Payload(event, PayloadKind.JSON, first);
        }
        Matcher json = JSON_OBJECT.matcher(event);
        if (json.find() && json.start() > first) {
            int end = JsonSpans.end(event, json.start());
            boolean last = end > 0 && event.length() - end <= 4;
            if (last && (event.length() - json.start()) * 3 > event.length()) {
                return new Payload(event, PayloadKind.PREFIXED_JSON, json.start());
            }
        }
        Matcher xml = XML.matcher(event);
        if (xml.find() && event.stripTrailing().endsWith(">") && event.length() - xml.start() > event.length() / 2) {
            return new Payload(event, PayloadKind.XML, xml.start());
        }
        if (ACCESS.matcher(event).find()) {
            return new Payload(event, PayloadKind.ACCESS, first);
        }
        return new Payload(event, PayloadKind.TEXT, Math.max(first, SyslogHeader.end(event)));
    }

    /** The payload's text. */
    public String text() {
        return event.substring(start);
    }

    private static int first(String event) {
        int first = 0;
        while (first < event.length() && Character.isWhitespace(event.charAt(first))) {
            first++;
        }
        return first;
    }
}
