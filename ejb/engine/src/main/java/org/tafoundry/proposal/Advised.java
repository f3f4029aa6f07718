package org.tafoundry.proposal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tafoundry.addon.AddOnArchive;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Severity;
import org.tafoundry.foundry.Generated;
import org.tafoundry.foundry.GenerationReport;
import org.tafoundry.foundry.Validation;
import org.tafoundry.foundry.ValidationReport;
import org.tafoundry.order.Decision;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;

/** Takes accepted proposals into a generated add-on, after one more proof on the whole samples. */
public final class Advised {
    private Advised() {}

    /**
     * The generated add-on with the changed files and the decisions that led to them; unchanged when the whole samples show
     * that something fell after all.
     *
     * @param order its sourcetype is that of the samples
     * @throws IOException when a sample cannot be read
     */
    public static Generated take(
            Generated generated, AddOnFiles changed, List<Decision> decisions, List<Sample> samples, Order order)
            throws IOException {
        if (ProposalTrial.settings(changed).equals(ProposalTrial.settings(generated.addOn()))) {
            return taken(generated, changed, decisions, generated.report().validation());
        }
        ValidationReport before = generated.report().validation();
        ValidationReport after = Validation.run(changed, samples, order);
        if (fell(before, after)) {
            return generated;
        }
        List<Finding> findings = new ArrayList<>(generated.report().analysis().findings());
        findings.addAll(after.findings());
        return taken(generated, changed, decisions, after.brief(findings));
    }

    private static Generated taken(
            Generated generated, AddOnFiles changed, List<Decision> decisions, ValidationReport validation) {
        GenerationReport report = generated.report();
        List<Decision> all = new ArrayList<>(report.decisions());
        all.addAll(decisions);
        return new Generated(
                changed,
                AddOnArchive.write(changed),
                generated.fileName(),
                new GenerationReport(report.addOn(), report.sourcetypes(), report.analysis(), all, validation));
    }

    private static boolean fell(ValidationReport before, ValidationReport after) {
        return after.events() != before.events()
                || after.eventsWithTime() < before.eventsWithTime()
                || after.bytesLost() > before.bytesLost()
                || errors(after) > errors(before)
                || before.fields().stream().anyMatch(field -> after.fields().stream()
                        .noneMatch(now -> now.name().equals(field.name()) && now.events() >= field.events()))
                || before.models().stream().anyMatch(model -> after.models().stream()
                        .noneMatch(now -> now.dataset().equals(model.dataset())
                                && now.model().equals(model.model())
                                && now.events() >= model.events()));
    }

    private static long errors(ValidationReport report) {
        return report.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
    }
}
