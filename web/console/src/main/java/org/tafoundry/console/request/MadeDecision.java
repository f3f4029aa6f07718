package org.tafoundry.console.request;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A decision that an add-on was made by, as pages show it.
 *
 * @param what what was decided: a setting, a field, an event type
 * @param value what was chosen
 * @param origin who proposed it: RULE, KNOWLEDGE, MODEL or USER
 * @param confidence how sure that is, in percent
 * @param explanation why, in a sentence
 * @param evidence what speaks for it
 * @param alternatives what else was considered
 */
public record MadeDecision(
        String what,
        String value,
        String origin,
        String confidence,
        String explanation,
        String evidence,
        String alternatives) {
    private static final String TRANSFORMS = "REPORT-";

    /** Those of an add-on by how it came to be; none of one that somebody has typed. */
    public static List<MadeDecision> of(String metadata) {
        return of(StoredReport.of(metadata));
    }

    static List<MadeDecision> of(JsonObject metadata) {
        return StoredReport.objects(StoredReport.inner(metadata, "report"), "decisions").stream()
                .map(one -> new MadeDecision(
                        one.getString("what", ""),
                        one.getString("value", ""),
                        one.getString("origin", ""),
                        StoredReport.percent(one, "confidence"),
                        one.getString("explanation", ""),
                        texts(one, "evidence"),
                        texts(one, "alternatives")))
                .toList();
    }

    /** The explanations by what they are about: a field, or a setting and the stanza of transforms.conf that it names. */
    public static Map<String, String> explanations(List<MadeDecision> decisions) {
        Map<String, String> explanations = new HashMap<>();
        decisions.forEach(one -> {
            explanations.putIfAbsent(one.what(), one.explanation());
            if (one.what().startsWith(TRANSFORMS)) {
                explanations.putIfAbsent("[" + one.value() + "]", one.explanation());
            }
        });
        return explanations;
    }

    private static String texts(JsonObject json, String key) {
        return json.containsKey(key)
                ? json.getJsonArray(key).getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        // a label without a value says nothing
                        .filter(text -> !text.isBlank() && !text.strip().endsWith(":"))
                        .collect(Collectors.joining("; "))
                : "";
    }
}
