package org.tafoundry.revision;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tafoundry.addon.AddOnFiles;

/**
 * What an add-on consists of, as {@code ta_revisions.config_summary} holds it.
 *
 * @param addOn the app id
 * @param fileName name of the archive
 * @param sourcetypes sourcetypes that it defines; empty when not known
 * @param files bytes by path
 * @param stanzas number of stanzas by {@code .conf} file
 */
public record ConfigSummary(
        String addOn,
        String fileName,
        List<String> sourcetypes,
        SortedMap<String, Integer> files,
        SortedMap<String, Integer> stanzas) {
    /** Nothing known. */
    public static final ConfigSummary NONE = new ConfigSummary("", "", List.of(), new TreeMap<>(), new TreeMap<>());

    public ConfigSummary {
        sourcetypes = sourcetypes == null ? List.of() : List.copyOf(sourcetypes);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        stanzas = Collections.unmodifiableSortedMap(new TreeMap<>(stanzas));
    }

    /** The summary of an add-on in an archive of this name. */
    public static ConfigSummary of(AddOnFiles addOn, String fileName, List<String> sourcetypes) {
        SortedMap<String, Integer> files = new TreeMap<>();
        SortedMap<String, Integer> stanzas = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : addOn.files().entrySet()) {
            files.put(file.getKey(), file.getValue().length);
            if (file.getKey().endsWith(".conf")) {
                stanzas.put(file.getKey(), stanzas(addOn.text(file.getKey()).orElse("")));
            }
        }
        return new ConfigSummary(addOn.id(), fileName, sourcetypes, files, stanzas);
    }

    private static int stanzas(String conf) {
        return (int) conf.lines().filter(line -> line.startsWith("[")).count();
    }
}
