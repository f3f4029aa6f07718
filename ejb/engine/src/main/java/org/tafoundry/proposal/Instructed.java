package org.tafoundry.proposal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tafoundry.addon.AddOnArchive;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Location;
import org.tafoundry.foundry.Generated;
import org.tafoundry.foundry.GenerationReport;
import org.tafoundry.foundry.Validation;
import org.tafoundry.foundry.ValidationReport;
import org.tafoundry.order.Decision;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;

/** Makes a generated add-on what people decided about its source before. */
public final class Instructed {
    private Instructed() {}

    /**
     * The add-on with what was decided, each a decision of a user; what cannot be done with these samples is a finding.
     *
     * @param order its sourcetype is that of the samples
     * @throws IOException when a sample cannot be read
     */
    public static Generated take(Generated generated, List<Instruction> instructions, List<Sample> samples, Order order)
            throws IOException {
        List<Instruction> written = instructions.stream()
                .filter(instruction -> instruction.kind() != Instruction.Kind.PRODUCT)
                .toList();
        if (written.isEmpty()) {
            return generated;
        }
        InstructionTrial trial = InstructionTrial.of(generated.addOn(), samples, order, written);
        GenerationReport report = generated.report();
        List<Decision> decisions = new ArrayList<>(report.decisions());
        trial.taken().forEach(instruction -> decisions.add(decision(instruction)));
        List<Finding> findings = new ArrayList<>(report.validation().findings());
        trial.refused().forEach(reason -> findings.add(refused(reason)));
        ValidationReport proof = report.validation();
        if (!trial.taken().isEmpty()) {
            proof = Validation.run(trial.addOn(), samples, order);
            findings.addAll(proof.findings());
        }
        return new Generated(
                trial.addOn(),
                AddOnArchive.write(trial.addOn()),
                generated.fileName(),
                new GenerationReport(
                        report.addOn(),
                        report.sourcetypes(),
                        report.analysis(),
                        decisions,
                        proof.brief(findings.stream().distinct().toList())));
    }

    private static Decision decision(Instruction instruction) {
        return new Decision(
                "decision of a person",
                instruction.words(),
                Decision.Origin.USER,
                List.of(),
                1,
                List.of(),
                "Somebody decided this about the source; it is kept for every add-on that is made for it.");
    }

    private static Finding refused(String reason) {
        return Finding.of(
                ProposalCode.INSTRUCTION_NOT_FOLLOWED,
                Location.NONE,
                "What somebody decided about this source cannot be done with these samples: " + reason,
                "Look at whether the log is still the same; decide it again for the finished add-on if need be.");
    }
}
