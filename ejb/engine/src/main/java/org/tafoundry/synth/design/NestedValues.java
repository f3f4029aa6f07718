package org.tafoundry.synth.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tafoundry.synth.pair.PairFinder;
import org.tafoundry.synth.pair.PairGrammar;
import org.tafoundry.synth.setting.RegexRule;

/**
 * Extracts what stands inside the values of a field in the terms of those values: pairs in a quoted value, JSON in a
 * string, and again inside of them.
 */
final class NestedValues {

    private static final int MOST = 500;
    private static final int DEEPEST = 3;
    private static final int MOST_LISTS = 20;

    private static final String LINES =
            "(?:^|[\\r\\n])[ \\t]*([A-Za-z][\\w ()/-]{0,40}?)[ \\t]*:[ \\t]+([^\\r\\n]*[^\\r\\n\\s])";

    /** A distinguished name with the attribute types of RFC 4514. */
    private static final Pattern DISTINGUISHED = Pattern.compile(
            "(?i)(?:CN|L|ST|O|OU|C|STREET|DC|UID)=[^,=]{1,200}(?:, ?(?:CN|L|ST|O|OU|C|STREET|DC|UID)=[^,=]{1,200}){1,30}");

    private NestedValues() {}

    /** Adds rules for every key whose values hold structure of their own. */
    static void ofPairs(List<String> texts, PairGrammar grammar, Extraction extraction) {
        ofPairs(texts, grammar, extraction, 1);
    }

    /** Adds the rules that the shapes of the values of pairs in text call for. */
    static void shapes(List<String> texts, String pairs, Extraction extraction) {
        PairFinder finder = PairFinder.of(pairs);
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String text : texts.subList(0, Math.min(MOST, texts.size()))) {
            finder.pairs(text).forEach(p -> values.computeIfAbsent(field(p.key()), k -> new ArrayList<>())
                    .add(p.value()));
        }
        ValueShapes.add(values, extraction);
    }

    private static void ofPairs(List<String> texts, PairGrammar grammar, Extraction extraction, int depth) {
        PairFinder finder = PairFinder.of(grammar.regex());
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String text : texts.subList(0, Math.min(MOST, texts.size()))) {
            finder.pairs(text).forEach(p -> values.computeIfAbsent(field(p.key()), k -> new ArrayList<>())
                    .add(p.value()));
        }
        values.forEach((key, held) -> {
            ValueForm form = ValueForm.of(held);
            boolean often = held.size() > 1 || texts.size() == 1;
            if (often && form == ValueForm.SENTENCE && !key.isEmpty() && SentenceRules.present(held)) {
                Set<String> taken = new TreeSet<>();
                values.keySet().forEach(k -> taken.add(k.toLowerCase(Locale.ROOT)));
                SentenceRules.add(key, held, taken, extraction);
            } else if (often && form != ValueForm.PLAIN && form != ValueForm.SENTENCE && !key.isEmpty()) {
                add(key, form, held, extraction, depth);
            }
        });
        ValueShapes.add(values, extraction);
    }

    /** Adds what extracts the structure of this form inside a field. */
    static void add(String field, ValueForm form, List<String> values, Extraction extraction) {
        add(field, form, values, extraction, 1);
    }

    private static void add(String field, ValueForm form, List<String> values, Extraction extraction, int depth) {
        String name = "within_" + field.replaceAll("\\W+", "_");
        List<String> alike = values.stream().filter(form.test()).limit(MOST).toList();
        switch (form) {
            case JSON -> json(field, name, alike, extraction);
            case LINES ->
                report(name, "Lines of the form name: value inside the field " + field + ".", field, LINES, extraction);
            case PAIRS -> {
                if (alike.stream().allMatch(DISTINGUISHED.asMatchPredicate())) {
                    return; // the parts of one name are no fields
                }
                Optional<PairGrammar> found = PairGrammar.ofValues(alike);
                if (found.isEmpty()) {
                    return;
                }
                PairGrammar grammar = found.get();
                extraction.report(
                        name,
                        "Pairs inside the field " + field + ".",
                        RegexRule.pairs(grammar.regex()).from(field).multivalued(grammar.repeats()));
                TakenNames.within(field, alike, grammar, extraction);
                if (depth < DEEPEST) {
                    ofPairs(alike, grammar, extraction, depth + 1);
                }
            }
            case SENTENCE, PLAIN -> {
                // not cut by this class
            }
        }
    }

    private static void json(String field, String name, List<String> values, Extraction extraction) {
        report(name, "The JSON inside the field " + field + ".", field, PrefixedJsonExtraction.ANY_PAIR, extraction);
        Set<String> lists = new TreeSet<>();
        values.forEach(v -> JsonLeaves.of(v).keySet().stream()
                .filter(p -> p.endsWith("{}"))
                .map(p -> p.substring(p.lastIndexOf('.') + 1).replace("{}", ""))
                .filter(k -> k.matches("[A-Za-z_]\\w*"))
                .forEach(lists::add));
        lists.stream().limit(MOST_LISTS).forEach(list -> {
            extraction.report(
                    name + "_" + list,
                    "The list " + list + " inside the field " + field + ".",
                    RegexRule.format(
                                    "\"" + list + "\"\\s*:\\s*\\[((?:[^\\[\\]\"]|\"(?:[^\"\\\\]|\\\\.)*+\")*+)\\]",
                                    list + "_list::$1")
                            .from(field));
            extraction.report(
                    name + "_" + list + "_values",
                    "The values of that list, each on its own.",
                    RegexRule.format("(?|\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s,\"]++))", list + "::$1")
                            .from(list + "_list")
                            .multivalued());
        });
    }

    private static void report(String name, String comment, String field, String regex, Extraction extraction) {
        extraction.report(name, comment, RegexRule.pairs(regex).from(field));
    }

    /** The field that a key becomes, see CLEAN_KEYS; empty when it is none that a setting can name. */
    private static String field(String key) {
        String field = key.replaceAll("\\W", "_").replaceFirst("^[_\\d]+", "");
        return field.matches("[A-Za-z]\\w*") ? field : "";
    }
}
