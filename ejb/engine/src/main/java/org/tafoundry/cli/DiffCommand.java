package org.tafoundry.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Severity;
import org.tafoundry.foundry.AddOnChanges;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code diff TA1 TA2}: what changed, setting by setting. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Compares two add-ons: .conf files setting by setting, other files as a whole.")
final class DiffCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "TA1", description = "The older add-on.")
    private Path older;

    @Parameters(index = "1", paramLabel = "TA2", description = "The newer add-on.")
    private Path newer;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Findings findings = new Findings();
        List<AddOnChanges.Change> changes = AddOnChanges.between(only(older, findings), only(newer, findings));
        boolean whole = !findings.atLeast(Severity.ERROR);
        if (!whole) {
            // what could not be read would look as if it were not there
            FindingText.print(
                    findings.list().stream()
                            .filter(finding -> finding.severity() == Severity.ERROR)
                            .toList(),
                    spec.commandLine().getErr());
        }
        changes.forEach(change -> {
            if (change.key().isEmpty()) {
                say((change.before().isEmpty() ? "+ " : change.after().isEmpty() ? "- " : "~ ") + change.path());
            } else {
                String setting = change.path() + " [" + change.stanza() + "] " + change.key() + " = ";
                change.before().ifPresent(value -> say("- " + setting + value));
                change.after().ifPresent(value -> say("+ " + setting + value));
            }
        });
        return changes.isEmpty() && whole ? 0 : Main.FINDINGS;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }

    private static AddOnFiles only(Path path, Findings findings) {
        List<AddOnFiles> all = AddOnReader.read(path, findings);
        return all.get(0);
    }
}
