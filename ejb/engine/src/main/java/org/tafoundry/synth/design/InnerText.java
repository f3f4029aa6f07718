package org.tafoundry.synth.design;

import java.util.List;
import java.util.Optional;
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
        Set<String> names = new TreeSet<>(taken);
        names.add(key);
        FreeTextDesign design = FreeText.inside(values, names);
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
        JsonText json = new JsonText(values);
        for (Extract rule : design.extractions()) {
            Optional<String> regex = extraction.isIndexedJson() ? Optional.of(rule.regex()) : json.regex(rule.regex());
            regex.ifPresent(r ->
                    extraction.extract(new Extract("in_" + field + "_" + rule.name(), r, rule.comment()).from(field)));
            extraction.escaped(extraction.isIndexedJson() ? Set.of() : rule.fields());
        }
        design.templates().stream().limit(200).forEach(t -> extraction.template(t.text()));
    }
}
