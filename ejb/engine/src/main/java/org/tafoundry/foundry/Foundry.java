package org.tafoundry.foundry;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tafoundry.addon.AddOnArchive;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Severity;
import org.tafoundry.lint.AddOnLint;
import org.tafoundry.order.Budget;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;
import org.tafoundry.order.SampleAnalysis;
import org.tafoundry.splunk.cim.CimVersion;
import org.tafoundry.synth.draft.Drafting;
import org.tafoundry.synth.sample.SampleStream;
import org.tafoundry.synth.writing.AddOnPlan;
import org.tafoundry.synth.writing.AddOnWriter;
import org.tafoundry.table.Tables;

/** Analyses samples and makes add-ons of them. */
public final class Foundry {

    private Foundry() {}

    /** The versions of the CIM that an add-on can be made for, the newest last. */
    public static List<String> cimVersions() {
        return Arrays.stream(CimVersion.values()).map(CimVersion::number).toList();
    }

    /**
     * Says what samples are.
     *
     * @throws IOException when a sample cannot be read
     */
    public static SampleAnalysis analyze(List<Sample> samples, Order order) throws IOException {
        return analyze(samples, order, Budget.NONE);
    }

    /**
     * Says what samples are, within a budget.
     *
     * @throws org.tafoundry.order.OverBudget when the budget ends it
     * @throws IOException when a sample cannot be read
     */
    public static SampleAnalysis analyze(List<Sample> samples, Order order, Budget budget) throws IOException {
        return analyze(samples, order, Tables.shipped(), budget);
    }

    /**
     * Says what samples are by what these tables know, within a budget.
     *
     * @param tables from {@link OwnTables}, or those that ship
     * @throws org.tafoundry.order.OverBudget when the budget ends it
     * @throws IOException when a sample cannot be read
     */
    public static SampleAnalysis analyze(List<Sample> samples, Order order, Tables tables, Budget budget)
            throws IOException {
        return Drafting.draft(samples, order, tables, budget).analysis();
    }

    /**
     * A sample's bytes as the analysis sees them: gzip and ZIP unpacked, anything else as it is.
     *
     * @throws IOException when the bytes cannot be read or are damaged; its cause is an {@link java.io.EOFException} when
     *     they end too early
     */
    public static InputStream unpack(InputStream sample) throws IOException {
        return SampleStream.of(sample);
    }

    /**
     * Makes an add-on and proves it on the samples.
     *
     * @throws NotALog when the samples are no log
     * @throws FaultyAddOn when lint finds an error in what was made of them
     * @throws IOException when a sample cannot be read
     */
    public static Generated generate(List<Sample> samples, Order order) throws IOException {
        return generate(samples, order, Budget.NONE);
    }

    /**
     * Makes an add-on and proves it on the samples, within a budget.
     *
     * @throws org.tafoundry.order.OverBudget when the budget ends it
     * @throws NotALog when the samples are no log
     * @throws IOException when a sample cannot be read
     */
    public static Generated generate(List<Sample> samples, Order order, Budget budget) throws IOException {
        return generate(samples, order, Tables.shipped(), budget);
    }

    /**
     * Makes an add-on by what these tables know and proves it on the samples, within a budget.
     *
     * @param tables from {@link OwnTables}, or those that ship
     * @throws org.tafoundry.order.OverBudget when the budget ends it
     * @throws NotALog when the samples are no log
     * @throws FaultyAddOn when lint finds an error in what was made of them
     * @throws IOException when a sample cannot be read
     */
    public static Generated generate(List<Sample> samples, Order order, Tables tables, Budget budget)
            throws IOException {
        Drafting draft = Drafting.draft(samples, order, tables, budget);
        if (!draft.analysis().log()) {
            throw new NotALog(draft.analysis());
        }
        AddOnPlan plan = draft.plan().orElseThrow();
        AddOnFiles addOn = sound(AddOnWriter.write(plan));
        String sourcetype = plan.design().sourcetype();
        ValidationReport validation = Validation.run(addOn, draft.unpacked(), order.with(sourcetype), budget);
        List<Finding> findings = new ArrayList<>(draft.analysis().findings());
        findings.addAll(validation.findings());
        GenerationReport report = new GenerationReport(
                addOn.id(), List.of(sourcetype), draft.analysis(), draft.decisions(), validation.brief(findings));
        return new Generated(addOn, AddOnArchive.write(addOn), addOn.id() + ".tgz", report);
    }

    /** The add-on itself where lint finds no error in it. */
    static AddOnFiles sound(AddOnFiles addOn) throws FaultyAddOn {
        List<Finding> errors = AddOnLint.check(addOn).stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw new FaultyAddOn(errors);
        }
        return addOn;
    }
}
