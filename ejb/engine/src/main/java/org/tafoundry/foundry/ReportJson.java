package org.tafoundry.foundry;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.Instant;
import org.tafoundry.finding.FindingCode;
import org.tafoundry.finding.Severity;
import org.tafoundry.synth.sensitive.Redactor;

/**
 * Writes and reads the product's reports as JSON, the same for the command line, the database and the REST API. Whatever in them
 * quotes an event is masked where it holds sensitive data.
 */
public final class ReportJson {

    private static final ObjectMapper MAPPER = mapper(true);
    private static final ObjectMapper PLAIN = mapper(false);

    private ReportJson() {}

    private static final class Masked extends StdScalarSerializer<String> {
        private static final long serialVersionUID = 1L;

        Masked() {
            super(String.class);
        }

        @Override
        public void serialize(String text, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(Redactor.redact(text));
        }
    }

    private static final class InstantText extends StdScalarDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        InstantText() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return Instant.parse(json.getText());
        }
    }

    /** A code that was read; what it means in general is not in the report. */
    private record ReadCode(@JsonValue String name) implements FindingCode {

        @Override
        public Severity severity() {
            return Severity.INFO;
        }

        @Override
        public String meaning() {
            return "";
        }
    }

    private static final class NamedCode extends StdScalarDeserializer<FindingCode> {
        private static final long serialVersionUID = 1L;

        NamedCode() {
            super(FindingCode.class);
        }

        @Override
        public FindingCode deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return new ReadCode(json.getText());
        }
    }

    /** A value as JSON that nothing is masked in: not for reports. */
    public static String plain(Record value) {
        return text(PLAIN, value);
    }

    /** The same on one line, for what is large and read by programs only. */
    public static String compact(Record value) {
        try {
            return PLAIN.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record could not be written as JSON: " + value.getClass(), e);
        }
    }

    /**
     * What {@link #write}, {@link #plain} or {@link #compact} wrote.
     *
     * @throws IOException when it is something else
     */
    public static <T extends Record> T read(String json, Class<T> type) throws IOException {
        return PLAIN.readValue(json, type);
    }

    /** A text with every sensitive part replaced by its kind. */
    public static String masked(String text) {
        return Redactor.redact(text);
    }

    /** The report as indented JSON. */
    public static String write(Record report) {
        return text(MAPPER, report);
    }

    private static String text(ObjectMapper mapper, Record report) {
        try {
            return mapper.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report could not be written as JSON: " + report.getClass(), e);
        }
    }

    private static ObjectMapper mapper(boolean masked) {
        SimpleModule types = new SimpleModule()
                .addSerializer(Instant.class, ToStringSerializer.instance)
                .addDeserializer(Instant.class, new InstantText())
                .addDeserializer(FindingCode.class, new NamedCode());
        if (masked) {
            types.addSerializer(new Masked());
        }
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .addModule(types)
                .build();
    }
}
