package org.tafoundry.console.event;

import java.util.stream.Collectors;
import org.tafoundry.console.HtmlText;
import org.tafoundry.proposal.FieldOffer;

/** Writes the regex for a wished field and what it does as a piece of a page, with everything that is foreign escaped. */
final class OfferHtml {
    private OfferHtml() {}

    static String of(FieldOffer offer) {
        if (!offer.found()) {
            return "<p class=\"fault\">No regex gives just this part of the event. Select a whole value, for example up to"
                    + " the next blank or quote.</p>";
        }
        String values = offer.values().stream()
                .map(value -> "<code>" + HtmlText.of(value) + "</code>")
                .collect(Collectors.joining(" · "));
        String name = HtmlText.of(offer.name());
        String harm = offer.changed().isEmpty()
                ? "<p class=\"minor\">No other field is in fewer events then.</p>"
                : "<p class=\"fault\">Fewer events have these then: " + HtmlText.of(String.join(", ", offer.changed()))
                        + "</p>";
        return "<p><code>EXTRACT-" + name + " = " + HtmlText.of(offer.regex())
                + "</code></p><dl><dt>Events before</dt><dd>"
                + offer.before() + " of " + offer.events() + " have " + name + "</dd><dt>Events then</dt><dd><strong>"
                + offer.after() + "</strong> of " + offer.events() + "</dd><dt>Values</dt><dd>" + values + "</dd></dl>"
                + harm + "<p><button type=\"button\" class=\"main\" data-keep=\"" + HtmlText.of(offer.regex())
                + "\" data-name=\"" + name + "\" data-sourcetype=\"" + HtmlText.of(offer.sourcetype())
                + "\">Save as the next revision and validate</button></p>";
    }
}
