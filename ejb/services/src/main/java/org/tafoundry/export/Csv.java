package org.tafoundry.export;

import java.util.Collection;
import java.util.stream.Collectors;

/** Writes lines of CSV (RFC 4180) that a spreadsheet takes as text and never as a formula. */
final class Csv {
    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    static String line(Collection<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
