package org.tafoundry.console.addon;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tafoundry.console.HtmlText;
import org.tafoundry.finding.Severity;
import org.tafoundry.foundry.ValidationReport;

/** Writes what a change does to the samples as a piece of a page: coverage before and after, with all foreign text escaped. */
final class CoverageHtml {
    private static final int MOST_FINDINGS = 10;

    private CoverageHtml() {}

    /**
     * The comparison.
     *
     * @param before what the revision's last validation said; empty when it had none
     * @param after what the changed add-on gives
     */
    static String of(Optional<ValidationReport> before, ValidationReport after) {
        StringBuilder out = new StringBuilder("<p><span class=\"chip ")
                .append(after.passed() ? "good" : "bad")
                .append("\">")
                .append(after.passed() ? "would pass" : "would fail")
                .append("</span></p><div class=\"table\"><table><thead><tr><th scope=\"col\">Measure</th>")
                .append("<th scope=\"col\">Before</th><th scope=\"col\">After</th></tr></thead><tbody>");
        row(out, "Events", before.map(b -> "" + b.events()), "" + after.events());
        row(out, "With a time of their own", before.map(b -> "" + b.eventsWithTime()), "" + after.eventsWithTime());
        row(
                out,
                "Fields",
                before.map(b -> "" + b.fields().size()),
                "" + after.fields().size());
        row(out, "Errors and warnings", before.map(b -> "" + troubles(b)), "" + troubles(after));
        int changed = fields(out, before, after);
        out.append("</tbody></table></div>");
        if (changed == 0 && before.isPresent()) {
            out.append("<p class=\"minor\">Every field is in as many events as before.</p>");
        }
        after.findings().stream()
                .filter(finding -> finding.severity().compareTo(Severity.WARNING) >= 0)
                .limit(MOST_FINDINGS)
                .forEach(finding -> out.append("<p><code>")
                        .append(finding.code().name())
                        .append("</code> ")
                        .append(HtmlText.of(finding.where() + " " + finding.message()))
                        .append("</p>"));
        return out.toString();
    }

    private static long troubles(ValidationReport report) {
        return report.findings().stream()
                .filter(finding -> finding.severity().compareTo(Severity.WARNING) >= 0)
                .count();
    }

    /** The fields that are in more or fewer events than before; gives their number. */
    private static int fields(StringBuilder out, Optional<ValidationReport> before, ValidationReport after) {
        Map<String, Double> old = new TreeMap<>();
        before.ifPresent(report -> report.fields().forEach(field -> old.put(field.name(), field.share())));
        Map<String, Double> now = new TreeMap<>();
        after.fields().forEach(field -> now.put(field.name(), field.share()));
        Map<String, Double> all = new TreeMap<>(old);
        all.putAll(now);
        int changed = 0;
        for (String field : all.keySet()) {
            double was = old.getOrDefault(field, 0.0);
            double is = now.getOrDefault(field, 0.0);
            if (before.isPresent() && Math.abs(was - is) > 1e-9) {
                row(out, field, Optional.of(percent(was)), percent(is));
                changed++;
            }
        }
        return changed;
    }

    private static void row(StringBuilder out, String name, Optional<String> before, String after) {
        boolean same = before.map(after::equals).orElse(true);
        out.append("<tr><th scope=\"row\">")
                .append(HtmlText.of(name))
                .append("</th><td data-label=\"Before\">")
                .append(before.orElse("—"))
                .append("</td><td data-label=\"After\">")
                .append(same ? after : "<strong>" + after + "</strong>")
                .append("</td></tr>");
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
