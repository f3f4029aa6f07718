package org.tafoundry.synth.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.SplunkRegex;
import org.tafoundry.synth.format.Payload;

/** Recognises layouts by replaying their typed columns on events. */
public final class LayoutMatcher {

    /** Less evidence than this may be chance. */
    private static final double ENOUGH = 7;

    private static final double FREE = 7.5;

    private record Tried(Layout layout, Pattern columns, Optional<SplunkRegex> free) {}

    private static final List<Tried> TRIED = LayoutTable.all().stream()
            .map(l -> l.free()
                    ? new Tried(
                            l,
                            Pattern.compile("$"),
                            Optional.of(SplunkRegex.compile(l.regex(), Location.NONE, new Findings())
                                    .orElseThrow(() -> new IllegalStateException(l.id()))))
                    : new Tried(l, Pattern.compile(LayoutRegex.strict(l)), Optional.empty()))
            .toList();

    private LayoutMatcher() {}

    /** The layouts of these events, each event under the layout that most speaks for. */
    public static List<LayoutMatch> match(List<Payload> payloads) {
        Map<Layout, List<Payload>> found = new LinkedHashMap<>();
        for (Payload payload : payloads) {
            best(payload.text()).ifPresent(l -> found.computeIfAbsent(l, k -> new ArrayList<>())
                    .add(payload));
        }
        return found.entrySet().stream()
                .map(e -> new LayoutMatch(e.getKey(), e.getValue()))
                .toList();
    }

    private static Optional<Layout> best(String text) {
        Layout best = null;
        double most = ENOUGH;
        for (Tried tried : TRIED) {
            double evidence =
                    tried.free().map(r -> r.cursor(text).find() ? FREE : 0).orElseGet(() -> weight(tried, text));
            if (evidence > most) {
                most = evidence;
                best = tried.layout();
            }
        }
        return Optional.ofNullable(best);
    }

    private static double weight(Tried tried, String text) {
        if (text.indexOf(tried.layout().separator()) < 0) {
            return 0;
        }
        Matcher m = tried.columns().matcher(text);
        if (!m.find()) {
            return 0;
        }
        double weight = 0;
        for (int i = 0; i < tried.layout().cells().size(); i++) {
            String value = m.group(i + 1);
            if (value != null && !value.isEmpty() && !value.equals("-")) {
                weight += tried.layout().cells().get(i).weight();
            }
        }
        return weight;
    }
}
