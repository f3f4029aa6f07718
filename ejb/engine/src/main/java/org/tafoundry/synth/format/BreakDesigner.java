package org.tafoundry.synth.format;

/**
 * Decides how a sample breaks into events, by the most certain beginning that they have: documents that open and close,
 * then marks, then lines that open a record or stand between two, then a time or a mark that lines begin with, then labels; blank lines and indentation count where nothing else does. Lines that
 * each have a date and a clock are events of their own.
 */
public final class BreakDesigner {

    private BreakDesigner() {}

    /** Decides for the beginning of a sample. */
    public static Breaking design(String text) {
        return DatedLines.apart(text, found(text));
    }

    private static Breaking found(String text) {
        return JsonArrays.breaking(text)
                .or(() -> JsonObjects.breaking(text))
                .or(() -> XmlDocuments.breaking(text))
                .or(() -> RuledRecords.breaking(text))
                .or(() -> MarkedBlocks.breaking(text))
                .or(() -> OpenedRecords.breaking(text))
                .or(() -> LeadBlocks.breaking(text))
                .or(() -> RecordBlocks.breaking(text))
                .or(() -> PlainBlocks.breaking(text))
                .orElseGet(() -> Breaking.lines(text, "Every line is an event."));
    }
}
