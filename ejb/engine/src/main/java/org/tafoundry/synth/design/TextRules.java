package org.tafoundry.synth.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.SplunkRegex;
import org.tafoundry.synth.format.SyslogHeader;
import org.tafoundry.synth.setting.Extract;
import org.tafoundry.synth.setting.RegexRule;
import org.tafoundry.synth.template.FreeText;
import org.tafoundry.synth.template.FreeTextDesign;
import org.tafoundry.synth.template.TextPairs;

/** Extracts free text: what template mining finds, and pairs that stand in the text. */
final class TextRules {

    private static final Pattern PAIR = Pattern.compile("(?:^|[\\s,;|\\[({<])[A-Za-z_][\\w.\\-]*=\"?[^\\s\"]");

    private static final Pattern PAIR_KEY = Pattern.compile("(?:^|[\\s,;|\\[({<])([A-Za-z_][\\w.\\-]{0,60})=");

    private TextRules() {}

    /**
     * Adds the rules.
     *
     * @param events the events that are text
     * @param besides whether most others are no text: these may have the columns that stand before those
     */
    static void add(List<String> events, boolean besides, Extraction extraction) {
        List<String> described = events.stream().filter(StructuredData::present).toList();
        List<String> plain =
                events.stream().filter(e -> !StructuredData.present(e)).toList();
        if (!described.isEmpty()) {
            StructuredData.add(described, extraction);
        }
        Optional<SyslogHeader> standard = SyslogHeader.of(plain).filter(SyslogHeader::described);
        if (standard.isPresent()) {
            extraction.extract(
                    "0_" + standard.get().name(),
                    standard.get().regex(),
                    standard.get().explanation());
            behind(standard.get().regex(), plain, extraction);
        } else if (!plain.isEmpty() && columns(plain, extraction).isPresent()) {
            behind(columns(plain, extraction).orElseThrow(), plain, extraction);
        } else if (besides && !plain.isEmpty() && header(plain, extraction).isPresent()) {
            behind(header(plain, extraction).orElseThrow(), plain, extraction);
        } else if (!plain.isEmpty()) {
            add(FreeText.design(prose(plain, extraction)), plain, extraction);
        }
    }

    /** The regex of a header before payloads that is extracted already, where all these events have it. */
    private static Optional<String> header(List<String> events, Extraction extraction) {
        return extraction
                .extracts()
                .filter(e -> e.name().startsWith("transport_") && e.fields().contains("message"))
                .filter(e -> SplunkRegex.compile(e.regex(), Location.NONE, new Findings()).stream()
                        .anyMatch(r -> events.stream().allMatch(t -> r.cursor(t).find())))
                .map(Extract::regex)
                .findFirst();
    }

    /** The regex of columns before payloads, with a message behind them, where all these events have as many columns. */
    private static Optional<String> columns(List<String> events, Extraction extraction) {
        return extraction
                .extracts()
                .filter(e -> e.name().equals(HeaderExtraction.COLUMNS))
                .map(e -> e.regex() + "(?<message>.*)")
                .filter(r -> SplunkRegex.compile(r, Location.NONE, new Findings()).stream()
                        .anyMatch(c -> events.stream().allMatch(t -> c.cursor(t).find())))
                .findFirst();
    }

    /** Adds what is known of such events: their header, and the phrases that many products write. */
    static void known(List<String> events, Extraction extraction) {
        boolean headed = header(events, extraction).isPresent();
        FreeText.design(events).extractions().stream()
                .filter(e -> !headed && e.name().endsWith("_header") || e.name().startsWith("phrase_"))
                .forEach(extraction::extract);
    }

    /** Extracts what is no sentence, and gives what is left: mined as text, every part of it would become a rule. */
    private static List<String> prose(List<String> events, Extraction extraction) {
        List<String> prose = TrailingJson.claim(KindRows.claim(events, extraction), extraction);
        if (DashPairs.present(prose)) {
            DashPairs.add(prose, extraction);
            prose = prose.stream().map(DashPairs::withoutPairs).toList();
        }
        if (HyphenPairs.present(prose)) {
            HyphenPairs.add(extraction);
            prose = prose.stream().map(HyphenPairs::withoutPairs).toList();
        }
        if (StackTraces.present(prose)) {
            StackTraces.add(prose, extraction);
            prose = prose.stream().map(StackTraces::withoutTrace).toList();
        }
        return PairsInText.add(prose, extraction);
    }

    /** Adds what stands in messages whose header this regex extracts. */
    static void behind(String header, List<String> events, Extraction extraction) {
        behind(header, events, events, extraction);
    }

    /** The same where only these parts of the events may hold pairs that are not extracted yet. */
    static void behind(String header, List<String> events, List<String> told, Extraction extraction) {
        Optional<SplunkRegex> regex = SplunkRegex.compile(header, Location.NONE, new Findings());
        List<String> heads = new ArrayList<>();
        List<String> messages = new ArrayList<>();
        for (String event : events) {
            int body = regex.map(r -> body(r, event)).orElse(0);
            heads.add(event.substring(0, body));
            messages.add(event.substring(body));
        }
        List<String> prose = prose(messages, extraction);
        List<String> whole = IntStream.range(0, events.size())
                .mapToObj(i -> heads.get(i) + prose.get(i))
                .toList();
        add(FreeText.behind(header, whole), told, extraction);
    }

    private static int body(SplunkRegex header, String event) {
        RegexCursor cursor = header.cursor(event);
        List<Integer> groups = header.names().getOrDefault("message", List.of());
        return groups.isEmpty() || !cursor.find() ? 0 : Math.max(0, cursor.start(groups.get(0)));
    }

    private static void add(FreeTextDesign design, List<String> events, Extraction extraction) {
        for (Extract rule : design.extractions()) {
            extraction.extract(rule);
        }
        boolean header = design.extractions().stream().anyMatch(e -> e.name().endsWith("_header"));
        List<String> messages = design.messages();
        JoinedValues.add(messages, extraction);
        Set<String> taken =
                extraction.extracts().flatMap(e -> e.fields().stream()).collect(Collectors.toCollection(TreeSet::new));
        messages.forEach(m -> PAIR_KEY.matcher(m).results().forEach(k -> taken.add(k.group(1))));
        StatedOutcome.add(messages, taken, extraction);
        StatedDeed.add(messages, taken, extraction);
        LoudName.add(messages, header, taken, extraction);
        LabelledValues.add(messages, header, extraction);
        design.templates().stream().limit(200).forEach(t -> extraction.template(t.text()));
        extraction.quality(design.quality());
        if (events.stream().anyMatch(e -> PAIR.matcher(e).find())) {
            LastValue.add(messages, extraction);
            extraction.report(
                    "pairs_in_text", "Pairs key=value that stand in the text.", RegexRule.pairs(TextPairs.REGEX));
            NestedValues.shapes(messages, TextPairs.REGEX, extraction);
        }
    }
}
