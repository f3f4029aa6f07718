package org.tafoundry.lint;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The outline of a CSV file.
 *
 * @param header names of the columns
 * @param oddLine first line whose number of values differs from the header's, from 1; 0 when there is none
 */
record CsvShape(List<String> header, int oddLine) {

    CsvShape {
        header = List.copyOf(header);
    }

    /** Reads the outline; nothing when the file is not UTF-8 text or ends inside quotes. */
    static Optional<CsvShape> of(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
        List<String> header = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        boolean first = true;
        int values = 0;
        int line = 1;
        int odd = 0;
        for (int i = text.startsWith("\ufeff") ? 1 : 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (c == '"') {
                quoted = !quoted;
            } else if (quoted && i < text.length() || c != ',' && c != '\n') {
                value.append(c);
            } else {
                values++;
                if (first) {
                    header.add(value.toString().strip());
                }
                boolean blank = values == 1 && value.toString().isBlank();
                value.setLength(0);
                if (c == '\n') {
                    if (!first && !blank && values != header.size() && odd == 0) {
                        odd = line;
                    }
                    first = false;
                    values = 0;
                }
            }
            line += c == '\n' ? 1 : 0;
        }
        return quoted ? Optional.empty() : Optional.of(new CsvShape(header, odd));
    }
}
