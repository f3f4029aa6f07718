package org.tafoundry.foundry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfReader;
import org.tafoundry.splunk.conf.ConfSetting;

/** Compares two add-ons: {@code .conf} files setting by setting, other files as a whole. */
public final class AddOnChanges {

    private AddOnChanges() {}

    /**
     * What is different; an unchanged thing is none.
     *
     * @param path file
     * @param stanza stanza; empty when the file as a whole is meant
     * @param key setting; empty when the file as a whole is meant
     * @param before value in the older add-on; empty when it is not there; of a whole file empty text
     * @param after value in the newer add-on; empty when it is not there; of a whole file empty text
     */
    public record Change(String path, String stanza, String key, Optional<String> before, Optional<String> after) {}

    /** What changed from the older add-on to the newer, by file, stanza and key. */
    public static List<Change> between(AddOnFiles older, AddOnFiles newer) {
        List<Change> changes = new ArrayList<>();
        Set<String> paths = new TreeSet<>(older.files().keySet());
        paths.addAll(newer.files().keySet());
        for (String path : paths) {
            Optional<byte[]> before = Optional.ofNullable(older.files().get(path));
            Optional<byte[]> after = Optional.ofNullable(newer.files().get(path));
            if (before.isPresent() && after.isPresent() && Arrays.equals(before.get(), after.get())) {
                continue;
            }
            if (path.endsWith(".conf")) {
                settings(path, conf(path, before), conf(path, after), changes);
            } else {
                changes.add(new Change(path, "", "", before.map(bytes -> ""), after.map(bytes -> "")));
            }
        }
        return changes;
    }

    private static void settings(String path, Conf before, Conf after, List<Change> changes) {
        Set<String> stanzas = new TreeSet<>(before.stanzas().keySet());
        stanzas.addAll(after.stanzas().keySet());
        for (String stanza : stanzas) {
            Set<String> keys = new TreeSet<>(keys(before, stanza));
            keys.addAll(keys(after, stanza));
            for (String key : keys) {
                Optional<String> old = value(before, stanza, key);
                Optional<String> now = value(after, stanza, key);
                if (!old.equals(now)) {
                    changes.add(new Change(path, stanza, key, old, now));
                }
            }
        }
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
