package org.tafoundry.synth.design;

import static org.tafoundry.synth.design.Extraction.setting;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tafoundry.synth.template.FreeText;
import org.tafoundry.synth.template.FreeTextDesign;
import org.tafoundry.synth.template.TextExtraction;

/** Extracts the values that sentences in a field hold, by transforms: these come after the one that gives the field. */
final class SentenceRules {

    private static final Pattern GROUP = Pattern.compile("\\(\\?<\\w+_(user|src|dest)>");
    private static final int MOST = 500;

    /** Of so many words a value is a sentence. */
    private static final int FEWEST_WORDS = 3;

    private SentenceRules() {}

    /** Whether most of these values are sentences. */
    static boolean present(List<String> values) {
        long sentences = values.stream()
                .filter(v -> v.strip().split("\\s+").length >= FEWEST_WORDS)
                .count();
        return values.size() > 1 && sentences * 2 > values.size();
    }

    /** Whether a rule takes another user or end point than the one that has a field of its own. */
    private static boolean second(String regex, Set<String> taken) {
        return GROUP.matcher(regex).results().map(m -> m.group(1)).anyMatch(taken::contains);
    }

    /**
     * Adds the rules.
     *
     * @param field the field
     * @param values its values
     * @param taken the names of other fields, whose values stay what they are
     */
    static void add(String field, List<String> values, Set<String> taken, Extraction extraction) {
        FreeTextDesign design = FreeText.inside(values.stream().limit(MOST).toList(), taken);
        for (TextExtraction rule : design.extractions()) {
            if (second(rule.regex(), taken)) {
                continue;
            }
            extraction.report(
                    "within_" + field + "_" + rule.className(),
                    rule.comment(),
                    setting("SOURCE_KEY", field),
                    setting("REGEX", rule.alone()));
        }
        design.templates().stream().limit(200).forEach(t -> extraction.template(t.text()));
    }
}
