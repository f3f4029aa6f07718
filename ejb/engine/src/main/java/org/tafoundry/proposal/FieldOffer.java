package org.tafoundry.proposal;

import java.util.List;
import java.util.Objects;

/**
 * The regex that gives a part of events as a field, and what it does to the beginning of the samples.
 *
 * @param sourcetype the sourcetype that it is for
 * @param name the field
 * @param regex the value of EXTRACT; empty when none was found
 * @param events events of the beginning of the samples
 * @param before events of these that had the field before
 * @param after events of these that have it then
 * @param values some of its values then
 * @param changed fields that fewer events have then than before; an offer without harm has none
 */
public record FieldOffer(
        String sourcetype,
        String name,
        String regex,
        long events,
        long before,
        long after,
        List<String> values,
        List<String> changed) {

    public FieldOffer {
        Objects.requireNonNull(sourcetype, "sourcetype");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(regex, "regex");
        values = List.copyOf(values);
        changed = List.copyOf(changed);
    }

    /** Whether a regex was found. */
    public boolean found() {
        return !regex.isEmpty();
    }
}
