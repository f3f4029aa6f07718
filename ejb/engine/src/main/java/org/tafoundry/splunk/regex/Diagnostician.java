package org.tafoundry.splunk.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.tafoundry.splunk.regex.match.Backtracker;
import org.tafoundry.splunk.regex.match.Program;
import org.tafoundry.splunk.regex.syntax.Node;
import org.tafoundry.splunk.regex.syntax.ParsedRegex;

/** Finds how far a regex gets in a text by trying ever shorter beginnings of it. */
final class Diagnostician {

    private static final int SHOWN = 30;
    /** Steps of one of the few searches that a diagnosis takes; a beginning that needs more counts as not matching. */
    private static final int MOST_STEPS = 2_000_000;

    /** A beginning of the regex, made when it is tried, and where its source ends. */
    private record Beginning(Supplier<Node> node, int end) {}

    private final ParsedRegex regex;
    private final String text;

    Diagnostician(ParsedRegex regex, CharSequence text) {
        this.regex = regex;
        this.text = text.toString();
    }

    RegexDiagnosis diagnose() {
        List<Node> branches = regex.root() instanceof Node.Choice choice ? choice.branches() : List.of(regex.root());
        RegexDiagnosis best = diagnose(branches.get(0));
        for (Node branch : branches.subList(1, branches.size())) {
            RegexDiagnosis other = diagnose(branch);
            boolean further = other.textEnd() > best.textEnd() || best.regexEnd() == 0 && other.regexEnd() > 0;
            best = further ? other : best;
        }
        return best;
    }

    private RegexDiagnosis diagnose(Node branch) {
        List<Beginning> beginnings = new ArrayList<>();
        collect(branch, UnaryOperator.identity(), beginnings);
        if (beginnings.isEmpty()) {
            return result(0, 0, regex.source().length(), 0, 0);
        }
        // the last beginning that matches: what matches a beginning matches every shorter one too
        int low = -1;
        int high = beginnings.size();
        int[] span = {0, 0};
        while (low + 1 < high) {
            int middle = (low + high) >>> 1;
            Backtracker search =
                    new Backtracker(program(beginnings.get(middle).node().get()), SplunkRegex.DEFAULT_MATCH_LIMIT);
            search.steps(MOST_STEPS);
            search.text(text);
            if (search.find(0)) {
                low = middle;
                span = new int[] {search.start(0), search.end(0)};
            } else {
                high = middle;
            }
        }
        int end = low < 0 ? 0 : beginnings.get(low).end();
        int failing = low + 1 < beginnings.size()
                ? beginnings.get(low + 1).end()
                : regex.source().length();
        return result(shownFrom(beginnings, end), end, Math.max(end, failing), span[0], span[1]);
    }

    private Program program(Node beginning) {
        return Program.of(new ParsedRegex(
                regex.source(), beginning, regex.groupCount(), regex.sharesNumbers(), regex.names(), List.of()));
    }

    /** From where on the part that matches is shown: from the end of an item, where one ends near enough. */
    private static int shownFrom(List<Beginning> beginnings, int end) {
        int from = Math.max(0, end - SHOWN);
        return from == 0
                ? 0
                : beginnings.stream()
                        .mapToInt(Beginning::end)
                        .filter(at -> at >= from && at < end)
                        .min()
                        .orElse(from);
    }

    private RegexDiagnosis result(int from, int end, int failing, int start, int textEnd) {
        String source = regex.source();
        return new RegexDiagnosis(
                end,
                start,
                textEnd,
                (from > 0 ? "…" : "") + source.substring(from, end),
                source.substring(end, failing),
                text.substring(textEnd, Math.min(text.length(), textEnd + SHOWN)));
    }

    private static void collect(Node node, UnaryOperator<Node> around, List<Beginning> beginnings) {
        if (node instanceof Node.Capture capture) {
            collect(capture.body(), inner -> around.apply(new Node.Capture(capture.number(), inner)), beginnings);
        } else if (node instanceof Node.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                List<Node> before = sequence.items().subList(0, i);
                Node item = sequence.items().get(i);
                collect(item, inner -> around.apply(joined(before, inner)), beginnings);
                beginnings.add(new Beginning(
                        () -> around.apply(joined(before, item)),
                        sequence.ends().get(i)));
            }
        }
    }

    private static Node joined(List<Node> before, Node last) {
        List<Node> items = new ArrayList<>(before);
        items.add(last);
        return new Node.Sequence(items, items.stream().map(item -> 0).toList());
    }
}
