package org.tafoundry.synth.cim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tafoundry.order.Decision;
import org.tafoundry.synth.cim.CimPlan.Lookup;
import org.tafoundry.synth.cim.CimPlan.Setting;

/** The settings made so far, and the CIM fields they give. */
final class Mapping {

    private final Map<String, Setting> settings = new LinkedHashMap<>();
    private final Map<String, Lookup> lookups = new LinkedHashMap<>();
    private final Map<String, String> aliases = new LinkedHashMap<>();
    private final Set<String> targets = new TreeSet<>();
    private final Set<String> unseen = new TreeSet<>();
    private final List<Decision> decisions = new ArrayList<>();

    /** Gives a CIM field the value of a field as it is. */
    void alias(String target, String field, Decision decision) {
        targets.add(target);
        decisions.add(decision);
        aliases.put(target, field);
        if (!target.equals(field)) {
            String quoted = field.matches("[A-Za-z0-9_]+") ? field : '"' + field + '"';
            String key = "FIELDALIAS-cim_" + target;
            settings.put(key, new Setting(key, quoted + " AS " + target, decision.explanation()));
            aliases.put(target, field);
        }
    }

    /** Gives a CIM field the value of an expression. */
    void eval(String target, String expression, Decision decision) {
        unseen.remove(target);
        targets.add(target);
        decisions.add(decision);
        settings.remove("FIELDALIAS-cim_" + target);
        String key = "EVAL-" + target;
        settings.put(key, new Setting(key, expression, decision.explanation()));
    }

    /** Adds an extraction that the mapping needs. */
    void extract(Setting setting) {
        settings.put(setting.key(), setting);
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

    /** Gives a CIM field the value that a lookup finds. */
    void lookup(String target, String name, String use, Lookup lookup, Decision decision) {
        lookup(target, target, name, use, lookup, decision);
    }

    /** The same by a setting of this class; Splunk asks lookups in the order of their classes. */
    void lookup(String setting, String target, String name, String use, Lookup lookup, Decision decision) {
        targets.add(target);
        decisions.add(decision);
        String key = "LOOKUP-" + setting;
        settings.put(key, new Setting(key, use, decision.explanation()));
        lookups.put(name, lookup);
    }

    /** The lookups by name. */
    Map<String, Lookup> lookups() {
        return lookups;
    }

    /** Whether some setting or extraction gives this CIM field. */
    boolean has(String target) {
        return targets.contains(target);
    }

    /** Whether an expression gives this field another value than the extraction. */
    boolean overwrites(String field) {
        return settings.containsKey("EVAL-" + field) || settings.containsKey("LOOKUP-" + field);
    }

    /** Notes that the extraction itself gives this CIM field. */
    void extracted(String target) {
        targets.add(target);
    }

    /** What an expression must say to get a target's value, given that evals do not see each other's results. */
    Optional<String> expression(String target) {
        Setting eval = settings.get("EVAL-" + target);
        if (eval != null) {
            return Optional.of(eval.value());
        }
        return has(target) ? Optional.of(EvalText.field(target)) : Optional.empty();
    }

    /** What an expression that replaces a target's own setting must say: the field behind the alias, which is gone then. */
    Optional<String> replaced(String target) {
        return settings.containsKey("EVAL-" + target) || !aliases.containsKey(target)
                ? expression(target)
                : Optional.of(EvalText.field(aliases.get(target)));
    }

    /** All CIM fields given so far. */
    Set<String> targets() {
        return targets;
    }

    List<Setting> settings() {
        return settings.values().stream()
                .sorted((a, b) -> a.key().compareTo(b.key()))
                .toList();
    }

    List<Decision> decisions() {
        return decisions;
    }
}
