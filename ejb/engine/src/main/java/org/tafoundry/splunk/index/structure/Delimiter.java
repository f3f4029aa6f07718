package org.tafoundry.splunk.index.structure;

import java.util.Locale;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.index.setting.IndexCode;

/** Reads delimiters and quotes by character or by Splunk's names for them. */
public final class Delimiter {

    /** No character: {@code none}. */
    static final char NONE = '\uffff';
    /** Any run of blanks and tabs: {@code whitespace}. */
    static final char WHITESPACE = '\ufffe';

    private Delimiter() {}

    /** The character of a setting; the fallback, with a finding, when it is none. */
    static char of(ConfSetting setting, char fallback, Findings findings) {
        String value = setting.value();
        String text =
                value.length() == 3 && value.startsWith("\"") && value.endsWith("\"") ? value.substring(1, 2) : value;
        switch (text.toLowerCase(Locale.ROOT)) {
            case "space":
                return ' ';
            case "tab", "\\t":
                return '\t';
            case "fs":
                return '\u001c';
            case "gs":
                return '\u001d';
            case "rs":
                return '\u001e';
            case "us":
                return '\u001f';
            case "none":
                return NONE;
            case "whitespace", "ws":
                return WHITESPACE;
            case "pipe":
                return '|';
            case "comma":
                return ',';
            default:
                break;
        }
        if (text.matches("\\\\x[0-9A-Fa-f]{2}")) {
            return (char) Integer.parseInt(text.substring(2), 16);
        }
        if (text.length() == 2 && text.charAt(0) == '\\') {
            return text.charAt(1);
        }
        if (text.length() != 1) {
            findings.add(
                    IndexCode.INDEX_BAD_VALUE,
                    setting.where(),
                    setting.key() + " = " + value + " is no single character and no name of one.",
                    "Use one character, or space, tab, whitespace, fs, gs, rs, us, none or \\xHH.");
            return fallback;
        }
        return text.charAt(0);
    }
}
