package org.tafoundry.synth.draft;

import java.util.ArrayList;
import java.util.List;
import org.tafoundry.order.Decision;
import org.tafoundry.order.Decision.Origin;
import org.tafoundry.order.Order;
import org.tafoundry.synth.design.Extraction;
import org.tafoundry.synth.format.Format;
import org.tafoundry.synth.template.TemplateQuality;
import org.tafoundry.synth.time.TimeDesign;
import org.tafoundry.synth.writing.SettingDecisions;

/** Writes down why the settings outside the CIM mapping are what they are. */
final class DraftDecisions {

    private DraftDecisions() {}

    static List<Decision> of(
            SampleScan scan, Format format, TimeDesign time, Extraction extraction, String sourcetype, Order order) {
        List<Decision> decisions = new ArrayList<>();
        decisions.add(new Decision(
                "format",
                format.words(),
                Origin.RULE,
                format.payloads().entrySet().stream()
                        .map(e -> e.getValue().size() + " events are "
                                + e.getKey().label())
                        .toList(),
                format.confidence(),
                List.of(),
                "The format is what most events parse as."));
        boolean told = !order.sourcetype().isEmpty() || !order.vendor().isEmpty();
        decisions.add(new Decision(
                "sourcetype",
                sourcetype,
                told ? Origin.USER : Origin.RULE,
                List.of(),
                told ? 1 : 0.6,
                List.of(),
                "Sourcetypes are named vendor:product."));
        decisions.add(new Decision(
                "LINE_BREAKER",
                scan.breaking.lineBreaker(),
                Origin.RULE,
                List.of(scan.reservoir.events() + " events, the longest of " + scan.reservoir.longest()
                        + " characters"),
                0.97,
                List.of(),
                scan.breaking.explanation()));
        if (time.found()) {
            decisions.add(new Decision(
                    "TIME_FORMAT",
                    time.format(),
                    Origin.RULE,
                    List.of(
                            Math.round(100 * time.share()) + " % of the times are read rightly",
                            "label: " + time.label()),
                    time.share(),
                    time.layouts(),
                    "The settings that read most of the events' own times rightly were taken."));
        }
        extraction.quality().map(DraftDecisions::templates).ifPresent(decisions::add);
        decisions.addAll(SettingDecisions.of(extraction.props()));
        return decisions;
    }

    private static Decision templates(TemplateQuality quality) {
        return new Decision(
                "message templates",
                quality.templates() + " templates, quality " + quality.rounded(),
                Origin.RULE,
                List.of(
                        quality.messages() + " messages were grouped",
                        quality.split() + " templates hardly differ from another",
                        quality.mixed() + " templates hold messages whose sentences differ"),
                quality.score(),
                List.of(),
                "The quality goes from 0 to 1: 1 where the messages of each template are alike and every other template"
                        + " is far from it. Below " + TemplateQuality.LOW
                        + " fields may be missing or named by the wrong"
                        + " sentence.");
    }
}
