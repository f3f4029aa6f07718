package org.tafoundry.synth.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tafoundry.synth.cim.CimPlan;
import org.tafoundry.synth.cim.CimPlan.Setting;

/** Sees to it that a CIM mapping loses nothing: the vendor's own value stays, and escaped values are unescaped. */
final class CimGuard {

    private static final Pattern ALIAS = Pattern.compile("\"?([^\"]+?)\"?\\s+AS\\s+(\\w+)");

    private CimGuard() {}

    /**
     * The mapping, completed.
     *
     * @param fields names of all extracted fields
     * @param escaped names of fields whose values hold escapes
     */
    static CimPlan complete(CimPlan plan, Set<String> fields, Set<String> escaped) {
        List<Setting> props = new ArrayList<>();
        Set<String> evals = plan.props().stream()
                .map(Setting::key)
                .filter(k -> k.startsWith("EVAL-"))
                .map(k -> k.substring("EVAL-".length()))
                .collect(Collectors.toSet());
        String all = plan.props().stream().map(Setting::value).collect(Collectors.joining("\n"));
        for (Setting setting : plan.props()) {
            props.add(unescaped(setting, evals, escaped));
        }
        for (String field : escaped) {
            if (!evals.contains(field)) {
                props.add(new Setting(
                        "EVAL-" + field, unescape(field), "CEF escapes backslashes, bars and equals signs."));
            }
        }
        for (String target : evals) {
            boolean kept = all.contains(target + " AS vendor_") || target.startsWith("vendor_");
            if (fields.contains(target) && !kept && !escaped.contains(target)) {
                props.add(new Setting(
                        "FIELDALIAS-vendor_" + target,
                        target + " AS vendor_" + target,
                        "The vendor's own value of " + target + " stays."));
            }
        }
        return new CimPlan(props, plan.lookups(), plan.eventTypes(), plan.tags(), plan.decisions());
    }

    /** An alias sees the field as it was extracted; only an eval can take the escapes off on the way. */
    private static Setting unescaped(Setting setting, Set<String> evals, Set<String> escaped) {
        if (setting.key().startsWith("FIELDALIAS-")) {
            Matcher alias = ALIAS.matcher(setting.value());
            if (alias.matches() && escaped.contains(alias.group(1)) && !evals.contains(alias.group(2))) {
                return new Setting("EVAL-" + alias.group(2), unescape(alias.group(1)), setting.comment());
            }
        }
        return setting;
    }

    private static String unescape(String field) {
        return "replace('" + field + "',\"\\\\\\\\([\\\\\\\\=|])\",\"\\\\1\")";
    }
}
