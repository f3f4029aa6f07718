package org.tafoundry.request;

import org.tafoundry.refusal.Values;

/**
 * What a requestor asks for.
 *
 * @param sourceSystem name of the log's source, from which the add-on is named
 * @param description what the log is
 * @param cimRequired whether the add-on is to serve CIM data models
 * @param interview answers of the guided interview
 */
public record RequestDraft(String sourceSystem, String description, boolean cimRequired, Interview interview) {
    private static final int LONGEST_SOURCE = 255;
    private static final int LONGEST_DESCRIPTION = 10_000;

    public RequestDraft {
        sourceSystem = Values.required("source_system", sourceSystem, LONGEST_SOURCE);
        description = Values.optional("description", description, LONGEST_DESCRIPTION);
        interview = interview == null ? Interview.EMPTY : interview;
    }
}
