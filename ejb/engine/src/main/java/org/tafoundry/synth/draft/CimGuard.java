package org.tafoundry.synth.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tafoundry.synth.cim.CimPlan;
import org.tafoundry.synth.setting.Alias;
import org.tafoundry.synth.setting.Eval;
import org.tafoundry.synth.setting.Setting;

/** Sees to it that a CIM mapping loses nothing: the vendor's own value stays, and escaped values are unescaped. */
final class CimGuard {

    private static final String VENDOR = "vendor_";

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
                .filter(Eval.class::isInstance)
                .map(Setting::name)
                .collect(Collectors.toSet());
        for (Setting setting : plan.props()) {
            props.add(unescaped(setting, evals, escaped));
        }
        for (String field : escaped) {
            if (!evals.contains(field)) {
                props.add(
                        new Eval(
                                field,
                                unescape(field),
                                "The log writes a backslash before each backslash of a value, in CEF also before bars and equals signs."));
            }
        }
        for (String target : evals) {
            boolean kept = target.startsWith(VENDOR) || evals.contains(VENDOR + target) || aliased(plan, target);
            if (fields.contains(target) && !kept && !escaped.contains(target) && !keeps(plan, target)) {
                props.add(new Alias(
                        VENDOR + target, target, VENDOR + target, "The vendor's own value of " + target + " stays."));
            }
        }
        props.sort(Setting.SEARCH_TIME_ORDER);
        return new CimPlan(props, plan.lookups(), plan.eventTypes(), plan.tags(), plan.decisions());
    }

    /** Whether an alias of the mapping keeps the vendor's own value. */
    private static boolean aliased(CimPlan plan, String target) {
        return plan.props().stream()
                .anyMatch(s -> s instanceof Alias alias
                        && alias.field().equals(target)
                        && alias.as().startsWith(VENDOR));
    }

    /** Whether an eval asks the field itself first, so that the vendor's value stays where it is. */
    private static boolean keeps(CimPlan plan, String target) {
        boolean tested = plan.eventTypes().stream().anyMatch(t -> t.asks(VENDOR + target));
        return !tested
                && plan.props().stream()
                        .anyMatch(s -> s instanceof Eval eval && eval.field().equals(target) && eval.keepsOwnValue());
    }

    /** An alias sees the field as it was extracted; only an eval can take the escapes off on the way. */
    private static Setting unescaped(Setting setting, Set<String> evals, Set<String> escaped) {
        return setting instanceof Alias alias && escaped.contains(alias.field()) && !evals.contains(alias.as())
                ? new Eval(alias.as(), unescape(alias.field()), alias.comment())
                : setting;
    }

    private static String unescape(String field) {
        return "replace('" + field + "',\"\\\\\\\\([\\\\\\\\=|])\",\"\\\\1\")";
    }
}
