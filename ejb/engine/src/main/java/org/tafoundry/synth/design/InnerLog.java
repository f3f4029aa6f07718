package org.tafoundry.synth.design;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tafoundry.synth.format.Format;
import org.tafoundry.synth.format.FormatDetector;
import org.tafoundry.synth.format.PayloadKind;
import org.tafoundry.synth.setting.DelimiterRule;
import org.tafoundry.synth.setting.Extract;
import org.tafoundry.synth.setting.RegexRule;
import org.tafoundry.synth.setting.Transform;
import org.tafoundry.synth.setting.TransformRule;
import org.tafoundry.table.WordLists;

/**
 * A log inside one field of a JSON envelope, as containers, journald and forwarders ship it: what would extract it by
 * itself, aimed at that field.
 */
final class InnerLog {

    private static final Set<PayloadKind> TELLING = Set.of(PayloadKind.ACCESS, PayloadKind.CEF, PayloadKind.LEEF);

    /** Fields that envelopes put the original line in. */
    private static final Set<String> LINES = WordLists.set("line-fields");

    /** Keys that only an envelope has. */
    private static final Pattern ENVELOPE = Pattern.compile(WordLists.alternatives("envelope-keys"));

    /** A line that begins with a time, and goes on. */
    private static final Pattern TIMED = Pattern.compile(
            "(?s)\\s*(?:<\\d{1,3}>\\d{0,2}\\s*)?[\\[(]?"
                    + "(?:\\d{4}[-/]\\d\\d[-/]\\d\\d[T ]|[A-Z][a-z]{2}\\s+\\d{1,2}\\s\\d\\d:|\\d{1,2}/[A-Z][a-z]{2}/\\d{4}).{25,}");

    private static final String MESSAGE = "message";
    private static final String TEXT = "message_text";

    private InnerLog() {}

    /** Whether these values of a field are a log of their own. */
    static boolean present(String path, List<String> values, Set<String> paths) {
        Format format = FormatDetector.detect(values, "");
        if (TELLING.contains(format.kind())) {
            return true;
        }
        boolean text = format.kind() == PayloadKind.TEXT || format.kind() == PayloadKind.KEY_VALUE;
        long timed = values.stream().filter(v -> TIMED.matcher(v).matches()).count();
        boolean wrapped = LINES.contains(path.substring(path.lastIndexOf('.') + 1))
                && paths.stream().anyMatch(p -> ENVELOPE.matcher(p).matches());
        return text && (timed * 10 >= values.size() * 6 || wrapped);
    }

    /** Adds what extracts the log in this field. */
    static void add(String path, List<String> values, Extraction outer) {
        Extraction inner = outer.inner();
        ExtractionDesigner.design(FormatDetector.detect(values, ""), 0, inner);
        inner.extracts().forEach(extract -> extract(path, extract, outer));
        for (Transform transform : inner.transforms()) {
            if (transform.rule() instanceof TransformRule.SearchTime rule) {
                outer.report(new Transform(transform.name(), aimed(path, rule), transform.comment()));
            }
        }
        inner.constants().forEach(outer::constant);
        inner.templates().forEach(outer::template);
    }

    private static void extract(String path, Extract extract, Extraction outer) {
        String name = "nested_" + extract.name();
        String regex = apart(path, extract.regex());
        String source = extract.source().map(field -> own(path, field)).orElse(path);
        if (path.matches("\\w+")) {
            outer.extract(new Extract(name, regex, extract.comment()).from(source));
        } else {
            // "in" takes names of letters, digits and underscores only; and extractions by it come first
            outer.report(name, extract.comment(), RegexRule.groups(regex).from(source));
        }
    }

    private static TransformRule.SearchTime aimed(String path, TransformRule.SearchTime rule) {
        if (rule instanceof DelimiterRule columns) {
            return columns.from(source(path, columns.source()));
        }
        RegexRule regex = (RegexRule) rule;
        return regex.by(apart(path, regex.regex())).from(source(path, regex.source()));
    }

    private static String source(String path, Optional<String> field) {
        return field.filter(f -> !f.equals("_raw")).map(f -> own(path, f)).orElse(path);
    }

    /** A field cannot be extracted from itself: what is left of the message gets another name in a field of that name. */
    private static String own(String path, String field) {
        return path.equals(MESSAGE) && field.equals(MESSAGE) ? TEXT : field;
    }

    /** The same for the groups of a regex. */
    private static String apart(String path, String regex) {
        return path.equals(MESSAGE) ? GroupNames.renamed(regex, MESSAGE, TEXT) : regex;
    }
}
