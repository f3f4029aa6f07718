package org.tafoundry.console.request;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.tafoundry.console.text.Language;
import org.tafoundry.proposal.Instruction;

/**
 * What existing add-ons, the knowledge base and a language model contributed to an add-on, as the page shows it.
 *
 * @param model kind and name of the model; {@code none} when none was asked
 * @param effort calls, tokens, time and cost in words; empty when no model was asked
 * @param existing one line for each add-on that covers the log already
 * @param proposals what was proposed and what became of it
 * @param passages passages that were shown to the model, with their scores
 * @param findings what went wrong
 * @param open what nothing but the model says, in sentences that a person can say
 */
public record AdviceEvidence(
        String model,
        String effort,
        List<String> existing,
        List<Tried> proposals,
        List<String> passages,
        List<String> findings,
        List<String> open) {

    /** Nothing was contributed. */
    public static final AdviceEvidence NONE =
            new AdviceEvidence("none", "", List.of(), List.of(), List.of(), List.of(), List.of());

    /** A proposal, whether it was accepted, and why or why not. */
    public record Tried(String question, String proposal, boolean accepted, String reason) {}

    public AdviceEvidence {
        existing = List.copyOf(existing);
        proposals = List.copyOf(proposals);
        passages = List.copyOf(passages);
        findings = List.copyOf(findings);
        open = List.copyOf(open);
    }

    /** Reads how an add-on came to be. */
    static AdviceEvidence of(JsonObject metadata, Language language) {
        JsonObject advice = StoredReport.inner(metadata, "advice");
        if (advice.isEmpty()) {
            return NONE;
        }
        String model = advice.getString("model", "none");
        return new AdviceEvidence(
                model,
                model.equals("none") ? "" : effort(advice, language),
                StoredReport.objects(advice, "existing").stream()
                        .map(each -> each.getString("words", ""))
                        .toList(),
                StoredReport.objects(advice, "proposals").stream()
                        .map(each -> new Tried(
                                each.getString("question", ""),
                                each.getString("proposal", ""),
                                each.getBoolean("accepted", false),
                                each.getString("reason", "")))
                        .toList(),
                StoredReport.objects(advice, "passages").stream()
                        .map(each -> each.getString("document", "") + ", " + each.getString("heading", "") + " ("
                                + String.format(Locale.ROOT, "%.3f", number(each, "score")) + ")")
                        .distinct()
                        .toList(),
                StoredReport.objects(advice, "findings").stream()
                        .map(each -> each.getString("message", ""))
                        .toList(),
                StoredReport.objects(advice, "open").stream()
                        .map(AdviceEvidence::sentence)
                        .toList());
    }

    /** Whether there is anything to show. */
    public boolean isThere() {
        return !model.equals("none") || !existing.isEmpty() || !findings.isEmpty();
    }

    /** The proposals that entered the add-on. */
    public List<Tried> getAccepted() {
        return proposals.stream().filter(Tried::accepted).toList();
    }

    /** The others. */
    public List<Tried> getRejected() {
        return proposals.stream().filter(proposal -> !proposal.accepted()).toList();
    }

    /** What a person would say who finds it right. */
    private static String sentence(JsonObject open) {
        TreeMap<String, String> values = new TreeMap<>();
        StoredReport.inner(open, "values")
                .forEach((value, meaning) -> values.put(value, ((JsonString) meaning).getString()));
        return new Instruction(
                        Instruction.Kind.valueOf(open.getString("kind")),
                        open.getString("field", ""),
                        open.getString("target", ""),
                        values)
                .words();
    }

    private static String effort(JsonObject advice, Language language) {
        return language.say(
                "request.effort",
                advice.getInt("calls", 0),
                number(advice, "tokensIn"),
                number(advice, "tokensOut"),
                String.format(Locale.ROOT, "%.1f", number(advice, "seconds")),
                String.format(Locale.ROOT, "%.4f", number(advice, "cents")),
                advice.getString("promptVersion", ""));
    }

    static double number(JsonObject json, String key) {
        return json.containsKey(key) ? json.getJsonNumber(key).doubleValue() : 0;
    }
}
