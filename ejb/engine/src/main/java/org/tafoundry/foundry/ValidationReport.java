package org.tafoundry.foundry;

import java.util.List;
import java.util.Objects;
import org.tafoundry.finding.Finding;

/**
 * How an add-on did on samples.
 *
 * @param passed whether no finding is an error
 * @param events events the add-on made of the samples
 * @param eventsWithTime events whose time was read from the event
 * @param bytesLost bytes of the samples that are in no event and no line breaker match
 * @param cimVersion version of the CIM that it was compared with, for example {@code 8.5}
 * @param fields coverage of every field
 * @param models coverage of every CIM data model that events belong to
 * @param eventtypes events by event type
 * @param findings everything wrong or remarkable, packaging included
 */
public record ValidationReport(
        boolean passed,
        long events,
        long eventsWithTime,
        long bytesLost,
        String cimVersion,
        List<FieldCoverage> fields,
        List<ModelCoverage> models,
        List<Count> eventtypes,
        List<Finding> findings) {

    /**
     * How many events have a field.
     *
     * @param name field name
     * @param events number of events with it
     * @param share share of all events, 0 to 1
     */
    public record FieldCoverage(String name, long events, double share) {}

    /**
     * How well a CIM data model's dataset is served.
     *
     * @param model data model, for example {@code Authentication}
     * @param dataset dataset within it
     * @param events events that belong to it
     * @param coverage share of recommended fields over those events, 0 to 1
     * @param missing recommended fields that no event has
     * @param nonconforming fields with a value outside the prescribed ones, as {@code field=value}
     */
    public record ModelCoverage(
            String model,
            String dataset,
            long events,
            double coverage,
            List<String> missing,
            List<String> nonconforming) {
        public ModelCoverage {
            missing = List.copyOf(missing);
            nonconforming = List.copyOf(nonconforming);
        }
    }

    /**
     * A name and how many events have it.
     *
     * @param name the name
     * @param events number of events
     */
    public record Count(String name, long events) {}

    public ValidationReport {
        // reports that were kept before they stated it
        cimVersion = Objects.requireNonNullElse(cimVersion, "");
        fields = List.copyOf(fields);
        models = List.copyOf(models);
        eventtypes = List.copyOf(eventtypes);
        findings = List.copyOf(findings);
    }

    /** The same report with these findings. */
    public ValidationReport with(List<Finding> other) {
        return new ValidationReport(
                passed, events, eventsWithTime, bytesLost, cimVersion, fields, models, eventtypes, other);
    }
}
