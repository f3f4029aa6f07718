package org.tafoundry.console.event;

import java.util.stream.Collectors;
import org.tafoundry.console.HtmlPiece;
import org.tafoundry.console.HtmlText;
import org.tafoundry.console.text.Language;
import org.tafoundry.proposal.FieldOffer;

/** Writes the regex for a wished field and what it does as a piece of a page. */
final class OfferHtml {
    private final Language language;

    OfferHtml(Language language) {
        this.language = language;
    }

    String of(FieldOffer offer) {
        if (!offer.found()) {
            return new HtmlPiece()
                    .paragraph("fault", language.of("events.no-regex"))
                    .html();
        }
        String name = offer.name();
        HtmlPiece out = new HtmlPiece()
                .markup("<p>" + HtmlPiece.code("EXTRACT-" + name + " = " + offer.regex()) + "</p><dl>")
                .markup(row("events.events-before", escaped("events.of-have", offer.before(), offer.events(), name)))
                .markup(row("events.events-then", escaped("events.of-have", offer.after(), offer.events(), name)))
                .markup(row(
                        "events.values",
                        offer.values().stream().map(HtmlPiece::code).collect(Collectors.joining(" · "))))
                .markup("</dl>");
        if (offer.changed().isEmpty()) {
            out.paragraph("minor", language.of("events.no-other-field-loses"));
        } else {
            out.paragraph("fault", language.say("events.fields-that-lose", String.join(", ", offer.changed())));
        }
        return out.markup("<p><button type=\"button\" class=\"main\" data-keep=\"" + HtmlText.of(offer.regex())
                        + "\" data-name=\"" + HtmlText.of(name) + "\" data-sourcetype=\""
                        + HtmlText.of(offer.sourcetype()) + "\">"
                        + HtmlText.of(language.of("addon.save-as-the-next-revision")) + "</button></p>")
                .html();
    }

    private String escaped(String key, Object... places) {
        return HtmlText.of(language.say(key, places));
    }

    private String row(String key, String html) {
        return "<dt>" + HtmlText.of(language.of(key)) + "</dt><dd>" + html + "</dd>";
    }
}
