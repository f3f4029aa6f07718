package org.tafoundry.synth.design;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tafoundry.synth.format.Format;
import org.tafoundry.synth.format.Payload;
import org.tafoundry.synth.format.PayloadKind;
import org.tafoundry.synth.format.SyslogHeader;
import org.tafoundry.synth.layout.LayoutMatch;
import org.tafoundry.synth.layout.LayoutMatcher;
import org.tafoundry.synth.layout.UnknownLayouts;
import org.tafoundry.synth.pair.PairGrammar;
import org.tafoundry.synth.setting.DelimiterRule;

/** Extracts events of well-known layouts, whose columns have names only in the vendor's documentation. */
final class LayoutExtraction {

    private static final Pattern NAMED = Pattern.compile("\\(\\?<[A-Za-z]");

    private static final List<PayloadKind> KINDS = List.of(
            PayloadKind.TEXT, PayloadKind.DELIMITED, PayloadKind.KEY_VALUE, PayloadKind.ACCESS, PayloadKind.XML);

    private LayoutExtraction() {}

    /** Adds what the known layouts extract; the format that comes back is that of all other events. */
    static Format claim(Format format, Extraction extraction) {
        LayoutMatcher matcher = LayoutMatcher.of(extraction.tables());
        boolean headed = format.columns().map(c -> !c.names().isEmpty()).orElse(false);
        Map<PayloadKind, List<Payload>> rest = new EnumMap<>(PayloadKind.class);
        rest.putAll(format.payloads());
        List<Payload> claimed = new ArrayList<>();
        List<String> pairs = new ArrayList<>();
        Map<String, String> regexes = new TreeMap<>();
        Map<String, LayoutMatch> shown = new TreeMap<>();
        for (PayloadKind kind : KINDS) {
            List<Payload> payloads = format.of(kind);
            if (payloads.isEmpty() || headed) {
                continue;
            }
            Set<String> known = new HashSet<>();
            List<Payload> single = kind == PayloadKind.TEXT || kind == PayloadKind.DELIMITED
                    ? SeparatedColumns.claim(payloads, extraction)
                    : payloads;
            payloads.stream().filter(p -> !single.contains(p)).forEach(p -> {
                known.add(p.event());
                claimed.add(p);
            });
            for (LayoutMatch match : matcher.match(single)) {
                boolean message = match.gives("message");
                if (message) {
                    List<String> events =
                            match.payloads().stream().map(Payload::event).toList();
                    TextRules.behind(match.regex(), events, extraction);
                }
                if (match.layout().free() && !message) {
                    Leftovers.add(match.regex(), match.payloads(), extraction);
                }
                pairs.addAll(match.pairs());
                match.payloads().forEach(p -> known.add(p.event()));
                claimed.addAll(match.payloads());
                regexes.put(match.layout().name(), match.regex());
                match.siblings().forEach(regexes::putIfAbsent);
                shown.put(match.layout().name(), match);
            }
            if (kind == PayloadKind.TEXT) {
                List<Payload> unknown = payloads.stream()
                        .filter(p -> !known.contains(p.event()))
                        .toList();
                for (LayoutMatch match : UnknownLayouts.match(unknown)) {
                    match.payloads().forEach(p -> known.add(p.event()));
                    claimed.addAll(match.payloads());
                    regexes.put(match.layout().name(), match.regex());
                    shown.put(match.layout().name(), match);
                }
            }
            List<Payload> others =
                    payloads.stream().filter(p -> !known.contains(p.event())).toList();
            if (others.isEmpty()) {
                rest.remove(kind);
            } else {
                rest.put(kind, others);
            }
        }
        if (!format.of(PayloadKind.ACCESS).isEmpty()) {
            matcher.besideAccess().forEach(regexes::putIfAbsent);
        }
        pairs(pairs, rest.containsKey(PayloadKind.KEY_VALUE), regexes, extraction);
        boolean alone = regexes.size() == 1 && rest.isEmpty();
        regexes.forEach((name, regex) ->
                add(name, regex, matcher.title(name), Optional.ofNullable(shown.get(name)), alone, extraction));
        headers(claimed).forEach(p -> HeaderExtraction.add(p, extraction));
        return new Format(format.kind(), rest, format.pairs(), format.columns(), format.header(), format.confidence());
    }

    /** Extracts the pairs that layouts hold; a field that holds them all is only made where they begin without a mark. */
    private static void pairs(List<String> pairs, boolean others, Map<String, String> regexes, Extraction extraction) {
        Optional<PairGrammar> grammar = pairs.isEmpty()
                ? Optional.empty()
                : Optional.of(PairGrammar.of(pairs).orElseGet(PairGrammar::simple));
        boolean whole = grammar.filter(g -> !g.anywhere()).isPresent();
        if (!whole) {
            regexes.replaceAll((name, regex) -> regex.replace(LayoutMatch.PAIRS, "(?:"));
            regexes.values().removeIf(regex -> !NAMED.matcher(regex).find()); // it held nothing but the pairs
        }
        if (whole || !others) {
            grammar.ifPresent(g -> {
                PairExtraction.add(g, whole ? "pairs" : "_raw", extraction);
                NestedValues.ofPairs(pairs, g, extraction);
            });
        } else {
            grammar.ifPresent(g -> NestedValues.ofPairs(pairs, g, extraction)); // the others need not have such values
        }
    }

    private static void add(
            String name,
            String regex,
            Optional<String> title,
            Optional<LayoutMatch> match,
            boolean alone,
            Extraction extraction) {
        String comment = match.map(m -> "The columns of: " + m.layout().title() + ".")
                .orElseGet(() -> "The columns of: " + title.orElse(name)
                        + ". The same log may hold it, though this sample does not.");
        Optional<List<String>> columns = alone ? match.flatMap(LayoutMatch::plainColumns) : Optional.empty();
        if (columns.isPresent()) {
            extraction.report(
                    name,
                    comment,
                    new DelimiterRule(
                            Optional.empty(), match.orElseThrow().layout().separator(), columns.get()));
        } else {
            extraction.extract(name, regex, comment);
        }
    }

    /** Events with a transport header, one list for each kind of header. */
    private static Iterable<List<Payload>> headers(List<Payload> claimed) {
        Map<String, List<Payload>> byHeader = new LinkedHashMap<>();
        for (Payload payload : claimed) {
            if (!payload.event().substring(0, payload.start()).isBlank()) {
                SyslogHeader.of(List.of(payload.event()))
                        .ifPresent(h -> byHeader.computeIfAbsent(h.name(), n -> new ArrayList<>())
                                .add(payload));
            }
        }
        return byHeader.values();
    }
}
