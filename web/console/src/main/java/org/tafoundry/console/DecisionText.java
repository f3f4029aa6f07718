package org.tafoundry.console;

import java.io.IOException;
import java.util.List;
import org.tafoundry.console.text.Language;
import org.tafoundry.foundry.ReportJson;
import org.tafoundry.proposal.Instruction;
import org.tafoundry.proposal.InstructionOrder;
import org.tafoundry.refusal.Values;

/** Decisions as a button of a page carries them. */
public final class DecisionText {
    private static final int LONGEST = 20_000;

    private DecisionText() {}

    /** The decisions as text for an attribute, still to be escaped. */
    public static String of(List<Instruction> decisions) {
        return ReportJson.compact(new InstructionOrder("", decisions));
    }

    /** What {@link #of} wrote; refused when it is something else. */
    public static List<Instruction> read(String text, Language language) {
        try {
            if (text.length() <= LONGEST) {
                return ReportJson.read(text, InstructionOrder.class).instructions();
            }
        } catch (IOException e) {
            // said below: the page writes no such text
        }
        throw Values.invalid(language.of("request.no-answer"), language.of("common.load-the-page-again"));
    }
}
