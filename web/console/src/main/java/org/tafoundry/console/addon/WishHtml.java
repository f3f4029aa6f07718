package org.tafoundry.console.addon;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tafoundry.console.DecisionText;
import org.tafoundry.console.HtmlText;
import org.tafoundry.proposal.Instruction;
import org.tafoundry.proposal.InstructionOffer;

/** Writes what decisions would change as a piece of a page, with everything that is foreign escaped. */
final class WishHtml {
    private WishHtml() {}

    static String of(InstructionOffer offer) {
        if (!offer.understood()) {
            return "<p class=\"fault\">This was not understood. Say, for example: map act to action; user is in acct; this is"
                    + " a proxy log; rc=7 means failure; the times are in Europe/Berlin.</p>";
        }
        StringBuilder out = new StringBuilder();
        offer.refused().forEach(reason -> paragraph(out, "fault", reason));
        if (!offer.changesAnything()) {
            return offer.refused().isEmpty()
                    ? out.append("<p class=\"minor\">The add-on does that already.</p>")
                            .toString()
                    : out.toString();
        }
        paragraph(
                out,
                "minor",
                "Understood: "
                        + offer.instructions().stream().map(Instruction::words).collect(Collectors.joining("; ")));
        out.append("<div class=\"table\"><table><thead><tr><th scope=\"col\">Setting</th><th scope=\"col\">Before</th>")
                .append("<th scope=\"col\">After</th></tr></thead><tbody>");
        offer.changes()
                .forEach(change -> row(
                        out,
                        change.key().isEmpty() ? change.path() : "[" + change.stanza() + "] " + change.key(),
                        change.before(),
                        change.after()));
        out.append("</tbody></table></div>");
        coverage(out, offer.coverage());
        offer.gains().forEach(gain -> paragraph(out, "good", gain));
        offer.losses().forEach(loss -> paragraph(out, "fault", loss));
        return out.append("<p><button type=\"button\" class=\"main\" data-decisions=\"")
                .append(HtmlText.of(DecisionText.of(offer.instructions())))
                .append("\">Save as the next revision and validate</button></p>")
                .toString();
    }

    private static void coverage(StringBuilder out, List<InstructionOffer.Coverage> coverage) {
        if (!coverage.isEmpty()) {
            out.append("<div class=\"table\"><table><thead><tr><th scope=\"col\">Dataset</th>")
                    .append("<th scope=\"col\">Before</th><th scope=\"col\">After</th></tr></thead><tbody>");
            coverage.forEach(each -> row(
                    out,
                    each.dataset(),
                    each.eventsBefore() + " events, " + percent(each.before()),
                    each.eventsAfter() + " events, " + percent(each.after())));
            out.append("</tbody></table></div>");
        }
    }

    private static void row(StringBuilder out, String name, String before, String after) {
        out.append("<tr><th scope=\"row\">")
                .append(HtmlText.of(name))
                .append("</th><td data-label=\"Before\">")
                .append(HtmlText.of(before))
                .append("</td><td data-label=\"After\">")
                .append(HtmlText.of(after))
                .append("</td></tr>");
    }

    private static void paragraph(StringBuilder out, String style, String text) {
        out.append("<p class=\"")
                .append(style)
                .append("\">")
                .append(HtmlText.of(text))
                .append("</p>");
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
