package org.tafoundry.splunk.index;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.tafoundry.splunk.event.TimeOrigin;

/** Reads an object in the format of the HTTP Event Collector: the event with its own metadata, time and fields. */
final class HecEvent {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private HecEvent() {}

    /**
     * Takes text, metadata, time and fields of the event from the object.
     *
     * @return what is wrong with the object; empty when it is one
     */
    static String read(String text, EventDraft draft) {
        try {
            JsonNode object = MAPPER.readTree(text);
            if (object == null || !object.isObject() || object.path("event").isMissingNode()) {
                return "it is no object with an event";
            }
            JsonNode event = object.path("event");
            draft.raw = event.isTextual() ? event.textValue() : event.toString();
            draft.host = object.path("host").asText(draft.host);
            draft.source = object.path("source").asText(draft.source);
            draft.sourcetype = object.path("sourcetype").asText(draft.sourcetype);
            draft.index = object.path("index").asText(draft.index);
            JsonNode time = object.path("time");
            draft.time(time.isNumber() ? time.decimalValue().toPlainString() : time.asText(""), TimeOrigin.FIELD);
            object.path("fields").properties().forEach(entry -> {
                JsonNode value = entry.getValue();
                if (value.isArray()) {
                    value.forEach(item -> draft.indexed.append(entry.getKey(), item.asText()));
                } else {
                    draft.indexed.append(entry.getKey(), value.asText());
                }
            });
            return "";
        } catch (IOException e) {
            // Text in memory can only be wrong JSON, which the caller reports.
            return "it is not valid JSON";
        }
    }
}
