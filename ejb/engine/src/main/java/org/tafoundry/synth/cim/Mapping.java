package org.tafoundry.synth.cim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tafoundry.order.Decision;
import org.tafoundry.synth.setting.Alias;
import org.tafoundry.synth.setting.Eval;
import org.tafoundry.synth.setting.Extract;
import org.tafoundry.synth.setting.Lookup;
import org.tafoundry.synth.setting.LookupDefinition;
import org.tafoundry.synth.setting.Setting;

/** The settings made so far, and the CIM fields they give. */
final class Mapping {

    private final Map<String, Alias> aliases = new LinkedHashMap<>();
    private final Map<String, Eval> evals = new LinkedHashMap<>();
    private final Map<String, Lookup> lookups = new LinkedHashMap<>();
    private final Map<String, LookupDefinition> tables = new LinkedHashMap<>();
    private final List<Extract> extracts = new ArrayList<>();

    /** The field behind each target that is given as it is, also where an expression took the alias's place. */
    private final Map<String, String> behind = new LinkedHashMap<>();

    private final Set<String> targets = new TreeSet<>();
    private final Set<String> unseen = new TreeSet<>();
    private final List<Decision> decisions = new ArrayList<>();

    /** Gives a CIM field the value of a field as it is. */
    void alias(String target, String field, Decision decision) {
        targets.add(target);
        decisions.add(decision);
        behind.put(target, field);
        if (!target.equals(field)) {
            aliases.put(target, new Alias("cim_" + target, field, target, decision.explanation()));
        }
    }

    /** Gives a CIM field the value of an expression. */
    void eval(String target, String expression, Decision decision) {
        unseen.remove(target);
        targets.add(target);
        decisions.add(decision);
        aliases.remove(target);
        evals.put(target, new Eval(target, expression, decision.explanation()));
    }

    /** Adds an extraction that the mapping needs. */
    void extract(Extract extract) {
        extracts.add(extract);
    }

    /** Notes that no event of the sample has a field that gives this CIM field. */
    void unseen(String target) {
        unseen.add(target);
    }

    /** The CIM fields that events of the sample have. */
    Set<String> seen() {
        Set<String> seen = new TreeSet<>(targets);
        seen.removeAll(unseen);
        return seen;
    }

    /** Gives a CIM field the value that a lookup finds in this table. */
    void lookup(String target, Lookup lookup, LookupDefinition table, Decision decision) {
        targets.add(target);
        decisions.add(decision);
        lookups.put(lookup.name(), lookup);
        tables.put(lookup.table(), table);
    }

    /** The lookup tables by name. */
    Map<String, LookupDefinition> tables() {
        return tables;
    }

    /** Whether there is a lookup of this name. */
    boolean looksUp(String name) {
        return lookups.containsKey(name);
    }

    /** Whether some setting or extraction gives this CIM field. */
    boolean has(String target) {
        return targets.contains(target);
    }

    /** Whether an expression gives this field another value than the extraction. */
    boolean overwrites(String field) {
        return evals.containsKey(field) || lookups.containsKey(field);
    }

    /** Keeps what a field holds before an expression overwrites it, and says under which name. */
    String keep(String field) {
        String kept = "vendor_" + field;
        if (!has(kept)) {
            alias(
                    kept,
                    field,
                    new Decision(
                            kept,
                            field,
                            Decision.Origin.RULE,
                            List.of(),
                            1.0,
                            List.of(),
                            kept + " is " + field + " as the vendor writes it."));
        }
        return kept;
    }

    /** Notes that the extraction itself gives this CIM field. */
    void extracted(String target) {
        targets.add(target);
    }

    /** What an expression must say to get a target's value, given that evals do not see each other's results. */
    Optional<String> expression(String target) {
        Eval eval = evals.get(target);
        if (eval != null) {
            return Optional.of(eval.expression());
        }
        return has(target) ? Optional.of(EvalText.field(target)) : Optional.empty();
    }

    /** What an expression that replaces a target's own setting must say: the field behind the alias, which is gone then. */
    Optional<String> replaced(String target) {
        return evals.containsKey(target) || !behind.containsKey(target)
                ? expression(target)
                : Optional.of(EvalText.field(behind.get(target)));
    }

    /** All CIM fields given so far. */
    Set<String> targets() {
        return targets;
    }

    List<Setting> settings() {
        List<Setting> settings = new ArrayList<>(extracts);
        settings.addAll(aliases.values());
        settings.addAll(evals.values());
        settings.addAll(lookups.values());
        settings.sort(Setting.SEARCH_TIME_ORDER);
        return settings;
    }

    List<Decision> decisions() {
        return decisions;
    }
}
