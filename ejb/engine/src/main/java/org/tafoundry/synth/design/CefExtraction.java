package org.tafoundry.synth.design;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.synth.format.Payload;
import org.tafoundry.synth.setting.RegexRule;

/** Extracts CEF: the header between bars, the extension's pairs, and custom fields under their labels. */
final class CefExtraction {

    private static final String PART = "(?:[^|\\\\]|\\\\.)*+";
    private static final Pattern VENDOR =
            Pattern.compile("(?:CEF:\\s?)?\\d+\\|((?:[^|\\\\]|\\\\.)*+)\\|((?:[^|\\\\]|\\\\.)*+)\\|");
    private static final String CUSTOM = "((?:cs|cn|cfp|c6a|flexString|flexNumber|flexDate|deviceCustom\\w+?)\\d)";
    private static final String KEY = "[A-Za-z_][\\w.\\-\\[\\]]*";
    private static final String VALUE = "(?|\"((?:[^\"\\\\]|\\\\.)*+)\"(?=\\s+" + KEY + "=|\\s*$)|(?:\\s(?!" + KEY
            + "=|$))?((?:[^\\s\\\\]|\\\\.|\\s++(?!" + KEY + "=|$))*))";

    private CefExtraction() {}

    static void add(List<Payload> payloads, Extraction extraction) {
        Set<String> vendors = new TreeSet<>();
        Set<String> products = new TreeSet<>();
        for (Payload payload : payloads) {
            Matcher m = VENDOR.matcher(payload.text());
            if (m.lookingAt()) {
                vendors.add(m.group(1));
                products.add(m.group(2));
            }
        }
        only(vendors).ifPresent(v -> extraction.constant("vendor", v));
        only(products).ifPresent(p -> extraction.constant("product", p));
        extraction.extract(
                "cef_header",
                "(?:CEF:\\s?|^)(?<cef_version>\\d+)\\|(?<device_vendor>" + PART + ")\\|(?<device_product>" + PART
                        + ")\\|(?<device_version>" + PART + ")\\|(?<device_event_class_id>" + PART + ")\\|(?<name>"
                        + PART
                        + ")\\|(?<device_severity>" + PART + ")\\|",
                "The seven parts of the CEF header; a bar or backslash inside a part is escaped.");
        extraction.report(
                "cef_labels_behind",
                "A custom field under the name that its label gives, the label standing behind the value.",
                RegexRule.format("(?:\\s|\\|)" + CUSTOM + "=" + VALUE + "(?=.*?\\s\\1Label=" + VALUE + ")", "$3::$2"));
        extraction.report(
                "cef_labels_before",
                "A custom field under the name that its label gives, the label standing before the value.",
                RegexRule.format("(?:\\s|\\|)" + CUSTOM + "Label=" + VALUE + "(?=.*?\\s\\1=" + VALUE + ")", "$2::$3"));
        extraction.report(
                "cef_extension",
                "The pairs of the CEF extension; a value may hold blanks and ends where the next key begins.",
                RegexRule.pairs("(?:\\s|\\|)(" + KEY + ")=" + VALUE));
    }

    private static Optional<String> only(Set<String> values) {
        return values.size() == 1 ? Optional.of(values.iterator().next()) : Optional.empty();
    }
}
