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
import org.tafoundry.finding.Finding;
import org.tafoundry.splunk.event.EventTime;
import org.tafoundry.splunk.event.FieldOrigin;
import org.tafoundry.splunk.event.SearchedEvent;

/** Writes events as JSON lines. */
final class EventJson implements AutoCloseable {

    private final JsonGenerator json;

    EventJson(OutputStream out) throws IOException {
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
            strings(event.findings().stream().map(f -> f.code().name()).toList());
            if (!event.origins().isEmpty()) {
                origins(event);
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

    private void origins(SearchedEvent event) throws IOException {
        json.writeArrayFieldStart("explain");
        for (FieldOrigin origin : event.origins()) {
            json.writeStartObject();
            json.writeStringField("field", origin.field());
            json.writeStringField("value", origin.value());
            json.writeStringField("setting", origin.setting().toString());
            if (origin.start() >= 0) {
                json.writeNumberField("start", origin.start());
                json.writeNumberField("end", origin.end());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("details");
        for (Finding finding : event.findings()) {
            json.writeString(finding.code().name() + ": " + finding.message());
        }
        json.writeEndArray();
    }

    private void strings(List<String> values) throws IOException {
        json.writeStartArray();
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
