package org.tafoundry.synth.design;

import static org.tafoundry.synth.design.Extraction.setting;

import java.util.List;
import org.tafoundry.synth.format.Payload;

/** Extracts XML: elements by name, attributes by element and name, named data elements as Windows writes them. */
final class XmlExtraction {

    private static final String NAME = "[A-Za-z_][\\w:.\\-]*";
    private static final String ATTRIBUTE = NAME + "\\s*=\\s*[\"'][^\"']*[\"']";
    private static final int MOST_ATTRIBUTES = 8;

    private XmlExtraction() {}

    static void add(List<Payload> payloads, Extraction extraction) {
        if (any(payloads, "(?s).*<\\w+\\s+Name\\s*=\\s*[\"'][^\"']+[\"']\\s*>[^<]+<.*")) {
            extraction.report(
                    "xml_named",
                    "Elements whose attribute Name says what their text is.",
                    setting("REGEX", "<\\w+\\s+[Nn]ame\\s*=\\s*[\"']([^\"']+)[\"'][^>]*>([^<]+)<"),
                    setting("FORMAT", "$1::$2"));
        }
        extraction.report(
                "xml_elements",
                "The text of every element that holds nothing but text.",
                setting("REGEX", "<(" + NAME + ")(?:\\s(?![Nn]ame\\s*=)[^<>]*)?>\\s*([^<>]*[^<>\\s])\\s*</\\1>"),
                setting("FORMAT", "$1::$2"));
        int most = 0;
        for (Payload payload : payloads) {
            for (int n = most; n < MOST_ATTRIBUTES && has(payload, n + 1); n++) {
                most = n + 1;
            }
        }
        if (most > 0 && payloads.stream().anyMatch(p -> single(p))) {
            extraction.report(
                    "xml_attributes",
                    "The attributes of an event that is one element.",
                    setting("REGEX", "\\s(" + NAME + ")\\s*=\\s*\"([^\"]*)\""),
                    setting("FORMAT", "$1::$2"));
        }
        for (int n = 0; n < most; n++) {
            extraction.report(
                    "xml_attribute" + (n + 1),
                    "Attribute " + (n + 1) + " of every element, named by both.",
                    setting(
                            "REGEX",
                            "<(?!Data\\b)(" + NAME + ")" + ("\\s+" + ATTRIBUTE).repeat(n) + "\\s+(" + NAME
                                    + ")\\s*=\\s*[\"']([^\"']*)[\"']"),
                    setting("FORMAT", "$1_$2::$3"));
        }
    }

    private static boolean single(Payload payload) {
        return payload.text().chars().filter(c -> c == '<').count() <= 2;
    }

    private static boolean has(Payload payload, int attributes) {
        return java.util.regex.Pattern.compile("<" + NAME + ("\\s+" + ATTRIBUTE).repeat(attributes))
                .matcher(payload.text())
                .find();
    }

    private static boolean any(List<Payload> payloads, String regex) {
        return payloads.stream().anyMatch(p -> p.text().matches(regex));
    }
}
