package org.tafoundry.synth.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.SplunkRegex;
import org.tafoundry.synth.format.Payload;
import org.tafoundry.synth.format.SyslogHeader;
import org.tafoundry.table.Tables;

/** Recognises layouts by replaying their typed columns on events. */
public final class LayoutMatcher {

    /** Less evidence than this may be chance. */
    private static final double ENOUGH = 7;

    /** Of two layouts the one that explains more columns wins. */
    private static final double PER_COLUMN = 0.01;

    private static final int PROBES = 250;

    /** No documented layout makes events of more characters; trying them all on longer text would take minutes. */
    private static final int LONGEST = 16_384;

    private static final double FREE = 7.5;

    private record Tried(Layout layout, Pattern columns, Optional<SplunkRegex> free) {}

    private final List<Layout> layouts;
    private final List<Tried> tried;

    /** So many layouts of a product, or one in so many events, show that a log is its. */
    private static final int FEWEST_OF_FAMILY = 2;

    private static final int FEWEST_SHARE = 3;

    private LayoutMatcher(List<Layout> layouts) {
        this.layouts = List.copyOf(layouts);
        this.tried = layouts.stream()
                .filter(l -> !l.tag())
                .map(l -> l.free()
                        ? new Tried(
                                l,
                                Pattern.compile("$"),
                                Optional.of(SplunkRegex.compile(l.regex(), Location.NONE, new Findings())
                                        .orElseThrow(() -> new IllegalStateException(l.id()))))
                        : new Tried(l, Pattern.compile(LayoutRegex.strict(l)), Optional.empty()))
                .toList();
    }

    /** Knows the layouts of these tables. */
    public static LayoutMatcher of(Tables tables) {
        return tables.once(
                LayoutMatcher.class,
                (given, findings) -> new LayoutMatcher(LayoutTable.of(given).all()));
    }

    /** The layouts of these events, each event under the layout that most speaks for. */
    public List<LayoutMatch> match(List<Payload> payloads) {
        Map<Layout, List<Payload>> found = new LinkedHashMap<>();
        List<Tried> likely = likely(payloads);
        for (Payload payload : likely.isEmpty() ? List.<Payload>of() : payloads) {
            for (int start : starts(payload)) {
                Optional<Layout> best = best(payload.event().substring(start), likely);
                if (best.isPresent()) {
                    found.computeIfAbsent(best.get(), k -> new ArrayList<>())
                            .add(new Payload(payload.event(), payload.kind(), start));
                    break;
                }
            }
        }
        return found.entrySet().stream()
                .map(e -> new LayoutMatch(e.getKey(), e.getValue(), family(e.getKey(), found, payloads.size())))
                .toList();
    }

    /**
     * What is written to the same log, where it is of that product: a few events that are written as one layout has them
     * are not enough.
     */
    private List<Layout> family(Layout layout, Map<Layout, List<Payload>> found, int all) {
        List<List<Payload>> own = found.entrySet().stream()
                .filter(e -> e.getKey().sibling(layout))
                .map(Map.Entry::getValue)
                .toList();
        int events = own.stream().mapToInt(List::size).sum();
        if (own.size() < FEWEST_OF_FAMILY && events * FEWEST_SHARE < all) {
            return List.of();
        }
        return layouts.stream()
                .filter(l -> l.sibling(layout) && !l.equals(layout))
                .toList();
    }

    /** Regexes by name for the error logs that web servers write beside an access log. */
    public Map<String, String> besideAccess() {
        Map<String, String> regexes = new LinkedHashMap<>();
        layouts.stream()
                .filter(l -> l.id().equals("nginx_error") || l.id().equals("apache_error"))
                .forEach(l -> regexes.put(l.name(), l.regex()));
        return regexes;
    }

    /** What the layout of this name describes; empty if there is none. */
    public Optional<String> title(String name) {
        return layouts.stream()
                .filter(l -> l.name().equals(name))
                .map(Layout::title)
                .findFirst();
    }

    /** The layouts of events picked evenly, which are few however many events there are. */
    private List<Tried> likely(List<Payload> payloads) {
        Set<Layout> found = new HashSet<>();
        int step = Math.max(1, payloads.size() / PROBES);
        for (int i = 0; i < payloads.size(); i += step) {
            String event = payloads.get(i).event();
            for (int start : starts(payloads.get(i))) {
                best(event.substring(start), tried).ifPresent(found::add);
            }
        }
        return tried.stream().filter(t -> found.contains(t.layout())).toList();
    }

    /** What looks like a transport header may be the first columns, and pairs may be a part of the columns. */
    private static List<Integer> starts(Payload payload) {
        return Stream.of(SyslogHeader.end(payload.event()), payload.start(), 0)
                .distinct()
                .toList();
    }

    private static Optional<Layout> best(String text, List<Tried> tries) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Layout best = null;
        double most = ENOUGH;
        for (Tried tried : tries) {
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
                weight += tried.layout().cells().get(i).weight() + PER_COLUMN;
            }
        }
        return weight;
    }
}
