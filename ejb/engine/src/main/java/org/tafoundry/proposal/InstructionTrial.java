package org.tafoundry.proposal;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.foundry.AddOnChanges;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;
import org.tafoundry.splunk.cim.CimCoverage;

/**
 * Changes an add-on as a person wants it and says what becomes of the beginning of the samples. A person may want what no
 * sample proves; only what cannot be written, or has no effect, is refused.
 */
public final class InstructionTrial {
    private final List<Sample> samples;
    private final Order order;
    private final AddOnFiles original;
    private final Measure before;
    private final List<Instruction> taken = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();
    private final Set<String> touched = new HashSet<>();
    private AddOnFiles addOn;
    private Measure after;

    private InstructionTrial(AddOnFiles addOn, List<Sample> samples, Order order) throws IOException {
        this.samples = List.copyOf(samples);
        this.order = order;
        this.original = addOn;
        this.addOn = addOn;
        this.before = Measure.of(addOn, samples, order);
        this.after = before;
    }

    /**
     * Tries instructions, one after the other.
     *
     * @param order its sourcetype is that of the samples
     * @throws IOException when a sample cannot be read
     */
    public static InstructionTrial of(
            AddOnFiles addOn, List<Sample> samples, Order order, List<Instruction> instructions) throws IOException {
        InstructionTrial trial = new InstructionTrial(addOn, samples, order);
        for (Instruction instruction : instructions) {
            trial.attempt(instruction);
        }
        return trial;
    }

    /**
     * Tries what a sentence says.
     *
     * @throws IOException when a sample cannot be read
     */
    public static InstructionTrial of(AddOnFiles addOn, List<Sample> samples, Order order, String sentence)
            throws IOException {
        InstructionTrial trial = new InstructionTrial(addOn, samples, order);
        Optional<Instruction> said = new Sentences(trial.before.fields().keySet()).read(sentence);
        if (said.isPresent()) {
            trial.attempt(said.get());
        }
        return trial;
    }

    /** The add-on with everything that could be done. */
    public AddOnFiles addOn() {
        return addOn;
    }

    /** What was done. */
    public List<Instruction> taken() {
        return List.copyOf(taken);
    }

    /** What could not be done, a sentence each. */
    public List<String> refused() {
        return List.copyOf(refused);
    }

    Measure measure() {
        return after;
    }

    private void attempt(Instruction instruction) throws IOException {
        Optional<String> fault = instruction.fault();
        if (fault.isPresent()) {
            refused.add("This cannot be done: " + fault.get() + ".");
            return;
        }
        Verdict verdict = new InstructionWriting(addOn, after).write(instruction);
        if (verdict instanceof Verdict.Rejected rejected) {
            refused.add(rejected.reason());
            return;
        }
        Verdict.Accepted written = (Verdict.Accepted) verdict;
        Measure measured = Measure.of(written.addOn(), samples, order);
        Optional<String> idle = idle(instruction, measured);
        if (idle.isPresent()) {
            refused.add(idle.get());
            return;
        }
        taken.add(instruction);
        touched.add(instruction.target());
        doubts.addAll(written.gains());
        addOn = written.addOn();
        after = measured;
    }

    /** Why what was written has no effect; empty when it has, or can have with other events. */
    private Optional<String> idle(Instruction instruction, Measure measured) {
        if (instruction.kind() == Instruction.Kind.FIELD) {
            long wanted = after.fields().get(instruction.field()).events();
            Measure.FieldTally got = measured.fields().get(instruction.target());
            boolean prescribed = !Prescribed.among(after, instruction.target()).isEmpty();
            if (got == null || !prescribed && got.events() < wanted) {
                return Optional.of("Events that have " + instruction.field() + " would not have " + instruction.target()
                        + ": another setting gives or needs it. Look at the settings of " + instruction.target() + ".");
            }
        }
        if (instruction.kind() == Instruction.Kind.TIME && measured.timed() < after.timed()) {
            return Optional.of(
                    "Only " + measured.timed() + " of " + measured.events() + " events would have a time from "
                            + instruction.field() + ", " + after.timed() + " have one now.");
        }
        return Optional.empty();
    }

    /** What becomes of the samples. */
    public InstructionOffer offer() {
        Comparison comparison = new Comparison(before, after, touched);
        List<String> losses = new ArrayList<>(doubts);
        losses.addAll(comparison.losses());
        return new InstructionOffer(
                !taken.isEmpty() || !refused.isEmpty(),
                taken,
                refused,
                AddOnChanges.between(original, addOn).stream()
                        .map(change -> new InstructionOffer.Change(
                                change.path(),
                                change.stanza(),
                                change.key(),
                                change.before().orElse(""),
                                change.after().orElse("")))
                        .toList(),
                after.events(),
                coverage(),
                after.firstTime().map(Instant::toString).orElse(""),
                comparison.gains(),
                losses,
                List.copyOf(after.fields().keySet()));
    }

    private List<InstructionOffer.Coverage> coverage() {
        Map<String, CimCoverage.Served> earlier = byName(before);
        Map<String, CimCoverage.Served> later = byName(after);
        Set<String> names = new TreeSet<>(earlier.keySet());
        names.addAll(later.keySet());
        return names.stream()
                .map(name -> new InstructionOffer.Coverage(
                        name,
                        events(earlier.get(name)),
                        events(later.get(name)),
                        share(earlier.get(name)),
                        share(later.get(name))))
                .toList();
    }

    private static Map<String, CimCoverage.Served> byName(Measure measure) {
        Map<String, CimCoverage.Served> byName = new TreeMap<>();
        measure.served().forEach(served -> byName.put(served.dataset().toString(), served));
        return byName;
    }

    private static long events(CimCoverage.Served served) {
        return served == null ? 0 : served.events();
    }

    private static double share(CimCoverage.Served served) {
        return served == null ? 0 : served.coverage();
    }
}
