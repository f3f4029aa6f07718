package org.tafoundry.synth.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds XML elements in text by their tags, in one pass and tolerantly; it does not judge whether they are well-formed. */
final class XmlSpans {

    private static final int LONGEST_NAME = 200;

    /**
     * An element in a text.
     *
     * @param name its name
     * @param start its first character, or that of the declaration before it
     * @param end one past its last
     * @param declared whether a declaration stands before it
     */
    record Span(String name, int start, int end, boolean declared) {}

    /**
     * The root of a document, which may not be closed.
     *
     * @param name its name
     * @param inside one past its start tag
     */
    record Root(String name, int inside) {}

    private final String text;
    private final List<Span> spans = new ArrayList<>();

    private XmlSpans(String text) {
        this.text = text;
    }

    /** The elements that follow each other from here, only blanks and declarations between them; until something else. */
    static List<Span> of(String text, int from) {
        XmlSpans found = new XmlSpans(text);
        found.read(from);
        return found.spans;
    }

    /** The root of the document that a text begins with; empty when it begins with something else. */
    static Optional<Root> root(String text) {
        XmlSpans found = new XmlSpans(text);
        int at = found.blanks(0);
        while (at >= 0 && (text.startsWith("<?", at) || text.startsWith("<!", at))) {
            String end = text.startsWith("<?", at) ? "?>" : text.startsWith("<!--", at) ? "-->" : ">";
            int behind = found.behind(end, at);
            at = behind < 0 ? -1 : found.blanks(behind);
        }
        String name = at >= 0 && text.startsWith("<", at) ? found.name(at + 1) : "";
        int inside = name.isEmpty() ? -1 : found.tagEnd(at);
        return inside < 0 || text.charAt(inside - 2) == '/' ? Optional.empty() : Optional.of(new Root(name, inside));
    }

    private void read(int from) {
        int declared = -1;
        int at = blanks(from);
        while (at >= 0 && at + 1 < text.length() && text.charAt(at) == '<') {
            int end;
            if (text.startsWith("<?", at)) {
                declared = declared < 0 && text.startsWith("<?xml", at) ? at : declared;
                end = behind("?>", at);
            } else if (text.startsWith("<!--", at)) {
                end = behind("-->", at);
            } else if (text.startsWith("<!D", at)) {
                end = behind(">", at);
            } else {
                String name = name(at + 1);
                end = name.isEmpty() ? -1 : element(at, name);
                if (end > 0) {
                    spans.add(new Span(name, declared < 0 ? at : declared, end, declared >= 0));
                }
                declared = -1;
            }
            at = end < 0 ? -1 : blanks(end);
        }
    }

    /** One past the end tag of the element that begins here; -1 when it is not closed. */
    private int element(int start, String name) {
        int depth = 0;
        int at = start;
        while (at >= 0 && at < text.length()) {
            int tag = text.indexOf('<', at);
            if (tag < 0) {
                return -1;
            }
            if (text.startsWith("<![CDATA[", tag)) {
                at = behind("]]>", tag);
            } else if (text.startsWith("<!--", tag)) {
                at = behind("-->", tag);
            } else {
                boolean closes = text.startsWith("</", tag);
                boolean own = named(tag + (closes ? 2 : 1), name);
                at = tagEnd(tag);
                if (own && at > 0) {
                    boolean empty = text.charAt(at - 2) == '/';
                    depth += closes ? -1 : empty ? 0 : 1;
                    if (depth == 0) {
                        return at;
                    }
                }
            }
        }
        return -1;
    }

    /** One past the sign that ends this tag, quotes respected within a line; -1 when nothing does. */
    private int tagEnd(int tag) {
        for (int i = tag + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '<') {
                return i;
            }
            if ((c == '"' || c == '\'') && text.charAt(i - 1) == '=') {
                int quote = text.indexOf(c, i + 1);
                i = quote < 0 ? i : quote;
            }
        }
        return -1;
    }

    private boolean named(int at, String name) {
        int end = at + name.length();
        return text.startsWith(name, at) && end < text.length() && !nameCharacter(text.charAt(end));
    }

    private String name(int at) {
        int end = at;
        while (end < text.length() && end - at < LONGEST_NAME && nameCharacter(text.charAt(end))) {
            end++;
        }
        return end > at && !Character.isDigit(text.charAt(at)) && text.charAt(at) != '-' ? text.substring(at, end) : "";
    }

    private static boolean nameCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == ':' || c == '.' || c == '-';
    }

    private int behind(String mark, int from) {
        int at = text.indexOf(mark, from);
        return at < 0 ? -1 : at + mark.length();
    }

    private int blanks(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
