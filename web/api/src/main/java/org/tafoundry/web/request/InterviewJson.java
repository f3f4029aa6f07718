package org.tafoundry.web.request;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.request.Interview;

/**
 * What the requestor answered about the log; an answer that was not given is empty.
 *
 * @param vendor vendor of the product that writes the log
 * @param product the product
 * @param sourcetype sourcetype to use
 * @param timeZone zone of timestamps without one
 * @param collection how the log is collected
 * @param purpose what matters to the requestor
 * @param masked whether sensitive data are to be masked
 * @param cimVersion version of the CIM
 * @param sandbox where the add-on is to be validated
 */
record InterviewJson(
        @Schema(maxLength = 100, examples = "Example") String vendor,
        @Schema(maxLength = 100, examples = "Shop") String product,
        @Schema(
                        maxLength = 100,
                        pattern = "^([A-Za-z0-9_][A-Za-z0-9_:.-]*)?$",
                        description = "Sourcetype to use instead of the one the product would choose.")
                String sourcetype,
        @Schema(
                        maxLength = 100,
                        description = "Zone of timestamps without one: a name of the tz database, or an offset.",
                        examples = "Europe/Berlin")
                String timeZone,
        @Schema(maxLength = 4000, examples = "file") String collection,
        @Schema(maxLength = 4000) String purpose,
        @Schema(description = "Whether sensitive data are to be masked as events are indexed; false when absent.")
                Boolean masked,
        @Schema(
                        enumeration = {"", "4.20", "8.5"},
                        description = "Version of the CIM that the add-on is made for; the newest when empty.",
                        examples = "4.20")
                String cimVersion,
        @Schema(
                        enumeration = {"", "builtin", "docker", "kubernetes"},
                        description =
                                "The sandbox that the add-on is to be validated in, one that the configuration allows;"
                                        + " the configured one when empty.",
                        examples = "docker")
                String sandbox) {

    static InterviewJson of(Interview answers) {
        return new InterviewJson(
                answers.vendor(),
                answers.product(),
                answers.sourcetype(),
                answers.timeZone(),
                answers.collection(),
                answers.purpose(),
                answers.masked(),
                answers.cimVersion(),
                answers.sandbox());
    }

    Interview interview() {
        return new Interview(
                vendor,
                product,
                sourcetype,
                timeZone,
                collection,
                purpose,
                Boolean.TRUE.equals(masked),
                cimVersion,
                sandbox);
    }
}
