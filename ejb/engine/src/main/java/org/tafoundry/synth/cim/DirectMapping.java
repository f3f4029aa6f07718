package org.tafoundry.synth.cim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tafoundry.order.Decision;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.ValueKind;

/** Maps each CIM field that has candidates: by an alias when one field says it all, else by an eval. */
final class DirectMapping {

    /** Mapped by classes of their own, or only useful as evidence. */
    private static final Set<String> ELSEWHERE =
            Set.of("vendor_action", "result", "severity", "severity_id", "transport", "body", "direction", "protocol");

    private static final int MOST = 12;

    private static final int MOST_UNSEEN = 3;

    private DirectMapping() {}

    /** Adds a setting for every CIM field that some extracted field may serve. */
    static void add(Candidates candidates, Mapping mapping) {
        for (String target : candidates.targets()) {
            if (!ELSEWHERE.contains(target)) {
                map(target, chosen(target, candidates), candidates, mapping);
            }
        }
    }

    /** Maps one CIM field from these candidates. */
    static void map(String target, List<Candidate> chosen, Candidates all, Mapping mapping) {
        Decision decision = decision(target, chosen, all.events());
        boolean shadows = all.fields().containsKey(target)
                && chosen.stream().noneMatch(c -> c.field().equals(target));
        if (chosen.size() == 1 && TargetExpression.plain(target, chosen.get(0)) && !shadows) {
            mapping.alias(target, chosen.get(0).field(), decision);
        } else {
            String expression = TargetExpression.of(target, chosen);
            boolean seen = chosen.stream().anyMatch(Candidate::seen);
            // later events may have a field of that very name, which the expression would overwrite
            mapping.eval(
                    target,
                    seen ? expression : EvalText.coalesce(List.of(EvalText.field(target), expression)),
                    decision);
        }
        if (chosen.stream().noneMatch(Candidate::seen)) {
            mapping.unseen(target);
        }
    }

    /** The candidates worth asking, best first. */
    static List<Candidate> chosen(String target, Candidates candidates) {
        List<Candidate> all = candidates.forTarget(target);
        boolean ownEndPoint = target.equals("dest")
                && all.stream().anyMatch(c -> c.meaning().rank() >= 8 && c.events() * 10 >= candidates.events() * 3);
        AtomicInteger unseen = new AtomicInteger();
        // where most events name their destination, the reporting device is not it
        return (target.equals("dest") ? writerLast(all) : all)
                .stream()
                        .filter(c -> !ownEndPoint || c.meaning().rank() > 6)
                        .filter(c -> c.seen() || unseen.getAndIncrement() < MOST_UNSEEN)
                        .limit(MOST)
                        .toList();
    }

    /** The machine that writes the log is where something happened only if the log names no other. */
    private static List<Candidate> writerLast(List<Candidate> all) {
        Set<String> names = all.stream()
                .filter(c -> c.field().equals("log_host"))
                .flatMap(c -> c.examples().stream())
                .collect(Collectors.toSet());
        Predicate<Candidate> writer = c -> c.seen() && names.containsAll(c.examples());
        List<Candidate> sorted = new ArrayList<>();
        // what is only guessed to be a machine does not come before the one that is known
        Predicate<Candidate> known = c -> c.meaning().exact() || ValueKind.IP.fits(c.examples());
        all.stream().filter(c -> c.seen() && !writer.test(c) && known.test(c)).forEach(sorted::add);
        all.stream().filter(writer).forEach(sorted::add);
        all.stream().filter(c -> c.seen() && !writer.test(c) && !known.test(c)).forEach(sorted::add);
        all.stream().filter(c -> !c.seen()).forEach(sorted::add);
        return names.isEmpty() ? all : sorted;
    }

    private static Decision decision(String target, List<Candidate> chosen, long events) {
        Candidate best = chosen.stream().filter(Candidate::seen).findFirst().orElse(chosen.get(0));
        String fields = String.join(", ", chosen.stream().map(Candidate::field).toList());
        return new Decision(
                target,
                fields,
                best.meaning().exact() ? Decision.Origin.KNOWLEDGE : Decision.Origin.RULE,
                evidence(best, events),
                confidence(best.meaning()),
                chosen.stream().skip(1).map(Candidate::field).toList(),
                explanation(target, fields, chosen.size()));
    }

    /** As often as such a choice proved right on development data, see src/docs/confidence.md. */
    private static double confidence(Meaning meaning) {
        if (!meaning.exact()) {
            return 0.5 + 0.02 * meaning.rank();
        }
        return meaning.rank() >= 10 ? 0.95 : meaning.rank() == 9 ? 0.92 : meaning.rank() == 8 ? 0.8 : 0.7;
    }

    private static String explanation(String target, String fields, int count) {
        if (fields.equals(target)) {
            return target + " is the log's own field, without the values that stand for nothing.";
        }
        return target + " is " + (count == 1 ? "" : "the first present of ") + fields + ".";
    }

    private static List<String> evidence(Candidate best, long events) {
        return best.seen()
                ? List.of(
                        best.events() + " of " + events + " events have " + best.field(),
                        "for example " + best.examples().stream().limit(3).toList())
                : List.of("the schema of the log has " + best.field() + ", although the sample does not");
    }
}
