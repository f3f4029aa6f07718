package org.tafoundry.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.event.Attempt;
import org.tafoundry.splunk.why.Answer;
import org.tafoundry.splunk.why.Cause;
import org.tafoundry.splunk.why.Subject;

/** Prints the answer to a why for people. */
final class WhyText {

    private static final int BEFORE = 60;
    private static final int BEHIND = 40;

    private final PrintWriter out;

    WhyText(PrintWriter out) {
        this.out = out;
    }

    void print(Answer answer) {
        out.println(headline(answer));
        out.println("  " + oneLine(answer.raw(), 0, Math.min(answer.raw().length(), 2 * (BEFORE + BEHIND))));
        if (answer.attempts().isEmpty()) {
            out.println();
            out.println("No setting that applies to this event could give " + answer.name() + ".");
        }
        for (Attempt attempt : answer.attempts()) {
            out.println();
            print(attempt, answer);
        }
        out.println();
        String examined = answer.examined() == answer.events() - answer.having()
                ? ""
                : ", of which the first " + answer.examined() + " were asked why";
        out.println((answer.events() - answer.having()) + " of " + answer.events() + " events "
                + (answer.subject() == Subject.SETTING ? "are not served" : "have none") + examined + ".");
    }

    private static String headline(Answer answer) {
        String event = " in event " + answer.event() + ":";
        if (answer.subject() == Subject.SETTING) {
            return answer.name() + event + (answer.values().isEmpty() ? " does not apply" : "");
        }
        if (answer.values().isEmpty()) {
            return answer.name() + event + " not there";
        }
        boolean empty = answer.values().stream().allMatch(String::isEmpty);
        return answer.name() + event + " \"" + String.join("\", \"", answer.values()) + "\""
                + (empty ? ", which is there but empty" : "");
    }

    private void print(Attempt attempt, Answer answer) {
        Location where = attempt.setting();
        out.println((where.equals(Location.NONE) ? "-" : where.toString()) + "  " + attempt.outcome());
        out.println("    " + attempt.message().replace("\n", "\\n"));
        if (attempt.at() >= 0
                && attempt.at() <= answer.raw().length()
                && !attempt.stop().isEmpty()) {
            pointer(attempt, answer.raw());
        }
        Optional<Cause> cause = answer.cause(attempt);
        cause.filter(c -> c.events() > 1 && answer.examined() > 1).ifPresent(c -> {
            List<Long> others =
                    c.examples().stream().filter(n -> n != answer.event()).toList();
            out.println("    So in " + c.events() + " of the " + without(answer)
                    + (others.isEmpty() ? "." : "; another: --event " + others.get(0)));
        });
    }

    /** The events over which causes are counted, in words. */
    private static String without(Answer answer) {
        boolean all = answer.examined() == answer.events() - answer.having();
        return (all ? "" : "first ")
                + answer.examined()
                + (answer.subject() == Subject.SETTING ? " events that are not served" : " events without it");
    }

    /** The text around a character with a mark below it, and what the regex wants there. */
    private void pointer(Attempt attempt, String raw) {
        int from = Math.max(0, attempt.at() - BEFORE);
        int to = Math.min(raw.length(), attempt.at() + BEHIND);
        String before = oneLine(raw, from, attempt.at());
        out.println("      " + before + oneLine(raw, attempt.at(), to));
        out.println(
                "      " + " ".repeat(before.length()) + "^ " + attempt.stop().replace("\n", "\\n"));
    }

    private static String oneLine(String text, int from, int to) {
        return text.substring(from, to)
                .replace("\r", "\\r")
                .replace("\n", "\\n")
                .replace("\t", " ");
    }
}
