package org.tafoundry.splunk.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tafoundry.splunk.regex.RegexCursor;

/**
 * The FORMAT of an index-time transform: text with {@code $n} for the groups of REGEX, and {@code $0} for what the
 * destination held before.
 */
final class FormatTemplate {

    private record Piece(String text, int group) {}

    private final List<Piece> pieces;

    private FormatTemplate(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** Reads a template; a {@code $n} beyond the last group stays as it is, as Splunk has it. */
    static FormatTemplate of(String format, int groups) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < format.length()) {
            int end = i + 1;
            while (format.charAt(i) == '$' && end < format.length() && end < i + 4 && isDigit(format.charAt(end))) {
                end++;
            }
            int group = end > i + 1 ? Integer.parseInt(format.substring(i + 1, end)) : -1;
            if (group >= 0 && group <= groups) {
                pieces.add(new Piece(text.toString(), -1));
                pieces.add(new Piece("", group));
                text.setLength(0);
            } else {
                text.append(format, i, end);
            }
            i = end;
        }
        pieces.add(new Piece(text.toString(), -1));
        return new FormatTemplate(List.copyOf(pieces));
    }

    /** The text that it gives whatever matches; nothing when it has a group. */
    Optional<String> fixed() {
        return pieces.stream().allMatch(piece -> piece.group() < 0)
                ? Optional.of(pieces.stream().map(Piece::text).collect(Collectors.joining()))
                : Optional.empty();
    }

    /** Fills the template from a match; a group that took no part gives nothing. */
    String expand(RegexCursor match, String before) {
        StringBuilder result = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece.group() < 0) {
                result.append(piece.text());
            } else if (piece.group() == 0) {
                result.append(before);
            } else {
                match.group(piece.group()).ifPresent(result::append);
            }
        }
        return result.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
