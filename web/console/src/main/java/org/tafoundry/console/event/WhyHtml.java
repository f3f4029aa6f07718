package org.tafoundry.console.event;

import java.util.Locale;
import org.tafoundry.console.HtmlPiece;
import org.tafoundry.console.HtmlText;
import org.tafoundry.console.text.Language;
import org.tafoundry.finding.Location;
import org.tafoundry.foundry.WhyReport;

/** Writes why an event has something or does not as a piece of a page. */
final class WhyHtml {
    private static final int BEFORE = 60;
    private static final int BEHIND = 40;

    private final Language language;

    WhyHtml(Language language) {
        this.language = language;
    }

    /** The answer. */
    String of(WhyReport report) {
        boolean setting = report.subject().equals("SETTING");
        String name = "<strong>" + HtmlText.of(report.name()) + "</strong>";
        HtmlPiece out = new HtmlPiece().markup("<p>");
        if (!report.values().isEmpty()) {
            out.markup(language.say("why.is-there", name, HtmlPiece.code(String.join(", ", report.values()))));
        } else {
            out.markup(language.say(setting ? "why.does-not-serve" : "why.is-not-there", name));
        }
        out.markup("</p>");
        if (report.steps().isEmpty()) {
            out.markup("<p>" + escaped("why.no-setting") + "</p>");
        }
        out.markup("<ol>");
        report.steps().forEach(step -> step(out, step, report));
        return out.markup("</ol>").paragraph("minor", without(report, setting)).html();
    }

    /** How many events it is the same in. */
    private String without(WhyReport report, boolean setting) {
        long without = report.events() - report.having();
        String counted = language.say(setting ? "why.not-served" : "why.have-none", without, report.events());
        return report.examined() < without
                ? counted + " " + language.say("why.first-asked", report.examined())
                : counted;
    }

    private void step(HtmlPiece out, WhyReport.Step step, WhyReport report) {
        String outcome = language.find("label.Outcome." + step.outcome())
                .orElseGet(() -> step.outcome().toLowerCase(Locale.ROOT).replace('_', ' '));
        out.markup("<li><span class=\"chip " + (step.outcome().equals("GAVE") ? "good" : "plain") + "\">"
                + HtmlText.of(outcome) + "</span> ");
        if (!step.setting().equals(Location.NONE)) {
            out.markup(HtmlPiece.code(step.setting().toString()));
        }
        out.markup("<div>" + HtmlText.of(step.message()) + "</div>");
        if (step.at() >= 0 && step.at() <= report.raw().length() && !step.stop().isEmpty()) {
            pointer(out, step, report.raw());
        }
        if (step.events() > 1) {
            out.markup("<div class=\"minor\">" + escaped("why.the-same-in", step.events(), report.events()) + "</div>");
        }
        out.markup("</li>");
    }

    /** The text around the character where a regex stopped, and what it wants there. */
    private void pointer(HtmlPiece out, WhyReport.Step step, String raw) {
        int from = Math.max(0, step.at() - BEFORE);
        int to = Math.min(raw.length(), step.at() + BEHIND);
        out.markup("<pre tabindex=\"0\">" + (from > 0 ? "…" : "")
                + HtmlText.of(raw.substring(from, step.at()))
                + "<b aria-label=\"" + escaped("why.stopped-here") + "\">▸</b>"
                + HtmlText.of(raw.substring(step.at(), to))
                + (to < raw.length() ? "…" : "")
                + "</pre><div>"
                + language.say("why.it-wants", HtmlPiece.code(step.stop())) + "</div>");
    }

    private String escaped(String key, Object... places) {
        return HtmlText.of(language.say(key, places));
    }
}
