package org.tafoundry.synth.layout;

import java.util.Locale;

/** What a column's values look like; the more telling, the more a conforming value weighs as evidence. */
enum CellType {
    IP("(?:\\d{1,3}(?:\\.\\d{1,3}){3}|(?=[0-9a-fA-F:.]*:[0-9a-fA-F:.]*:)[0-9a-fA-F:.]{2,45}(?:%\\w+)?)", 3),
    PORT("\\d{1,5}", 1),
    INT("-?\\d+", 0.7),
    NUM("-?\\d+(?:\\.\\d+)?", 0.7),
    DECIMAL("-?\\d+\\.\\d+", 1.5),
    HEX("(?:0x)?[0-9a-fA-F]+", 0.8),
    MAC("(?:[0-9A-Fa-f]{2}[:.-]?){5}[0-9A-Fa-f]{2}", 3),
    TIME(
            "(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}[T :]\\d{1,2}:\\d{2}(?::\\d{2})?[\\d.,]*(?: ?[AP]M)?(?: ?(?:Z|UTC|GMT|[A-Z]{3,4}|[+-]\\d{2}:?\\d{2}))?"
                    + "|\\d{1,2}[-/. ](?:\\d{1,2}|[A-Z][a-z]{2})[-/. ]\\d{2,4}[T :]\\d{1,2}:\\d{2}(?::\\d{2})?[\\d.,]*(?: ?[AP]M)?(?: ?[+-]\\d{2}:?\\d{2}| [A-Z]{3,4})?"
                    + "|(?:[A-Z][a-z]{2},? )?[A-Z][a-z]{2} +\\d{1,2},? (?:\\d{4} )?\\d{1,2}:\\d{2}:\\d{2}[\\d.]*(?: ?[AP]M)?(?: [A-Z]{3,4})?(?: \\d{4})?"
                    + "|\\d{8} \\d{2}:\\d{2}:\\d{2}|1\\d{9}(?:\\d{3}|\\d{6})?(?:\\.\\d+)?)",
            3),
    DATE("(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4})", 2),
    CLOCK("\\d{1,2}:\\d{2}:\\d{2}(?:[.,]\\d+)?(?: ?[AP]M)?", 2),
    UUID("\\{?[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\\}?", 3),
    HASH("(?:[0-9a-fA-F]{32}|[0-9a-fA-F]{40}|[0-9a-fA-F]{64})", 3),
    MAIL("<?[^\\s<>@\",;]+@[\\w.-]+>?", 3),
    METHOD("[A-Z_]{3,20}", 0.8),
    CODE("[1-9]\\d{2}", 1),
    URL("(?:[A-Za-z][\\w+.-]*://\\S+|/\\S*)", 2),
    LINK("[^\\s\"]+", 0.2),
    PATH("(?:/\\S*|[A-Za-z]:\\\\.*)", 2),
    HOST("[\\w.-]+", 0.3),
    WORD("[^\\s,;|\"]+", 0.2),
    BOOL("(?i:true|false|yes|no|0|1)", 0.6),
    ENDPOINT("(?:\\d{1,3}(?:\\.\\d{1,3}){3}|\\[?[0-9a-fA-F:.]{2,45}\\]?|[\\w-]++(?:\\.[\\w-]++)++):\\d{1,5}", 4),
    REQUEST("(?:[A-Z]{3,20} [^\"]*?(?: HTTP/[\\d.]+)?|-)", 3),
    ANY("", 0),
    TEXT("", 0);

    private final String strict;
    private final double weight;

    CellType(String strict, double weight) {
        this.strict = strict;
        this.weight = weight;
    }

    /** A short regex that conforming values match as well; empty when there is none. */
    String brief() {
        return switch (this) {
            case IP -> "[\\da-fA-F.:]+";
            case PORT, INT, CODE -> "-?\\d+";
            case NUM, DECIMAL -> "-?[\\d.]+";
            case CLOCK -> "\\d+:[\\d:.,]+";
            case DATE -> "\\d+[-/.]\\d+[-/.]\\d+";
            case METHOD -> "[A-Z_]+";
            case UUID, HASH -> "[\\da-fA-F{}-]+";
            default -> "";
        };
    }

    /** The regex of conforming values; empty when every value conforms. */
    String strict() {
        return strict;
    }

    double weight() {
        return weight;
    }

    static CellType of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
