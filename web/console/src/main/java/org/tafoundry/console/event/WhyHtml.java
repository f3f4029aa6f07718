package org.tafoundry.console.event;

import java.util.Locale;
import org.tafoundry.console.HtmlText;
import org.tafoundry.console.LateAnswer;
import org.tafoundry.finding.Location;
import org.tafoundry.foundry.WhyReport;

/** Writes why an event has something or does not as a piece of a page, with everything that is foreign escaped. */
final class WhyHtml {
    private static final int BEFORE = 60;
    private static final int BEHIND = 40;

    private WhyHtml() {}

    /** The answer. */
    static String of(WhyReport report) {
        StringBuilder out = new StringBuilder();
        out.append("<p><strong>").append(HtmlText.of(report.name())).append("</strong> ");
        boolean setting = report.subject().equals("SETTING");
        if (!report.values().isEmpty()) {
            out.append("is there: <code>")
                    .append(HtmlText.of(String.join(", ", report.values())))
                    .append("</code>");
        } else {
            out.append(setting ? "does not serve this event." : "is not there.");
        }
        out.append("</p>");
        if (report.steps().isEmpty()) {
            out.append("<p>No setting that applies to this event could give it.</p>");
        }
        out.append("<ol>");
        report.steps().forEach(step -> step(out, step, report));
        out.append("</ol><p class=\"minor\">")
                .append(report.events() - report.having())
                .append(" of ")
                .append(report.events())
                .append(" events ")
                .append(setting ? "are not served" : "have none");
        if (report.examined() < report.events() - report.having()) {
            out.append("; the first ").append(report.examined()).append(" of them were asked why");
        }
        return out.append(".</p>").toString();
    }

    private static void step(StringBuilder out, WhyReport.Step step, WhyReport report) {
        out.append("<li><span class=\"chip ")
                .append(step.outcome().equals("GAVE") ? "good" : "plain")
                .append("\">")
                .append(HtmlText.of(step.outcome().toLowerCase(Locale.ROOT).replace('_', ' ')))
                .append("</span> ");
        if (!step.setting().equals(Location.NONE)) {
            out.append("<code>").append(HtmlText.of(step.setting().toString())).append("</code>");
        }
        out.append("<div>").append(HtmlText.of(step.message())).append("</div>");
        if (step.at() >= 0 && step.at() <= report.raw().length() && !step.stop().isEmpty()) {
            pointer(out, step, report.raw());
        }
        if (step.events() > 1) {
            out.append("<div class=\"minor\">The same in ")
                    .append(step.events())
                    .append(" of ")
                    .append(report.events())
                    .append(" events.</div>");
        }
        out.append("</li>");
    }

    /** The text around the character where a regex stopped, and what it wants there. */
    private static void pointer(StringBuilder out, WhyReport.Step step, String raw) {
        int from = Math.max(0, step.at() - BEFORE);
        int to = Math.min(raw.length(), step.at() + BEHIND);
        out.append("<pre tabindex=\"0\">")
                .append(from > 0 ? "…" : "")
                .append(HtmlText.of(raw.substring(from, step.at())))
                .append("<b aria-label=\"it stopped here\">▸</b>")
                .append(HtmlText.of(raw.substring(step.at(), to)))
                .append(to < raw.length() ? "…" : "")
                .append("</pre><div>It wants <code>")
                .append(HtmlText.of(step.stop()))
                .append("</code> there.</div>");
    }

    /** Why there is no answer. */
    static String of(Throwable failure) {
        return "<p class=\"fault\">" + HtmlText.of(LateAnswer.reason(failure)) + "</p>";
    }
}
