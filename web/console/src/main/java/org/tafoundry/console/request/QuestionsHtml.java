package org.tafoundry.console.request;

import java.util.List;
import org.tafoundry.console.DecisionText;
import org.tafoundry.console.HtmlPiece;
import org.tafoundry.console.HtmlText;
import org.tafoundry.console.text.Language;
import org.tafoundry.proposal.Instruction;
import org.tafoundry.proposal.OpenPoint;
import org.tafoundry.proposal.OpenPoints;

/** Writes questions about a log, with answers to choose from and places for others, as a piece of a page. */
final class QuestionsHtml {
    private final Language language;
    private final HtmlPiece out = new HtmlPiece();

    QuestionsHtml(Language language) {
        this.language = language;
    }

    String of(OpenPoints open) {
        if (open.points().isEmpty()) {
            out.paragraph("minor", language.of("request.nothing-is-open"));
        }
        open.points().forEach(this::point);
        return out.html();
    }

    private void point(OpenPoint point) {
        out.heading(point.question()).markup("<ul class=\"plain choices\">");
        point.choices().forEach(this::choice);
        out.markup("</ul>");
        switch (point.kind()) {
            case ZONE -> form(point, "request.another-zone");
            case INPUT -> form(point, "request.another-place");
            case PRODUCT -> form(point, "common.vendor", "common.product");
            case FIELD, VALUES, MODEL, TIME -> {
                // the draft tells all the answers that there are
            }
        }
    }

    /** Vendor and product are an example only: nothing to choose. */
    private void choice(OpenPoint.Choice choice) {
        String words = HtmlText.of(choice.answer().words());
        String button = choice.answer().kind() == Instruction.Kind.PRODUCT
                ? ""
                : "<button type=\"button\" data-decisions=\"" + HtmlText.of(DecisionText.of(List.of(choice.answer())))
                        + "\">" + words + "</button> ";
        out.markup("<li>" + button + "<span class=\"minor\">" + HtmlText.of(choice.effect()) + "</span></li>");
    }

    /** Asks for the last of these parts of an answer, and for the one before it. */
    private void form(OpenPoint point, String... labels) {
        String kind = point.kind().name();
        out.markup("<form class=\"wish filter\"><input type=\"hidden\" name=\"kind\" value=\"" + kind + "\"/>");
        for (int i = 0; i < labels.length; i++) {
            String name = i + 1 < labels.length ? "field" : "target";
            String id = "answer-" + kind + "-" + name;
            out.markup("<label for=\"" + id + "\">" + HtmlText.of(language.of(labels[i])) + "</label><input id=\"" + id
                    + "\" name=\"" + name + "\" type=\"text\" maxlength=\"200\" required=\"required\"/>");
        }
        out.markup("<button type=\"submit\">" + HtmlText.of(language.of("request.answer-so")) + "</button></form>");
    }
}
