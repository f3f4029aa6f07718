package org.tafoundry.web.revision;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.finding.Location;
import org.tafoundry.foundry.WhyReport;

/**
 * Why an event has something or does not.
 *
 * @param name what was asked for
 * @param subject what kind of thing it is
 * @param sample name of the sample
 * @param event the event that was looked at
 * @param raw its text
 * @param cut whether the text goes on
 * @param values what the event has of it
 * @param steps what each setting did about it
 * @param events events of the sample
 * @param having events that have it
 * @param examined events that were asked why
 * @param reasons what happened how often
 */
record WhyJson(
        @Schema(examples = "user") String name,
        @Schema(description = "FIELD, SETTING, TIME, METADATA, EVENT_TYPE, TAG or MODEL.", examples = "FIELD")
                String subject,
        @Schema(description = "Name of the sample.", examples = "access.log") String sample,
        @Schema(description = "Number of the event that was looked at, from 1.") long event,
        @Schema(description = "Its text; sensitive parts are masked by as many asterisks.") String raw,
        @Schema(description = "Whether the text goes on.") boolean cut,
        @Schema(description = "What the event has of it; empty when it has none.") List<String> values,
        @Schema(description = "What each setting did about it, in the order in which Splunk runs them.")
                List<Step> steps,
        @Schema(description = "Events of the sample.") long events,
        @Schema(description = "Events that have it.") long having,
        @Schema(description = "Events that were asked why; the reasons are counted over these.") long examined,
        @Schema(description = "What happened how often, the most frequent first.") List<Reason> reasons) {

    /**
     * Where a setting stands.
     *
     * @param file file in the add-on
     * @param stanza stanza without brackets
     * @param key the setting's key
     * @param line line of the file
     */
    @Schema(name = "WhySetting")
    record Setting(
            @Schema(
                            description = "File in the add-on; empty where no setting is to blame.",
                            examples = "default/props.conf")
                    String file,
            @Schema(examples = "shop:access") String stanza,
            @Schema(examples = "EXTRACT-user") String key,
            @Schema(description = "Line of the file, from 1; 0 for none.") int line) {

        static Setting of(Location where) {
            return new Setting(where.file(), where.stanza(), where.key(), where.line());
        }
    }

    /**
     * What one setting did.
     *
     * @param setting the setting
     * @param outcome what came of it
     * @param message why
     * @param at where a regex stopped
     * @param stop what stopped it
     * @param events in how many events the same happened
     * @param another another such event
     */
    @Schema(name = "WhyStep")
    record Step(
            Setting setting,
            @Schema(
                            description =
                                    "COUNTS, GAVE, KEPT, REMOVED, NO_MATCH, LIMIT, EMPTY, SOURCE_ABSENT, NAME_ABSENT, NULL,"
                                            + " NO_ROW, FALSE_TERM, UNREADABLE, OVERRULED or OTHER_STANZA.",
                            examples = "NO_MATCH")
                    String outcome,
            @Schema(description = "Why, in a sentence.") String message,
            @Schema(description = "Character of raw at which a regex stopped or the value starts; -1 for none.") int at,
            @Schema(description = "What stopped it: the piece of the regex, the absent field; empty for nothing.")
                    String stop,
            @Schema(description = "In how many events the same happened; 0 when it was not counted.") long events,
            @Schema(description = "Number of another such event; 0 for none.") long another) {

        static Step of(WhyReport.Step step) {
            return new Step(
                    Setting.of(step.setting()),
                    step.outcome(),
                    step.message(),
                    step.at(),
                    step.stop(),
                    step.events(),
                    step.another());
        }
    }

    /**
     * The same thing in some events.
     *
     * @param setting the setting
     * @param outcome what came of it
     * @param stop what stopped it
     * @param events in how many events
     * @param examples numbers of some of them
     */
    @Schema(name = "WhyReason")
    record Reason(
            Setting setting,
            @Schema(description = "As in a step.", examples = "NO_MATCH") String outcome,
            @Schema(description = "As in a step.") String stop,
            @Schema(description = "In how many events.") long events,
            @Schema(description = "Numbers of some of these events.") List<Long> examples) {

        static Reason of(WhyReport.Reason reason) {
            return new Reason(
                    Setting.of(reason.setting()), reason.outcome(), reason.stop(), reason.events(), reason.examples());
        }
    }

    static WhyJson of(WhyReport report) {
        return new WhyJson(
                report.name(),
                report.subject(),
                report.sample(),
                report.event(),
                report.raw(),
                report.cut(),
                report.values(),
                report.steps().stream().map(Step::of).toList(),
                report.events(),
                report.having(),
                report.examined(),
                report.reasons().stream().map(Reason::of).toList());
    }
}
