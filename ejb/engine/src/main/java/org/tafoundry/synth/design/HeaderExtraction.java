package org.tafoundry.synth.design;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tafoundry.synth.format.Columns;
import org.tafoundry.synth.format.Payload;
import org.tafoundry.synth.format.SyslogHeader;
import org.tafoundry.synth.layout.ColumnNaming;
import org.tafoundry.synth.setting.Extract;
import org.tafoundry.synth.template.FreeText;

/** Extracts the transport header before structured payloads. */
final class HeaderExtraction {

    private static final int MOST = 2000;
    private static final int FEWEST_COLUMNS = 2;

    private static final Pattern MARKED = Pattern.compile(
            "<!?\\[(?:[A-Z]{2,12})\\[(?<message>(?:[^\\]]|\\](?![A-Z]{2,12}\\]))*+)\\][A-Z]{2,12}\\]!?>");

    /** What stands right before a payload and opens around it. */
    private static final Pattern OPENED = Pattern.compile("(?:(?<!\\S)[\\[({<]|\\s)++$");

    /** The name of the rule for columns between bars, semicolons or tabs. */
    static final String COLUMNS = "transport_columns";

    private HeaderExtraction() {}

    static void add(List<Payload> payloads, Extraction extraction) {
        List<String> headers = payloads.stream()
                .filter(p -> !p.event().substring(0, p.start()).isBlank())
                .map(p -> OPENED.matcher(p.event().substring(0, p.start())).replaceFirst("") + FreeText.PAYLOAD)
                .limit(2000)
                .toList();
        if (headers.isEmpty()) {
            return;
        }
        List<SyslogHeader> known = known(payloads.stream()
                .filter(p -> !p.event().substring(0, p.start()).isBlank())
                .map(Payload::event)
                .toList());
        if (!known.isEmpty()) {
            known.forEach(h -> extraction.extract("0_" + h.name(), h.regex(), h.explanation()));
            if (payloads.stream()
                    .anyMatch(p -> p.event().substring(0, p.start()).contains("=\""))) {
                StructuredData.pairs(extraction);
            }
            if (known.size() == 1) {
                ColumnsBehindHeader.add(known.get(0), payloads, extraction);
            }
            return;
        }
        unknown(headers, extraction);
    }

    /** The known header of the events, or the several that they have where senders differ. */
    private static List<SyslogHeader> known(List<String> events) {
        Optional<SyslogHeader> one = SyslogHeader.of(events);
        if (one.isPresent() && !one.get().bare()) {
            return List.of(one.get());
        }
        List<SyslogHeader> each = events.stream()
                .limit(MOST)
                .flatMap(e -> SyslogHeader.of(List.of(e)).stream())
                .filter(h -> !h.bare())
                .toList();
        boolean most = each.size() * 10 >= Math.min(MOST, events.size()) * 8;
        return most ? each.stream().distinct().toList() : one.stream().toList();
    }

    /** Columns between bars, semicolons or tabs before the payload, as many in every event. */
    private static boolean separated(List<String> headers, Extraction extraction) {
        List<String> bare = headers.stream()
                .map(h -> h.substring(0, h.length() - FreeText.PAYLOAD.length()))
                .toList();
        for (char separator : "|;\t".toCharArray()) {
            List<List<String>> rows =
                    bare.stream().map(h -> Columns.split(h, separator)).toList();
            int count = rows.get(0).size();
            boolean even = rows.size() > 1
                    && count > FEWEST_COLUMNS
                    && rows.stream()
                            .allMatch(r -> r.size() == count && r.get(count - 1).isEmpty());
            if (even) {
                List<List<String>> cells = rows.stream()
                        .map(r -> r.stream().map(String::strip).toList())
                        .toList();
                List<String> names = ColumnNaming.names(cells, count - 1);
                String mark = separator == '\t' ? "\\t" : "\\" + separator;
                String cut = String.valueOf(separator);
                String blank =
                        bare.stream().anyMatch(h -> h.contains(" " + cut) || h.contains(cut + " ")) ? "[ ]*" : "";
                StringBuilder regex = new StringBuilder("^\\s*");
                names.forEach(
                        n -> regex.append("(?<" + n + ">[^" + mark + "\\r\\n]*" + (blank.isEmpty() ? "" : "?") + ")")
                                .append(blank + mark + blank));
                extraction.extract(COLUMNS, regex.toString(), "The columns before the payload.");
                return true;
            }
        }
        return false;
    }

    /** A text between marks of its own, as {@code <![LOG[text]LOG]!>}: the message. */
    private static boolean marked(List<String> headers, Extraction extraction) {
        boolean marked = headers.stream().allMatch(h -> MARKED.matcher(h).lookingAt());
        if (marked) {
            extraction.extract("transport_marked", "^" + MARKED.pattern(), "The text between the marks of the record.");
        }
        return marked;
    }

    private static void unknown(List<String> headers, Extraction extraction) {
        if (marked(headers, extraction) || separated(headers, extraction)) {
            return;
        }
        for (Extract header : FreeText.design(headers).extractions()) {
            if (header.name().endsWith("_header")) {
                extraction.extract(header.named("transport_" + header.name()));
            }
        }
    }
}
