package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Set;
import org.tafoundry.order.Decision;
import org.tafoundry.synth.cim.vocabulary.ValueKind;
import org.tafoundry.synth.cim.vocabulary.ValueList;
import org.tafoundry.table.WordLists;

/** Puts vendor values on the scales that the CIM prescribes: severity, transport, direction. */
final class ScaleMapping {

    /** Formats whose specification counts severities from 0 to 10. */
    private static final Set<String> TEN_SCALES = Set.of("cef", "leef");

    private ScaleMapping() {}

    /** Adds the mappings whose source fields exist. */
    static void add(Candidates candidates, String formatId, String prefix, Mapping mapping) {
        severity(candidates, formatId, prefix, mapping);
        transport(candidates, mapping);
        direction(candidates, mapping);
    }

    private static void severity(Candidates candidates, String formatId, String prefix, Mapping mapping) {
        List<Candidate> levels = DirectMapping.chosen("severity", candidates);
        if (levels.isEmpty()) {
            number(candidates, mapping);
            return;
        }
        DirectMapping.map("vendor_severity", levels, candidates, mapping);
        List<String> values =
                levels.stream().flatMap(c -> c.examples().stream()).distinct().toList();
        ValueList words = ValueList.named("severity", candidates.tables());
        ValueList numbers = ValueList.named("cef", candidates.tables());
        boolean tenScale = TEN_SCALES.contains(formatId);
        if (ValueLookup.serves(values, words)) {
            ValueLookup.add(prefix, "vendor_severity", "severity", values, words, mapping, scale("severity", levels));
        } else if (tenScale && ValueLookup.serves(values, numbers)) {
            ValueLookup.add(prefix, "vendor_severity", "severity", values, numbers, mapping, scale("severity", levels));
        }
        number(candidates, mapping);
    }

    private static void number(Candidates candidates, Mapping mapping) {
        List<Candidate> numbers = DirectMapping.chosen("severity_id", candidates);
        if (numbers.stream().noneMatch(Candidate::seen)) {
            numbers = DirectMapping.chosen("severity", candidates).stream()
                    .filter(c -> c.seen() && ValueKind.NUMBER.fits(c.examples()))
                    .toList();
        }
        if (!numbers.isEmpty()) {
            DirectMapping.map("severity_id", numbers, candidates, mapping);
        }
    }

    private static void transport(Candidates candidates, Mapping mapping) {
        List<Candidate> protocols = DirectMapping.chosen("transport", candidates);
        if (protocols.isEmpty()) {
            List<Candidate> names = DirectMapping.chosen("protocol", candidates);
            if (!names.isEmpty()) {
                DirectMapping.map("protocol", names, candidates, mapping);
            }
            return;
        }
        String value = "lower(" + TargetExpression.of("transport", protocols) + ")";
        String expression = numbers(protocols)
                ? "case(" + value + "==\"6\",\"tcp\"," + value + "==\"17\",\"udp\"," + value + "==\"1\",\"icmp\","
                        + value
                        + "==\"58\",\"icmp6\"," + value + "==\"47\",\"gre\"," + value + "==\"50\",\"esp\"," + value
                        + "==\"132\",\"sctp\",true()," + value + ")"
                : EvalText.replace(value, "/.*$", "");
        mapping.eval("transport", expression, scale("transport", protocols));
    }

    private static boolean numbers(List<Candidate> protocols) {
        return protocols.stream().anyMatch(c -> c.examples().stream().anyMatch(v -> v.matches("\\d+")));
    }

    private static void direction(Candidates candidates, Mapping mapping) {
        List<Candidate> directions = DirectMapping.chosen("direction", candidates);
        if (directions.isEmpty()) {
            return;
        }
        String value = "lower(" + TargetExpression.of("direction", directions) + ")";
        mapping.eval(
                "direction",
                "case(" + EvalText.match(value, "^(?:" + WordLists.alternatives("inbound-words") + ")$")
                        + ",\"inbound\","
                        + EvalText.match(value, "^(?:" + WordLists.alternatives("outbound-words") + ")$")
                        + ",\"outbound\",true(),"
                        + value + ")",
                scale("direction", directions));
    }

    private static Decision scale(String target, List<Candidate> from) {
        String fields = String.join(", ", from.stream().map(Candidate::field).toList());
        return new Decision(
                target,
                fields,
                Decision.Origin.KNOWLEDGE,
                from.stream()
                        .map(c -> c.field() + " is "
                                + c.examples().stream().limit(5).toList())
                        .toList(),
                0.8,
                List.of(),
                target + " puts " + fields + " on the values that the CIM prescribes.");
    }
}
