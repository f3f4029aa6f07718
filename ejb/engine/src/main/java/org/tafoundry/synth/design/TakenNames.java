package org.tafoundry.synth.design;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tafoundry.splunk.event.DefaultFields;
import org.tafoundry.synth.format.Payload;
import org.tafoundry.synth.pair.PairFinder;
import org.tafoundry.synth.pair.PairGrammar;
import org.tafoundry.synth.setting.RegexRule;
import org.tafoundry.table.WordLists;

/**
 * Keys with names that Splunk gives to every event: a search-time extraction cannot set them, so that the event's own
 * value would be lost.
 */
final class TakenNames {

    private static final Set<String> WEB = WordLists.set("request-keys");

    private static final int MOST = 1000;

    private static final int MOST_DOCUMENTS = 200;

    private TakenNames() {}

    /** The name under which a column is extracted, given the names of all columns. */
    static String column(String name, List<String> all) {
        if (!DefaultFields.METADATA.contains(name)) {
            return name;
        }
        return name.equals("host") && all.stream().anyMatch(WEB::contains) ? "http_host" : "extracted_" + name;
    }

    /** Extracts the keys of JSON objects that stand at the top. */
    static void json(List<Payload> payloads, Extraction extraction) {
        Set<String> paths = payloads.stream()
                .limit(MOST_DOCUMENTS)
                .flatMap(p -> JsonLeaves.of(p.text()).keySet().stream())
                .collect(Collectors.toSet());
        for (String name : DefaultFields.METADATA) {
            boolean top = paths.contains(name);
            boolean deep = paths.stream().anyMatch(k -> k.endsWith("." + name));
            if (top) {
                // where objects have the key too, only the first level counts
                String level = deep ? "^[^{]*\\{(?:[^{}\"]|\"(?:[^\"\\\\]|\\\\.)*+\"(?!\\s*:\\s*\\{))*?" : "";
                add(
                        name,
                        level + "\"" + name + "\"\\s*:\\s*\"?+(?<extracted_" + name
                                + ">(?<=\")(?:[^\"\\\\]|\\\\.)*+|(?<!\")[\\w.-]++)",
                        extraction);
            }
        }
    }

    /** Extracts the keys of pairs. */
    static void pairs(List<Payload> payloads, PairGrammar grammar, Extraction extraction) {
        Set<String> keys = keys(payloads.stream().map(Payload::text).toList(), grammar);
        for (String name : DefaultFields.METADATA) {
            if (keys.contains(name)) {
                add(
                        name,
                        "(?:^|[\\s,;|\\[({<\"])" + name + "\"?\\s?(?:=>?|:)(?:\\s(?![\\w.-]+=))?[\"']?+(?<extracted_"
                                + name
                                + ">(?<=\")[^\"]*+|(?<=')[^']*+|(?<![\"'])[^\\s,;|\\])}>\"']++)",
                        extraction);
            }
        }
    }

    private static Set<String> keys(List<String> texts, PairGrammar grammar) {
        PairFinder finder = PairFinder.of(grammar.regex());
        return texts.stream()
                .limit(MOST)
                .flatMap(v -> finder.pairs(v).stream())
                .map(PairFinder.Pair::key)
                .collect(Collectors.toSet());
    }

    /** Extracts the keys of pairs inside a field. */
    static void within(String field, List<String> values, PairGrammar grammar, Extraction extraction) {
        Set<String> keys = keys(values, grammar);
        for (String name : DefaultFields.METADATA) {
            if (keys.contains(name)) {
                extraction.report(
                        "within_" + field.replaceAll("\\W+", "_") + "_" + name,
                        "The " + name + " inside the field " + field + "; " + name + " itself is Splunk's field.",
                        RegexRule.groups("(?<![\\w.-])" + name + "\"?\\s?(?:=>?|:)?\\s?[\"']?+(?<extracted_" + name
                                        + ">(?<=\")[^\"]*+|(?<=')[^']*+|(?<![\"'])[^\\s,;|\\])}>\"']++)")
                                .from(field));
            }
        }
    }

    private static void add(String name, String regex, Extraction extraction) {
        extraction.extract(
                "extracted_" + name, regex, "The event's own " + name + "; " + name + " itself is Splunk's field.");
    }
}
