package org.tafoundry.splunk.index.structure;

/** Counts how deep a JSON text is open at the end of a line. */
final class JsonDepth {

    private JsonDepth() {}

    /** The depth behind the line; -1 when the line ends within a string or closes more than is open. */
    static int after(String line, int before) {
        int depth = before;
        boolean string = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (string) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    string = false;
                }
            } else if (c == '"') {
                string = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            }
        }
        return string ? -1 : depth;
    }
}
