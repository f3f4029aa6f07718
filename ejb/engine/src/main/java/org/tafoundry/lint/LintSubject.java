package org.tafoundry.lint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.order.Budget;
import org.tafoundry.splunk.conf.AddOnConfs;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfFile;
import org.tafoundry.splunk.conf.ConfLayers;
import org.tafoundry.splunk.conf.ConfLine;
import org.tafoundry.splunk.conf.ConfReader;
import org.tafoundry.splunk.regex.RegexCode;

/** The add-on under check, with its .conf files read once. */
final class LintSubject {

    private final AddOnFiles addOn;
    private final SortedMap<String, ConfFile> confFiles = new TreeMap<>();
    private final Map<String, Conf> merged = new TreeMap<>();
    private final Budget budget;
    private final Map<String, Map<String, Location>> headers = new HashMap<>();

    LintSubject(AddOnFiles addOn, Findings findings, Budget budget) {
        this.addOn = addOn;
        this.budget = budget;
        for (Map.Entry<String, byte[]> file : addOn.files().entrySet()) {
            String path = file.getKey();
            if (path.matches("(default|local)/[^/.][^/]*\\.conf|metadata/[^/.][^/]*\\.meta")) {
                budget.at(Location.file(path));
                confFiles.put(path, ConfReader.read(path, file.getValue(), findings));
            }
        }
    }

    /** Is to be told where a check is that takes long. */
    Budget budget() {
        return budget;
    }

    String id() {
        return addOn.id();
    }

    Set<String> paths() {
        return addOn.files().keySet();
    }

    /** The files of lookups/ by their names. */
    Map<String, byte[]> lookupFiles() {
        Map<String, byte[]> lookups = new TreeMap<>();
        addOn.files().forEach((path, content) -> {
            if (path.startsWith("lookups/")) {
                lookups.put(path.substring("lookups/".length()), content);
            }
        });
        return lookups;
    }

    /** The keys that the add-on itself documents for a kind of .conf file, in README/NAME.conf.spec. */
    Set<String> specifiedKeys(String confName) {
        String path = "README/" + confName + ".spec";
        Set<String> keys = new TreeSet<>();
        if (has(path)) {
            // A specification is prose around settings; what is not a setting in it is no defect.
            ConfReader.read(path, addOn.files().get(path), new Findings())
                    .merged()
                    .all()
                    .forEach(stanza -> stanza.all().forEach(setting -> keys.add(setting.key())));
        }
        return keys;
    }

    boolean has(String path) {
        return addOn.files().containsKey(path);
    }

    byte[] content(String path) {
        return addOn.files().get(path);
    }

    String text(String path) {
        return new String(content(path), StandardCharsets.UTF_8);
    }

    /** Every .conf and .meta file as it was written. */
    Iterable<ConfFile> confFiles() {
        return confFiles.values();
    }

    /** The add-on's own settings of one kind of .conf, {@code local} over {@code default}, without Splunk's defaults. */
    Conf conf(String name) {
        return merged.computeIfAbsent(name, key -> {
            List<Conf> layers = new ArrayList<>();
            for (String folder : List.of("default/", "local/")) {
                if (confFiles.containsKey(folder + name)) {
                    layers.add(confFiles.get(folder + name).merged());
                }
            }
            return ConfLayers.merge(name, layers);
        });
    }

    /** transforms.conf over Splunk's own, with references between regexes written out. */
    Conf expandedTransforms(Findings findings) {
        // The files were read before; only what is wrong with the references is new.
        Findings all = new Findings();
        Conf transforms = AddOnConfs.of(addOn, all).searchTime("transforms.conf");
        all.list().stream().filter(f -> f.code() instanceof RegexCode).forEach(findings::add);
        return transforms;
    }

    /** The place of a stanza's header; the file as a whole when there is none. */
    Location header(String confName, String stanza) {
        Location known = headers.computeIfAbsent(confName, this::headers).get(stanza);
        return known == null ? Location.setting("default/" + confName, stanza, "", 1) : known;
    }

    /** The first header of each stanza, {@code local} before {@code default}. */
    private Map<String, Location> headers(String confName) {
        Map<String, Location> found = new HashMap<>();
        for (String folder : List.of("local/", "default/", "metadata/")) {
            ConfFile file = confFiles.get(folder + confName);
            for (ConfLine line : file == null ? List.<ConfLine>of() : file.lines()) {
                if (line instanceof ConfLine.Header header) {
                    found.putIfAbsent(
                            header.stanza(), Location.setting(file.path(), header.stanza(), "", line.number()));
                }
            }
        }
        return found;
    }
}
