package org.tafoundry.order;

import java.util.List;
import org.tafoundry.finding.Finding;

/**
 * What a sample is, as far as its bytes tell: shown to the approver before anything is generated.
 *
 * @param log whether the sample is a log at all; when false the findings say why not and nothing else is filled
 * @param format format in words, for example {@code RFC 3164 syslog over key=value}
 * @param formatId stable short name of the payload format: json, kv, cef, leef, csv, w3c, xml, access, text, ...
 * @param confidence confidence in the format, 0 to 1
 * @param encoding character encoding, for example {@code UTF-8}
 * @param bytes size after decompression
 * @param events number of events
 * @param timestamp the event time in words, for example {@code %b %d %H:%M:%S at the start, no zone}; empty if none
 * @param shapes groups of events of the same form
 * @param fields the fields found
 * @param sensitive sensitive data found
 * @param findings what is wrong or remarkable
 */
public record SampleAnalysis(
        boolean log,
        String format,
        String formatId,
        double confidence,
        String encoding,
        long bytes,
        long events,
        String timestamp,
        List<Shape> shapes,
        List<FieldProfile> fields,
        List<SensitiveData> sensitive,
        List<Finding> findings) {

    /**
     * A group of events of the same form.
     *
     * @param name short name
     * @param events number of events
     * @param example one event, cut to 500 characters
     */
    public record Shape(String name, long events, String example) {}

    /**
     * A field and what its values are.
     *
     * @param name field name
     * @param type type by value, for example {@code ip}, {@code port}, {@code user}, {@code text}
     * @param coverage share of events that have it, 0 to 1
     * @param distinct number of different values, counted up to 1000
     * @param examples up to three values
     */
    public record FieldProfile(String name, String type, double coverage, long distinct, List<String> examples) {
        public FieldProfile {
            examples = List.copyOf(examples);
        }
    }

    /**
     * A kind of sensitive data.
     *
     * @param kind for example {@code e-mail address}, {@code payment card}, {@code private key}
     * @param events number of events that hold it
     * @param example one occurrence, masked
     */
    public record SensitiveData(String kind, long events, String example) {}

    public SampleAnalysis {
        shapes = List.copyOf(shapes);
        fields = List.copyOf(fields);
        sensitive = List.copyOf(sensitive);
        findings = List.copyOf(findings);
    }
}
