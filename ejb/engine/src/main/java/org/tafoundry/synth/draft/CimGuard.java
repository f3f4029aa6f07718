package org.tafoundry.synth.draft;

import java.util.ArrayList;
import java.util.Comparator;
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
            boolean kept = all.contains(target + " AS vendor_")
                    || target.startsWith("vendor_")
                    || evals.contains("vendor_" + target);
            if (fields.contains(target) && !kept && !escaped.contains(target) && !keeps(plan, target)) {
                props.add(new Setting(
                        "FIELDALIAS-vendor_" + target,
                        target + " AS vendor_" + target,
                        "The vendor's own value of " + target + " stays."));
            }
        }
        props.sort(Comparator.comparingInt((Setting s) -> order(s.key())).thenComparing(Setting::key));
        return new CimPlan(props, plan.lookups(), plan.eventTypes(), plan.tags(), plan.decisions());
    }

    /** Whether an eval asks the field itself first, so that the vendor's value stays where it is. */
    private static boolean keeps(CimPlan plan, String target) {
        String own = "(?:coalesce\\()?(?:nullif\\(|if\\(in\\()?" + target + "[,)].*";
        boolean tested = plan.eventTypes().stream().anyMatch(t -> t.search().contains("vendor_" + target));
        return !tested
                && plan.props().stream()
                        .anyMatch(s ->
                                s.key().equals("EVAL-" + target) && s.value().matches(own));
    }

    /** Splunk's own order: aliases before evals before lookups. */
    private static int order(String key) {
        return key.startsWith("EXTRACT-") ? -1 : key.startsWith("FIELDALIAS-") ? 0 : key.startsWith("EVAL-") ? 1 : 2;
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
