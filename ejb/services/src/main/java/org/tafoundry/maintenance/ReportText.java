package org.tafoundry.maintenance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The report of a run as JSON; it names rows and objects and quotes no log. */
public final class ReportText {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private ReportText() {}

    /** A report as it was before it was written with {@link #of}. */
    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report is not one of " + type.getSimpleName(), e);
        }
    }

    /** A record, with its components as names. */
    public static String of(Object report) {
        try {
            return MAPPER.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report is made of texts and numbers only", e);
        }
    }
}
