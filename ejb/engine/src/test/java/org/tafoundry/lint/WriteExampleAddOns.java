package org.tafoundry.lint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.tafoundry.addon.AddOnArchive;
import org.tafoundry.finding.Finding;

/**
 * Writes the good and the broken example add-ons as archives, with what lint says about each, so that the real AppInspect
 * can be asked about the same ones.
 */
public final class WriteExampleAddOns {

    private WriteExampleAddOns() {}

    /** Writes into the folder that the first argument names. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        StringBuilder table = new StringBuilder("name\tlint code\tappinspect check\tlint codes\n");
        Files.write(folder.resolve("GOOD.tgz"), AddOnArchive.write(new ExampleAddOn().files()));
        table.append("GOOD\t\t\t\n");
        for (BrokenAddOn broken : BrokenAddOn.values()) {
            Files.write(folder.resolve(broken.name() + ".tgz"), AddOnArchive.write(broken.files()));
            String codes = AddOnLint.check(broken.files()).stream()
                    .map(Finding::code)
                    .map(Object::toString)
                    .distinct()
                    .collect(Collectors.joining(","));
            table.append(broken.name())
                    .append('\t')
                    .append(broken.lintCode())
                    .append('\t')
                    .append(broken.appInspectCheck())
                    .append('\t')
                    .append(codes)
                    .append('\n');
        }
        Files.write(folder.resolve("examples.tsv"), table.toString().getBytes(StandardCharsets.UTF_8));
    }
}
