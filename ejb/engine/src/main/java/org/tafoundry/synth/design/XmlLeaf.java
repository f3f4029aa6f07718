package org.tafoundry.synth.design;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value in XML.
 *
 * @param parent the element around the element that holds it; empty for the outermost
 * @param element the element that holds it, without its namespace's prefix
 * @param attribute the attribute that holds it; empty where it is the element's text
 */
record XmlLeaf(String parent, String element, String attribute) {

    private static final String NAME = "[A-Za-z_][\\w.\\-]*";
    private static final Pattern TAG = Pattern.compile(
            "<(/?)(?:[\\w.\\-]+:)?(" + NAME + ")((?:\\s+[\\w:.\\-]+\\s*=\\s*(?:\"[^\"]*\"|'[^']*'))*+)\\s*(/?)>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\s(?!xmlns)(?:[\\w.\\-]+:)?(" + NAME + ")\\s*=\\s*[\"']([^\"']+)");

    /** The values of a document, in its order; what is not well-formed is passed over. */
    static List<XmlLeaf> of(String document) {
        List<XmlLeaf> leaves = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(document);
        int opened = -1;
        while (tag.find()) {
            String element = tag.group(2);
            if (tag.group(1).isEmpty()) {
                String parent = open.isEmpty() ? "" : open.peek();
                Matcher attribute = ATTRIBUTE.matcher(tag.group(3));
                while (attribute.find()) {
                    leaves.add(new XmlLeaf(parent, element, attribute.group(1)));
                }
                if (tag.group(4).isEmpty()) {
                    open.push(element);
                    opened = tag.end();
                }
                continue;
            }
            boolean text = opened >= 0
                    && element.equals(open.peek())
                    && !document.substring(opened, tag.start()).isBlank();
            while (open.contains(element) && !open.pop().equals(element)) {
                continue;
            }
            if (text) {
                leaves.add(new XmlLeaf(open.isEmpty() ? "" : open.peek(), element, ""));
            }
            opened = -1;
        }
        return leaves;
    }

    /** Whether the value is an element's text. */
    boolean inText() {
        return attribute.isEmpty();
    }

    /** What this value is called when the element's or the attribute's name alone says too little. */
    String fullName() {
        String full = inText() ? parent + "_" + element : element + "_" + attribute;
        return full.replaceAll("\\W+", "_").replaceFirst("^_+", "");
    }

    /** What this value is called by its element or attribute alone. */
    String shortName() {
        return inText() ? element : attribute;
    }
}
