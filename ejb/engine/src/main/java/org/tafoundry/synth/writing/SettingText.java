package org.tafoundry.synth.writing;

import java.util.List;
import java.util.stream.Collectors;
import org.tafoundry.splunk.conf.ConfWriter;
import org.tafoundry.synth.setting.Alias;
import org.tafoundry.synth.setting.DelimiterRule;
import org.tafoundry.synth.setting.Eval;
import org.tafoundry.synth.setting.Extract;
import org.tafoundry.synth.setting.IndexTransform;
import org.tafoundry.synth.setting.Lookup;
import org.tafoundry.synth.setting.LookupDefinition;
import org.tafoundry.synth.setting.Plain;
import org.tafoundry.synth.setting.RegexRule;
import org.tafoundry.synth.setting.Report;
import org.tafoundry.synth.setting.Setting;
import org.tafoundry.synth.setting.TransformRule;

/** Writes settings as props.conf and transforms.conf have them; nobody reads in this text again. */
public final class SettingText {

    private SettingText() {}

    /** The key of a setting of props.conf. */
    public static String key(Setting setting) {
        return setting instanceof Plain ? setting.name() : kind(setting) + "-" + setting.name();
    }

    /** What the key of a setting that has a class begins with. */
    static String kind(Setting setting) {
        if (setting instanceof Extract) {
            return "EXTRACT";
        } else if (setting instanceof Report) {
            return "REPORT";
        } else if (setting instanceof Alias) {
            return "FIELDALIAS";
        } else if (setting instanceof Eval) {
            return "EVAL";
        } else if (setting instanceof Lookup) {
            return "LOOKUP";
        } else if (setting instanceof IndexTransform) {
            return "TRANSFORMS";
        }
        throw new IllegalArgumentException("A setting without a class: " + setting.name());
    }

    /** Its value. */
    public static String value(Setting setting) {
        if (setting instanceof Extract extract) {
            return extract.source()
                    .map(field -> extract.regex() + " in " + field)
                    .orElseGet(() -> guarded(extract.regex()));
        } else if (setting instanceof Report report) {
            return report.transform();
        } else if (setting instanceof Alias alias) {
            return quoted(alias.field(), "[A-Za-z0-9_]+") + " AS " + alias.as();
        } else if (setting instanceof Eval eval) {
            return eval.expression();
        } else if (setting instanceof Lookup lookup) {
            return value(lookup);
        } else if (setting instanceof IndexTransform index) {
            return String.join(", ", index.transforms());
        } else if (setting instanceof Plain plain) {
            return plain.value();
        }
        throw new IllegalArgumentException("A setting that nobody writes: " + setting.name());
    }

    /** A regex that ends like {@code in word} would name a source field. */
    private static String guarded(String regex) {
        return regex.replaceFirst("(?i) (i)(n) (\\w+)$", " [$1]$2 $3");
    }

    private static String value(Lookup lookup) {
        String inputs = lookup.inputs().stream()
                .map(i -> i.column().equals(i.field())
                        ? i.column()
                        : i.column() + " AS " + quoted(i.field(), "[A-Za-z0-9_.{}]+"))
                .collect(Collectors.joining(" "));
        return lookup.table() + " " + inputs + (lookup.keeps() ? " OUTPUTNEW " : " OUTPUT ")
                + String.join(" ", lookup.outputs());
    }

    private static String quoted(String field, String plain) {
        return field.matches(plain) ? field : '"' + field + '"';
    }

    /** Adds what a transform does to its stanza of transforms.conf. */
    static void add(TransformRule rule, ConfWriter conf) {
        if (rule instanceof RegexRule regex) {
            regex.source().ifPresent(field -> conf.set("SOURCE_KEY", field));
            conf.set("REGEX", regex.regex());
            regex.format().ifPresent(format -> conf.set("FORMAT", format));
            if (regex.multivalue()) {
                conf.set("MV_ADD", "true");
            }
        } else if (rule instanceof DelimiterRule columns) {
            columns.source().ifPresent(field -> conf.set("SOURCE_KEY", field));
            conf.set("DELIMS", '"' + (columns.delimiter() == '\t' ? "\\t" : String.valueOf(columns.delimiter())) + '"');
            conf.set("FIELDS", columns.fields().stream().map(f -> '"' + f + '"').collect(Collectors.joining(", ")));
        } else if (rule instanceof TransformRule.Drop drop) {
            conf.set("REGEX", drop.regex()).set("DEST_KEY", "queue").set("FORMAT", "nullQueue");
        } else if (rule instanceof TransformRule.Host host) {
            conf.set("REGEX", host.regex())
                    .set("FORMAT", "host::$" + host.group())
                    .set("DEST_KEY", "MetaData:Host");
        } else if (rule instanceof TransformRule.Time time) {
            conf.set("INGEST_EVAL", "_time:=" + time.expression());
        }
    }

    /** Adds how a lookup table is asked to its stanza of transforms.conf. */
    static void add(LookupDefinition lookup, ConfWriter conf) {
        List<String> wildcards = lookup.wildcards();
        if (!wildcards.isEmpty()) {
            conf.set(
                    "match_type",
                    wildcards.stream().map(c -> "WILDCARD(" + c + ")").collect(Collectors.joining(",")));
        }
        conf.set("case_sensitive_match", "false").set("max_matches", "1");
    }
}
