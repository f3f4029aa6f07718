package org.tafoundry.console.addon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tafoundry.console.HtmlPiece;
import org.tafoundry.console.HtmlText;
import org.tafoundry.console.text.Language;
import org.tafoundry.finding.Severity;
import org.tafoundry.foundry.ValidationReport;

/** Writes what a change does to the samples as a piece of a page: coverage before and after. */
final class CoverageHtml {
    private static final int MOST_FINDINGS = 10;

    private final Language language;

    CoverageHtml(Language language) {
        this.language = language;
    }

    /**
     * The comparison.
     *
     * @param before what the revision's last validation said; empty when it had none
     * @param after what the changed add-on gives
     */
    String of(Optional<ValidationReport> before, ValidationReport after) {
        String verdict = language.of(after.passed() ? "addon.would-pass" : "addon.would-fail");
        HtmlPiece out = new HtmlPiece()
                .markup("<p><span class=\"chip " + (after.passed() ? "good" : "bad") + "\">" + HtmlText.of(verdict)
                        + "</span></p>");
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("common.events", before.map(b -> "" + b.events()), "" + after.events()));
        rows.add(row("addon.with-a-time", before.map(b -> "" + b.eventsWithTime()), "" + after.eventsWithTime()));
        rows.add(row(
                "common.fields",
                before.map(b -> "" + b.fields().size()),
                "" + after.fields().size()));
        rows.add(row("addon.errors-and-warnings", before.map(b -> "" + troubles(b)), "" + troubles(after)));
        List<List<String>> changed = before.map(old -> fields(old, after)).orElse(List.of());
        rows.addAll(changed);
        out.table(
                List.of(language.of("addon.measure"), language.of("common.before"), language.of("common.after")), rows);
        if (changed.isEmpty() && before.isPresent()) {
            out.paragraph("minor", language.of("addon.fields-as-before"));
        }
        after.findings().stream()
                .filter(finding -> finding.severity().compareTo(Severity.WARNING) >= 0)
                .limit(MOST_FINDINGS)
                .forEach(finding -> out.markup("<p>"
                        + HtmlPiece.code(finding.code().name()) + " "
                        + HtmlText.of(finding.where() + " " + finding.message()) + "</p>"));
        return out.html();
    }

    private static long troubles(ValidationReport report) {
        return report.findings().stream()
                .filter(finding -> finding.severity().compareTo(Severity.WARNING) >= 0)
                .count();
    }

    private List<String> row(String key, Optional<String> before, String after) {
        return List.of(language.of(key), before.orElse(""), after);
    }

    /** The fields that are in more or fewer events than before. */
    private static List<List<String>> fields(ValidationReport before, ValidationReport after) {
        Map<String, Double> old = new TreeMap<>();
        before.fields().forEach(field -> old.put(field.name(), field.share()));
        Map<String, Double> now = new TreeMap<>();
        after.fields().forEach(field -> now.put(field.name(), field.share()));
        Map<String, Double> all = new TreeMap<>(old);
        all.putAll(now);
        return all.keySet().stream()
                .filter(field -> Math.abs(old.getOrDefault(field, 0.0) - now.getOrDefault(field, 0.0)) > 1e-9)
                .map(field ->
                        List.of(field, percent(old.getOrDefault(field, 0.0)), percent(now.getOrDefault(field, 0.0))))
                .toList();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
