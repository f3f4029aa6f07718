package org.tafoundry.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfReader;
import org.tafoundry.splunk.conf.ConfSetting;
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

    private boolean differs;

    @Override
    public Integer call() {
        AddOnFiles a = only(older);
        AddOnFiles b = only(newer);
        Set<String> paths = new TreeSet<>(a.files().keySet());
        paths.addAll(b.files().keySet());
        for (String path : paths) {
            Optional<byte[]> before = Optional.ofNullable(a.files().get(path));
            Optional<byte[]> after = Optional.ofNullable(b.files().get(path));
            if (before.isPresent() && after.isPresent() && Arrays.equals(before.get(), after.get())) {
                continue;
            }
            if (path.endsWith(".conf")) {
                settings(path, conf(path, before), conf(path, after));
            } else {
                say((before.isEmpty() ? "+ " : after.isEmpty() ? "- " : "~ ") + path);
            }
        }
        return differs ? Main.FINDINGS : 0;
    }

    private void settings(String path, Conf before, Conf after) {
        Set<String> stanzas = new TreeSet<>(before.stanzas().keySet());
        stanzas.addAll(after.stanzas().keySet());
        for (String stanza : stanzas) {
            Set<String> keys = new TreeSet<>(keys(before, stanza));
            keys.addAll(keys(after, stanza));
            for (String key : keys) {
                Optional<String> old = value(before, stanza, key);
                Optional<String> now = value(after, stanza, key);
                if (!old.equals(now)) {
                    old.ifPresent(v -> say("- " + path + " [" + stanza + "] " + key + " = " + v));
                    now.ifPresent(v -> say("+ " + path + " [" + stanza + "] " + key + " = " + v));
                }
            }
        }
    }

    private void say(String line) {
        differs = true;
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
    }

    private static AddOnFiles only(Path path) {
        List<AddOnFiles> all = AddOnReader.read(path, new Findings());
        return all.get(0);
    }

    private static Conf conf(String path, Optional<byte[]> content) {
        return ConfReader.read(path, content.orElse(new byte[0]), new Findings())
                .merged();
    }

    private static Set<String> keys(Conf conf, String stanza) {
        return conf.stanza(stanza).map(s -> s.settings().keySet()).orElse(Set.of());
    }

    private static Optional<String> value(Conf conf, String stanza, String key) {
        return conf.stanza(stanza).flatMap(s -> s.get(key)).map(ConfSetting::value);
    }
}
