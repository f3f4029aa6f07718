package org.tafoundry.foundry;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Location;

/**
 * How an add-on did on samples; as JSON it is what {@code validation-report-1.schema.json} describes.
 *
 * @param schema version of the JSON schema
 * @param passed whether every criterion is met
 * @param criteria what was asked for, what was measured
 * @param sandbox what ran it
 * @param inspection what Splunk's AppInspect says
 * @param events events the add-on made of the samples
 * @param eventsWithTime events whose time was read from the event
 * @param bytesLost bytes of the samples that are in no event and no line breaker match
 * @param measures what the criteria are about
 * @param cimVersion version of the CIM that it was compared with, for example {@code 8.5}
 * @param fields coverage of every field
 * @param shapes coverage by form of the events, the frequent ones first
 * @param models coverage of every CIM data model that events belong to
 * @param eventtypes events by event type
 * @param samples a choice of events with where each value comes from
 * @param unmatched settings whose regex does not match some of these events
 * @param findings everything wrong or remarkable, packaging included
 */
public record ValidationReport(
        int schema,
        boolean passed,
        List<Criterion> criteria,
        SandboxRun sandbox,
        Inspection inspection,
        long events,
        long eventsWithTime,
        long bytesLost,
        Measures measures,
        String cimVersion,
        List<FieldCoverage> fields,
        List<ShapeCoverage> shapes,
        List<ModelCoverage> models,
        List<Count> eventtypes,
        List<SampledEvent> samples,
        List<UnmatchedSetting> unmatched,
        List<Finding> findings) {

    /** The version of the JSON schema that this report follows. */
    public static final int SCHEMA = 1;

    /**
     * How many events have a field.
     *
     * @param name field name
     * @param events number of events with it
     * @param share share of all events, 0 to 1
     */
    public record FieldCoverage(String name, long events, double share) {}

    /**
     * Events of one form.
     *
     * @param name the punctuation of their beginning, with {@code a} and {@code 0} for words and numbers
     * @param events number of events
     * @param eventsWithTime events whose time was read from the event
     * @param eventsWithFields events of whose text at least one field holds a part
     * @param share share of the latter, 0 to 1
     * @param fields coverage of the fields within the form; at most 100
     * @param example number of the first such event in its sample
     * @param sample that sample's name
     * @param text its text, cut and with sensitive parts masked
     */
    public record ShapeCoverage(
            String name,
            long events,
            long eventsWithTime,
            long eventsWithFields,
            double share,
            List<FieldCoverage> fields,
            long example,
            String sample,
            String text) {
        public ShapeCoverage {
            fields = List.copyOf(fields);
            sample = stated(sample);
        }
    }

    /**
     * How well a CIM data model's dataset is served.
     *
     * @param model data model, for example {@code Authentication}
     * @param dataset dataset within it
     * @param events events that belong to it
     * @param coverage share of recommended fields over those events, 0 to 1
     * @param missing recommended fields that no event has
     * @param nonconforming fields with a value outside the prescribed ones, as {@code field=value}
     * @param gaps recommended fields that some event lacks
     * @param deviations the nonconforming values, each with an event
     */
    public record ModelCoverage(
            String model,
            String dataset,
            long events,
            double coverage,
            List<String> missing,
            List<String> nonconforming,
            List<FieldGap> gaps,
            List<Deviation> deviations) {
        public ModelCoverage {
            missing = List.copyOf(missing);
            nonconforming = List.copyOf(nonconforming);
            gaps = List.copyOf(gaps);
            deviations = List.copyOf(deviations);
        }
    }

    /**
     * A recommended field that events lack.
     *
     * @param field field name
     * @param events events of the dataset that have it
     * @param share share of these, 0 to 1
     * @param example number of the first event without it in its sample
     * @param sample that sample's name
     * @param explained whether the log itself does not have it
     * @param explanation why it is not there
     */
    public record FieldGap(
            String field,
            long events,
            double share,
            long example,
            String sample,
            boolean explained,
            String explanation) {
        public FieldGap {
            sample = stated(sample);
        }
    }

    /**
     * A value that a data model does not prescribe.
     *
     * @param field field name
     * @param value the value, with sensitive parts masked
     * @param example number of the first event with it in its sample
     * @param sample that sample's name
     */
    public record Deviation(String field, String value, long example, String sample) {
        public Deviation {
            sample = stated(sample);
        }
    }

    /**
     * A name and how many events have it.
     *
     * @param name the name
     * @param events number of events
     */
    public record Count(String name, long events) {}

    /**
     * A setting whose regex does not match some of the sampled events.
     *
     * @param setting the setting
     * @param matched sampled events that it gave a value
     * @param failed sampled events that it does not match
     * @param example number of the first of these in its sample
     * @param sample that sample's name
     * @param text the text of that event, cut and with sensitive parts masked
     * @param reason how far the regex got in it
     */
    public record UnmatchedSetting(
            Location setting, int matched, int failed, long example, String sample, String text, String reason) {
        public UnmatchedSetting {
            sample = stated(sample);
        }
    }

    public ValidationReport {
        Objects.requireNonNull(sandbox, "sandbox");
        Objects.requireNonNull(inspection, "inspection");
        Objects.requireNonNull(measures, "measures");
        criteria = List.copyOf(criteria);
        cimVersion = stated(cimVersion);
        fields = List.copyOf(fields);
        shapes = List.copyOf(shapes);
        models = List.copyOf(models);
        eventtypes = List.copyOf(eventtypes);
        samples = List.copyOf(samples);
        unmatched = List.copyOf(unmatched);
        findings = List.copyOf(findings);
    }

    /** Reports that were kept before they stated something lack it. */
    private static String stated(String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** The same report, judged by these criteria. */
    public ValidationReport judged(Criteria by) {
        List<Criterion> judged = by.judge(this);
        boolean met = judged.stream().allMatch(Criterion::met);
        return copy(met, judged, sandbox, inspection, samples, unmatched, findings);
    }

    /** The same report with more findings; it has to be judged again. */
    public ValidationReport plus(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        return copy(passed, criteria, sandbox, inspection, samples, unmatched, all);
    }

    /** The same report about a run in this sandbox. */
    public ValidationReport in(SandboxRun run) {
        return copy(passed, criteria, run, inspection, samples, unmatched, findings);
    }

    /** The same report with this inspection. */
    public ValidationReport inspected(Inspection by) {
        return copy(passed, criteria, sandbox, by, samples, unmatched, findings);
    }

    /** The same report with these findings and without events of the samples. */
    public ValidationReport brief(List<Finding> other) {
        return copy(passed, criteria, sandbox, inspection, List.of(), List.of(), other);
    }

    private ValidationReport copy(
            boolean met,
            List<Criterion> judged,
            SandboxRun run,
            Inspection by,
            List<SampledEvent> sampled,
            List<UnmatchedSetting> failed,
            List<Finding> found) {
        return new ValidationReport(
                schema,
                met,
                judged,
                run,
                by,
                events,
                eventsWithTime,
                bytesLost,
                measures,
                cimVersion,
                fields,
                shapes,
                models,
                eventtypes,
                sampled,
                failed,
                found);
    }
}
