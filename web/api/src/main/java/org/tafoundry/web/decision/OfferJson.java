package org.tafoundry.web.decision;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.proposal.InstructionOffer;

/**
 * What becomes of an add-on by decisions.
 *
 * @param understood whether there is anything to do
 * @param decisions what can be done
 * @param refused what cannot
 * @param changes what changes in the files
 * @param events events of the beginning of the samples
 * @param coverage datasets of the CIM
 * @param time the first event's time
 * @param gains what rises
 * @param losses what falls
 */
@Schema(name = "Offer")
record OfferJson(
        @Schema(description = "Whether there is anything to do: the sentence was understood, or decisions were given.")
                boolean understood,
        @Schema(description = "What can be done, to be sent back as it is in order to keep it.")
                List<DecisionJson> decisions,
        @Schema(description = "What cannot be done, a sentence each with the reason.") List<String> refused,
        @Schema(description = "The settings and files that change.") List<Change> changes,
        @Schema(description = "Events of the beginning of the samples, on which it was tried.") long events,
        @Schema(description = "The datasets of the CIM that events belong to before or then.") List<Coverage> coverage,
        @Schema(
                        description = "The first event's time then; empty when none is read.",
                        examples = "2026-03-01T08:00:01Z")
                String time,
        @Schema(description = "What rises, a sentence each.") List<String> gains,
        @Schema(description = "What falls or looks wrong, a sentence each; it can be kept all the same.")
                List<String> losses) {

    /**
     * A setting or file that changes.
     *
     * @param path file
     * @param stanza stanza
     * @param key setting
     * @param before value before
     * @param after value then
     */
    @Schema(name = "OfferedChange")
    record Change(
            @Schema(examples = "default/props.conf") String path,
            @Schema(description = "Empty for a whole file.", examples = "shop:access") String stanza,
            @Schema(description = "Empty for a whole file.", examples = "EVAL-user") String key,
            @Schema(description = "Empty when it is not there.") String before,
            @Schema(description = "Empty when it is not there.", examples = "acct") String after) {}

    /**
     * A dataset of the CIM before and then.
     *
     * @param dataset model and dataset
     * @param eventsBefore events before
     * @param eventsAfter events then
     * @param before coverage before
     * @param after coverage then
     */
    @Schema(name = "OfferedCoverage")
    record Coverage(
            @Schema(examples = "Web.Proxy") String dataset,
            @Schema(description = "Events that belong to it now.") long eventsBefore,
            @Schema(description = "Events that belong to it then.") long eventsAfter,
            @Schema(description = "Share of its recommended fields now, 0 to 1.") double before,
            @Schema(description = "Share of its recommended fields then, 0 to 1.") double after) {}

    static OfferJson of(InstructionOffer offer) {
        return new OfferJson(
                offer.understood(),
                offer.instructions().stream().map(DecisionJson::of).toList(),
                offer.refused(),
                offer.changes().stream()
                        .map(change -> new Change(
                                change.path(), change.stanza(), change.key(), change.before(), change.after()))
                        .toList(),
                offer.events(),
                offer.coverage().stream()
                        .map(each -> new Coverage(
                                each.dataset(), each.eventsBefore(), each.eventsAfter(), each.before(), each.after()))
                        .toList(),
                offer.time(),
                offer.gains(),
                offer.losses());
    }
}
