package org.tafoundry.console.addon;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tafoundry.console.DecisionText;
import org.tafoundry.console.HtmlPiece;
import org.tafoundry.console.HtmlText;
import org.tafoundry.console.text.Language;
import org.tafoundry.proposal.Instruction;
import org.tafoundry.proposal.InstructionOffer;

/** Writes what decisions would change as a piece of a page. */
final class WishHtml {
    private final Language language;
    private final HtmlPiece out = new HtmlPiece();

    private WishHtml(Language language) {
        this.language = language;
    }

    static String of(InstructionOffer offer, Language language) {
        WishHtml html = new WishHtml(language);
        if (offer.understood()) {
            html.write(offer);
        } else {
            html.out.paragraph("fault", language.of("addon.not-understood"));
        }
        return html.out.html();
    }

    private void write(InstructionOffer offer) {
        offer.refused().forEach(reason -> out.paragraph("fault", reason));
        if (!offer.changesAnything()) {
            if (offer.refused().isEmpty()) {
                out.paragraph("minor", language.of("addon.does-that-already"));
            }
            return;
        }
        String words = offer.instructions().stream().map(Instruction::words).collect(Collectors.joining("; "));
        out.paragraph("minor", language.say("addon.understood", words));
        changes(offer.changes());
        coverage(offer.coverage());
        offer.gains().forEach(gain -> out.paragraph("good", gain));
        offer.losses().forEach(loss -> out.paragraph("fault", loss));
        out.markup("<p><button type=\"button\" class=\"main\" data-decisions=\""
                + HtmlText.of(DecisionText.of(offer.instructions())) + "\">"
                + HtmlText.of(language.of("addon.save-as-the-next-revision")) + "</button></p>");
    }

    private void changes(List<InstructionOffer.Change> changes) {
        out.table(
                columns("common.setting"),
                changes.stream()
                        .map(change -> change.key().isEmpty()
                                ? List.of(change.path(), change.before(), language.of("addon.the-whole-file"))
                                : List.of("[" + change.stanza() + "] " + change.key(), change.before(), change.after()))
                        .toList());
    }

    private void coverage(List<InstructionOffer.Coverage> coverage) {
        if (!coverage.isEmpty()) {
            out.table(
                    columns("common.dataset"),
                    coverage.stream()
                            .map(each -> List.of(
                                    each.dataset(),
                                    served(each.eventsBefore(), each.before()),
                                    served(each.eventsAfter(), each.after())))
                            .toList());
        }
    }

    private List<String> columns(String first) {
        return List.of(language.of(first), language.of("common.before"), language.of("common.after"));
    }

    private String served(long events, double share) {
        return language.say("addon.events-with-share", events, String.format(Locale.ROOT, "%.0f %%", 100 * share));
    }
}
