package org.tafoundry.synth.cim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tafoundry.order.Decision;
import org.tafoundry.synth.cim.vocabulary.DeedTable;
import org.tafoundry.synth.cim.vocabulary.ValueKind;
import org.tafoundry.synth.cim.vocabulary.ValueList;
import org.tafoundry.synth.setting.Lookup;
import org.tafoundry.synth.setting.Lookup.Input;
import org.tafoundry.synth.setting.LookupDefinition;
import org.tafoundry.table.WordLists;

/**
 * Gives {@code status} of changes, success or failure, by a lookup on the result: their {@code action} says what was to be
 * done, and without it a change that was refused looks like one that was made.
 */
final class ChangeStatus {

    private static final String STATUS = "status";
    private static final Set<String> CHANGING = WordLists.set("models-of-changes");

    private static final String SUCCESS = "success";
    private static final String FAILURE = "failure";

    /** What says yes, with what the same field says for no. */
    private static final Map<String, String> OPPOSITES = WordLists.meanings("opposite-flags");

    private ChangeStatus() {}

    /** Adds the lookup where events that are changes have results, and nothing else is called status. */
    static void add(String prefix, SampleRows rows, Candidates candidates, List<Kind> kinds, Mapping mapping) {
        List<Candidate> results = DirectMapping.chosen("result", candidates).stream()
                .filter(Candidate::seen)
                .toList();
        if (results.isEmpty() || mapping.has(STATUS) || own(candidates)) {
            return;
        }
        boolean coded = results.stream().anyMatch(ResultCodes::coded);
        boolean requests = results.stream().anyMatch(c -> RequestCodes.coded(c.examples()));
        boolean errors = results.stream().anyMatch(ErrorCodes::text);
        DeedTable deeds = DeedTable.of(candidates.tables());
        Map<String, String> said = new TreeMap<>();
        kinds.stream().filter(k -> CHANGING.contains(k.rule().model())).forEach(k -> k.rows().stream()
                .forEach(i -> results.forEach(c -> rows.row(i).values(c.field()).stream()
                        .filter(v -> !ValueKind.placeholder(v))
                        .filter(v -> !c.field().equals(MessageWords.RESULT)
                                || deeds.value(DeedTable.Family.CHANGE, v).isEmpty())
                        .forEach(v -> (requests ? RequestCodes.ended(v) : Optional.<String>empty())
                                .or(() -> ResultCodes.ended(v, results))
                                .or(() -> deeds.value(DeedTable.Family.OUTCOME, v))
                                .or(() -> errors ? Optional.of("failure") : Optional.empty())
                                .ifPresent(s -> said.put(ActionEvidence.key(v), s))))));
        if (said.isEmpty()) {
            return;
        }
        OPPOSITES.forEach((one, other) -> Optional.ofNullable(said.get(one))
                .ifPresent(s -> said.putIfAbsent(other, s.equals(SUCCESS) ? FAILURE : SUCCESS)));
        BitSet changes = new BitSet();
        kinds.stream().filter(k -> CHANGING.contains(k.rule().model())).forEach(k -> changes.or(k.rows()));
        Set<String> verdicts = IntStream.range(0, rows.size())
                .filter(i -> !changes.get(i))
                .boxed()
                .flatMap(i -> results.stream().flatMap(c -> rows.row(i).values(c.field()).stream()))
                .map(ActionEvidence::key)
                .collect(Collectors.toSet());
        Map<String, String> table = new LinkedHashMap<>(errors ? Map.of() : said);
        if (errors) {
            table.put("*", "failure");
        } else if (requests) {
            table.put("2*", "success");
            table.put("4*", "failure");
            table.put("5*", "failure");
        } else if (coded) {
            ResultCodes.rows(results).forEach(table::putIfAbsent);
        } else {
            ValueList.named("outcome", candidates.tables()).rows().forEach((result, status) -> {
                if (!verdicts.contains(result)) {
                    table.putIfAbsent(result, status); // what the sample has of other events ends no change
                }
            });
        }
        List<String> key = List.of("result");
        List<String> columns = new ArrayList<>(key);
        columns.add(STATUS);
        String why = "status is how a change ended.";
        mapping.lookup(
                STATUS,
                new Lookup(
                        STATUS,
                        prefix + "_status",
                        List.of(new Input("result")),
                        List.of(STATUS),
                        !candidates.fields().containsKey(STATUS),
                        why),
                new LookupDefinition(LookupTable.csv(columns, table), coded || errors || requests ? key : List.of()),
                new Decision(
                        STATUS,
                        "lookup",
                        Decision.Origin.KNOWLEDGE,
                        said.keySet().stream().limit(5).toList(),
                        0.85,
                        List.of(),
                        why));
    }

    /** Whether the log itself calls something a status that is one, and not the level of an event. */
    private static boolean own(Candidates candidates) {
        return candidates.fields().containsKey(STATUS)
                && candidates.targets().stream()
                        .flatMap(t -> candidates.forTarget(t).stream())
                        .anyMatch(c -> c.field().equals(STATUS));
    }
}
