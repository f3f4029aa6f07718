package org.tafoundry.splunk.index.structure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.EffectiveProps;
import org.tafoundry.splunk.index.setting.IndexCode;
import org.tafoundry.splunk.index.setting.SettingList;
import org.tafoundry.splunk.index.setting.SettingRegex;

/**
 * INDEXED_EXTRACTIONS and the settings that belong to it, compiled.
 *
 * @param kind the format
 * @param where where INDEXED_EXTRACTIONS stands
 * @param delimiter FIELD_DELIMITER
 * @param headerDelimiter HEADER_FIELD_DELIMITER
 * @param quote FIELD_QUOTE; {@link Delimiter#NONE} for none
 * @param headerQuote HEADER_FIELD_QUOTE
 * @param headerLine HEADER_FIELD_LINE_NUMBER; 0 for the first line that is no preamble
 * @param preamble PREAMBLE_REGEX
 * @param header FIELD_HEADER_REGEX
 * @param names FIELD_NAMES; empty when the header names the fields
 * @param missing MISSING_VALUE_REGEX
 * @param headerCharacters HEADER_FIELD_ACCEPTABLE_SPECIAL_CHARACTERS
 * @param trimBraces JSON_TRIM_BRACES_IN_ARRAY_NAMES
 */
public record StructureRules(
        Kind kind,
        Location where,
        char delimiter,
        char headerDelimiter,
        char quote,
        char headerQuote,
        long headerLine,
        Optional<SettingRegex> preamble,
        Optional<SettingRegex> header,
        List<String> names,
        Optional<SettingRegex> missing,
        String headerCharacters,
        boolean trimBraces) {

    /** The formats of INDEXED_EXTRACTIONS. */
    public enum Kind {
        CSV(','),
        TSV('\t'),
        PSV('|'),
        W3C(' '),
        JSON(','),
        HEC(',');

        private final char delimiter;

        Kind(char delimiter) {
            this.delimiter = delimiter;
        }

        public boolean isJson() {
            return this == JSON || this == HEC;
        }
    }

    /** Compiles the settings; nothing when INDEXED_EXTRACTIONS is absent or unknown. */
    public static Optional<StructureRules> of(EffectiveProps props, Findings findings) {
        return props.get("INDEXED_EXTRACTIONS")
                .filter(s -> !s.value().isBlank() && !s.value().equalsIgnoreCase("none"))
                .flatMap(s -> kind(s, findings).map(kind -> of(kind, s, props, findings)));
    }

    private static Optional<Kind> kind(ConfSetting setting, Findings findings) {
        String name = setting.value().trim().toUpperCase(Locale.ROOT);
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(name)) {
                return Optional.of(kind);
            }
        }
        findings.add(
                IndexCode.INDEX_BAD_VALUE,
                setting.where(),
                "INDEXED_EXTRACTIONS = " + setting.value() + " is no known format, so no field is indexed.",
                "Use csv, tsv, psv, w3c, json or hec.");
        return Optional.empty();
    }

    private static StructureRules of(Kind kind, ConfSetting setting, EffectiveProps props, Findings findings) {
        char delimiter = character(props, "FIELD_DELIMITER", kind.delimiter, findings);
        char quote = character(props, "FIELD_QUOTE", '"', findings);
        Optional<SettingRegex> header = SettingRegex.of(props, "FIELD_HEADER_REGEX", findings);
        return new StructureRules(
                kind,
                setting.where(),
                delimiter,
                character(props, "HEADER_FIELD_DELIMITER", delimiter, findings),
                quote,
                character(props, "HEADER_FIELD_QUOTE", quote, findings),
                Math.max(0, props.number("HEADER_FIELD_LINE_NUMBER", 0, findings)),
                SettingRegex.of(props, "PREAMBLE_REGEX", findings),
                kind == Kind.W3C && header.isEmpty()
                        ? SettingRegex.of("^#Fields:\\s*", setting.where(), findings)
                        : header,
                props.get("FIELD_NAMES").map(s -> SettingList.of(s.value())).orElse(List.of()),
                SettingRegex.of(props, "MISSING_VALUE_REGEX", findings),
                props.value("HEADER_FIELD_ACCEPTABLE_SPECIAL_CHARACTERS", ""),
                props.flag("JSON_TRIM_BRACES_IN_ARRAY_NAMES", false, findings));
    }

    private static char character(EffectiveProps props, String key, char fallback, Findings findings) {
        Optional<ConfSetting> setting = props.get(key).filter(s -> !s.value().isEmpty());
        return setting.isEmpty() ? fallback : Delimiter.of(setting.get(), fallback, findings);
    }
}
