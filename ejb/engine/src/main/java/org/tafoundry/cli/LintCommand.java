package org.tafoundry.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Severity;
import org.tafoundry.lint.AddOnLint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lint TA}: packaging and conf checks. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = "Checks an add-on's packaging and .conf files, without a sample.")
final class LintCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "TA", description = "Add-on: .tgz, .spl, .zip or a folder.")
    private Path addOn;

    @Option(names = "--json", description = "Print the findings as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Findings reading = new Findings();
        List<AddOnFiles> addOns = AddOnReader.read(addOn, reading);
        List<Finding> all = new ArrayList<>(reading.list());
        for (AddOnFiles files : addOns) {
            all.addAll(AddOnLint.check(files, new LastSetting()));
        }
        if (json) {
            spec.commandLine().getOut().println(FindingsJson.write(all));
        } else {
            FindingText.print(all, spec.commandLine().getOut());
            spec.commandLine().getOut().println(all.size() + " findings.");
        }
        return all.stream().anyMatch(f -> f.severity().compareTo(Severity.WARNING) >= 0) ? Main.FINDINGS : 0;
    }
}
