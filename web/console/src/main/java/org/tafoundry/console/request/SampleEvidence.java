package org.tafoundry.console.request;

import jakarta.json.JsonObject;
import java.util.List;

/**
 * What the samples were found to be, as the page shows it.
 *
 * @param format the format in words; empty when nobody looked yet
 * @param confidence how sure that is
 * @param encoding character encoding
 * @param events number of events
 * @param time the events' own time in words
 * @param sensitive one line for each kind of sensitive data
 * @param remarks one line for each finding
 */
public record SampleEvidence(
        String format,
        String confidence,
        String encoding,
        long events,
        String time,
        List<Sensitive> sensitive,
        List<Remark> remarks) {

    /** Nobody looked yet. */
    public static final SampleEvidence NONE = new SampleEvidence("", "", "", 0, "", List.of(), List.of());

    /** A kind of sensitive data, the events that hold it, and a masked example. */
    public record Sensitive(String kind, long events, String example) {}

    public SampleEvidence {
        sensitive = List.copyOf(sensitive);
        remarks = List.copyOf(remarks);
    }

    /** Reads how an add-on came to be. */
    static SampleEvidence ofAddOn(JsonObject metadata) {
        return of(StoredReport.inner(StoredReport.inner(metadata, "report"), "analysis"));
    }

    /** Reads an analysis that was just made. */
    static SampleEvidence ofAnalysis(String analysis) {
        return of(StoredReport.of(analysis));
    }

    private static SampleEvidence of(JsonObject analysis) {
        if (analysis.isEmpty()) {
            return NONE;
        }
        return new SampleEvidence(
                analysis.getString("format", ""),
                StoredReport.percent(analysis, "confidence"),
                analysis.getString("encoding", ""),
                analysis.getInt("events", 0),
                analysis.getString("timestamp", ""),
                StoredReport.objects(analysis, "sensitive").stream()
                        .map(s -> new Sensitive(
                                s.getString("kind", ""), s.getInt("events", 0), s.getString("example", "")))
                        .toList(),
                StoredReport.remarks(analysis));
    }
}
