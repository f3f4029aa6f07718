package org.tafoundry.synth.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.synth.cim.CimPlan.Setting;
import org.tafoundry.synth.format.Format;
import org.tafoundry.synth.format.FormatDetector;
import org.tafoundry.synth.format.PayloadKind;

/**
 * A log inside one field of a JSON envelope, as containers, journald and forwarders ship it: what would extract it by
 * itself, aimed at that field.
 */
final class InnerLog {

    private static final Set<PayloadKind> TELLING = Set.of(PayloadKind.ACCESS, PayloadKind.CEF, PayloadKind.LEEF);

    /** Fields that envelopes put the original line in. */
    private static final Set<String> LINES =
            Set.of("log", "message", "MESSAGE", "msg", "line", "raw", "_raw", "original");

    /** Keys that only an envelope has. */
    private static final Pattern ENVELOPE = Pattern.compile(
            "stream|kubernetes\\..*|docker\\..*|container_(?:id|name)|_SYSTEMD_UNIT|SYSLOG_IDENTIFIER|_TRANSPORT|logStream"
                    + "|log_stream|logGroup|log_group|log\\.file\\.path|agent\\.type|fluentd.*|logtag");

    /** A line that begins with a time, and goes on. */
    private static final Pattern TIMED = Pattern.compile(
            "(?s)\\s*(?:<\\d{1,3}>\\d{0,2}\\s*)?[\\[(]?"
                    + "(?:\\d{4}[-/]\\d\\d[-/]\\d\\d[T ]|[A-Z][a-z]{2}\\s+\\d{1,2}\\s\\d\\d:|\\d{1,2}/[A-Z][a-z]{2}/\\d{4}).{25,}");

    private static final Pattern IN = Pattern.compile(" in (\\w+)$");
    private static final String MESSAGE = "message";

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
        List<Setting> extracts = new ArrayList<>();
        for (Setting setting : inner.props()) {
            if (setting.key().startsWith("EXTRACT-")) {
                extracts.add(setting);
            }
        }
        for (Setting extract : extracts) {
            extract(path, extract, outer);
        }
        for (Transform transform : inner.transforms()) {
            boolean search = inner.props().stream()
                    .anyMatch(p -> p.key().startsWith("REPORT-") && p.value().equals(transform.name()));
            if (search) {
                outer.report(aimed(path, transform));
            }
        }
        inner.constants().forEach(outer::constant);
        inner.templates().forEach(outer::template);
    }

    private static void extract(String path, Setting extract, Extraction outer) {
        String name = "nested_" + extract.key().substring("EXTRACT-".length());
        Matcher in = IN.matcher(extract.value());
        boolean further = in.find();
        String regex = own(path, further ? extract.value().substring(0, in.start()) : extract.value());
        String source = further ? own(path, in.group(1)) : path;
        if (path.matches("\\w+")) {
            outer.set("EXTRACT-" + name, regex + " in " + source, extract.comment());
        } else {
            // "in" takes names of letters, digits and underscores only; and extractions by it come first
            outer.report(
                    name,
                    extract.comment(),
                    Extraction.setting("SOURCE_KEY", source),
                    Extraction.setting("REGEX", regex));
        }
    }

    private static Transform aimed(String path, Transform transform) {
        List<Setting> settings = new ArrayList<>();
        boolean sourced = false;
        for (Setting setting : transform.settings()) {
            boolean source = setting.key().equals("SOURCE_KEY");
            boolean whole = source && setting.value().equals("_raw");
            sourced |= source;
            settings.add(
                    source
                            ? Extraction.setting("SOURCE_KEY", whole ? path : own(path, setting.value()))
                            : new Setting(setting.key(), own(path, setting.value()), setting.comment()));
        }
        if (!sourced) {
            settings.add(0, Extraction.setting("SOURCE_KEY", path));
        }
        return new Transform(transform.name(), transform.comment(), settings);
    }

    /** A field cannot be extracted from itself: what is left of the message gets another name in a field of that name. */
    private static String own(String path, String text) {
        if (!path.equals(MESSAGE)) {
            return text;
        }
        return text.equals(MESSAGE) ? "message_text" : text.replace("(?<message>", "(?<message_text>");
    }
}
