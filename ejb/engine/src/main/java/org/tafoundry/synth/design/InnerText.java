package org.tafoundry.synth.design;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tafoundry.synth.setting.Extract;
import org.tafoundry.synth.template.FreeText;
import org.tafoundry.synth.template.FreeTextDesign;

/** Extracts the values that sentences in a string of JSON hold. */
final class InnerText {

    private InnerText() {}

    /**
     * Adds the rules; where JSON is read at search time, which comes after all rules, the string is read by itself first.
     *
     * @param key the key of the string, at the top of the JSON
     * @param values its values
     * @param taken the other keys, whose values stay what they are
     */
    static void add(String key, List<String> values, Set<String> taken, Extraction extraction) {
        List<String> texts = values.stream()
                .map(v -> extraction.isIndexedJson() ? v : escaped(v))
                .toList();
        Set<String> names = new TreeSet<>(taken);
        names.add(key);
        FreeTextDesign design = FreeText.inside(texts, names);
        if (design.extractions().isEmpty()) {
            return;
        }
        String field = extraction.isIndexedJson() ? key : key + "_text";
        if (!extraction.isIndexedJson()) {
            extraction.extract(
                    "0_" + field,
                    "\"" + key + "\"\\s*:\\s*\"(?<" + field + ">(?:[^\"\\\\]|\\\\.)*+)\"",
                    "The text of " + key + ", whose values the settings below take.");
        }
        for (Extract rule : design.extractions()) {
            String regex = rule.regex();
            if (!extraction.isIndexedJson()) {
                regex = regex.replace("[^\"", "[^\"\\\\");
            }
            extraction.extract(new Extract("in_" + field + "_" + rule.name(), regex, rule.comment()).from(field));
        }
        design.templates().stream().limit(200).forEach(t -> extraction.template(t.text()));
    }

    /** As it stands in the event. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }
}
