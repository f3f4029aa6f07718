package org.tafoundry.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.event.EventTime;
import org.tafoundry.splunk.event.FieldOrigin;
import org.tafoundry.splunk.event.IndexedEvent;
import org.tafoundry.splunk.event.SearchedEvent;
import org.tafoundry.splunk.search.SearchCode;

/** Writes events as JSON lines. */
final class EventJson implements AutoCloseable {

    private final JsonGenerator json;
    private final boolean explain;

    /**
     * Writes to a stream.
     *
     * @param explain whether to say where every value comes from, and what did not match
     */
    EventJson(OutputStream out, boolean explain) throws IOException {
        this.explain = explain;
        this.json = new JsonFactory().createGenerator(out);
        json.setRootValueSeparator(null);
    }

    /** One event on one line. */
    void write(SearchedEvent event) {
        try {
            json.writeStartObject();
            json.writeStringField("_raw", event.event().raw());
            time(event.event().time());
            json.writeStringField("host", event.event().host());
            json.writeStringField("source", event.event().source());
            json.writeStringField("sourcetype", event.sourcetype());
            json.writeObjectFieldStart("fields");
            for (Map.Entry<String, List<String>> field : event.fields().asMap().entrySet()) {
                json.writeFieldName(field.getKey());
                if (field.getValue().size() == 1) {
                    json.writeString(field.getValue().get(0));
                } else {
                    strings(field.getValue());
                }
            }
            json.writeEndObject();
            json.writeFieldName("eventtypes");
            strings(event.eventtypes());
            json.writeFieldName("tags");
            strings(event.tags());
            json.writeFieldName("models");
            strings(event.models());
            json.writeFieldName("findings");
            strings(remarkable(event).map(f -> f.code().name()).distinct().toList());
            if (explain) {
                time(event.event());
                origins(event);
                unmatched(event);
                details(event);
            }
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("The output cannot be written.", e);
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    /** Epoch seconds with as many decimals as the event states; null when it has no time. */
    private void time(EventTime time) throws IOException {
        if (!time.known()) {
            json.writeNullField("_time");
            return;
        }
        Instant instant = time.instant();
        BigDecimal seconds = BigDecimal.valueOf(instant.getEpochSecond())
                .add(BigDecimal.valueOf(instant.getNano(), 9))
                .stripTrailingZeros();
        json.writeFieldName("_time");
        json.writeNumber(seconds.toPlainString());
    }

    /** Where the event's time comes from, and its characters when it was read from {@code _raw}. */
    private void time(IndexedEvent event) throws IOException {
        json.writeObjectFieldStart("time");
        json.writeStringField("origin", event.time().origin().name());
        span(event.time().start(), event.time().end(), event.raw());
        json.writeEndObject();
    }

    /** The setting behind each value of each field, and its characters when it is a part of {@code _raw}. */
    private void origins(SearchedEvent event) throws IOException {
        json.writeArrayFieldStart("explain");
        for (FieldOrigin origin : event.origins()) {
            json.writeStartObject();
            json.writeStringField("field", origin.field());
            json.writeStringField("value", origin.value());
            setting(origin.setting());
            span(origin.start(), origin.end(), event.event().raw());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The extractions whose regex does not match, and how far each got. */
    private void unmatched(SearchedEvent event) throws IOException {
        json.writeArrayFieldStart("unmatched");
        for (Finding finding : event.findings()) {
            if (finding.code() == SearchCode.SEARCH_NO_MATCH) {
                json.writeStartObject();
                setting(finding.where());
                json.writeStringField("message", finding.message());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private void details(SearchedEvent event) throws IOException {
        json.writeArrayFieldStart("details");
        for (Finding finding : remarkable(event).toList()) {
            json.writeString(finding.code().name() + ": " + finding.message());
        }
        json.writeEndArray();
    }

    /** What was remarkable about the event at index and search time, except what only explains. */
    private static Stream<Finding> remarkable(SearchedEvent event) {
        return Stream.concat(event.event().findings().stream(), event.findings().stream())
                .filter(f -> f.code() != SearchCode.SEARCH_NO_MATCH);
    }

    private void setting(Location where) throws IOException {
        json.writeStringField("file", where.file());
        json.writeNumberField("line", where.line());
        json.writeStringField("stanza", where.stanza());
        json.writeStringField("key", where.key());
    }

    private void span(int start, int end, String raw) throws IOException {
        if (start >= 0 && end <= raw.length()) {
            json.writeNumberField("start", start);
            json.writeNumberField("end", end);
            json.writeStringField("text", raw.substring(start, end));
        }
    }

    private void strings(List<String> values) throws IOException {
        json.writeStartArray();
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
