package org.tafoundry.synth.design;

import java.util.List;
import org.tafoundry.synth.format.Format;
import org.tafoundry.synth.format.Payload;
import org.tafoundry.synth.format.PayloadKind;
import org.tafoundry.table.Tables;

/** Designs the extraction of a sourcetype: one part for each kind of payload that its events have. */
public final class ExtractionDesigner {

    /** So many events do not show what varies in them. */
    private static final int FEW = 2;

    private ExtractionDesigner() {}

    /** Designs the extraction; names of transforms begin with the prefix. */
    public static Extraction design(String prefix, Format format, int longest, Tables tables) {
        Extraction extraction = new Extraction(prefix, tables);
        design(format, longest, extraction);
        MachineAsProgram.tell(format, extraction);
        return extraction;
    }

    /** Adds the extraction of a format. */
    static void design(Format format, int longest, Extraction extraction) {
        Format unknown = LayoutExtraction.claim(format, extraction);
        for (PayloadKind kind : PayloadKind.values()) {
            List<Payload> payloads = unknown.of(kind);
            if (!payloads.isEmpty()) {
                add(kind, payloads, format, longest, extraction);
            }
        }
    }

    /** Whether so many events are a line or two of text among others that are no text: they show no kind of message. */
    private static boolean foreign(int texts, Format format) {
        int all = format.payloads().values().stream().mapToInt(List::size).sum();
        return format.kind() != PayloadKind.TEXT && texts <= FEW && texts * 4 < all;
    }

    /** Whether most events are no text, so that the columns before the others tell those before the text. */
    private static boolean besides(int texts, Format format) {
        int all = format.payloads().values().stream().mapToInt(List::size).sum();
        return texts * 2 < all;
    }

    private static void add(
            PayloadKind kind, List<Payload> payloads, Format format, int longest, Extraction extraction) {
        switch (kind) {
            case JSON -> JsonExtraction.add(payloads, format.payloads().size() == 1 ? longest : 0, extraction);
            case PREFIXED_JSON -> PrefixedJsonExtraction.add(payloads, extraction);
            case CEF -> CefExtraction.add(payloads, extraction);
            case LEEF -> LeefExtraction.add(payloads, extraction);
            case XML -> XmlExtraction.add(payloads, extraction);
            case ACCESS -> AccessExtraction.add(payloads, extraction);
            case KEY_VALUE -> PairExtraction.add(format.pairs().orElseThrow(), payloads, extraction);
            case W3C, DELIMITED -> ColumnExtraction.add(format.columns().orElseThrow(), payloads, extraction);
            case TEXT -> {
                List<String> events = payloads.stream().map(Payload::event).toList();
                if (foreign(events.size(), format)) {
                    TextRules.known(events, extraction);
                } else {
                    TextRules.add(events, besides(events.size(), format), extraction);
                }
            }
        }
        boolean structured = kind != PayloadKind.TEXT && kind != PayloadKind.W3C && kind != PayloadKind.ACCESS;
        if (structured) {
            boolean words = kind == PayloadKind.KEY_VALUE && LeadingWords.present(payloads);
            HeaderExtraction.add(words ? LeadingWords.behind(payloads) : payloads, extraction);
        }
    }
}
