package org.tafoundry.synth.design;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.synth.setting.Extract;
import org.tafoundry.synth.setting.RegexRule;
import org.tafoundry.synth.template.FreeText;
import org.tafoundry.synth.template.FreeTextDesign;

/** Extracts the values that sentences in a field hold, by transforms: these come after the one that gives the field. */
final class SentenceRules {

    private static final Pattern SECOND = Pattern.compile("\\w+_(user|src|dest)");
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
    private static boolean second(Extract rule, Set<String> taken) {
        return rule.fields().stream()
                .map(SECOND::matcher)
                .filter(Matcher::matches)
                .map(m -> m.group(1))
                .anyMatch(taken::contains);
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
        for (Extract rule : design.extractions()) {
            if (second(rule, taken)) {
                continue;
            }
            extraction.report(
                    "within_" + field + "_" + rule.name(),
                    rule.comment(),
                    RegexRule.groups(rule.regex()).from(field));
        }
        design.templates().stream().limit(200).forEach(t -> extraction.template(t.text()));
    }
}
