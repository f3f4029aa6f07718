package org.tafoundry.splunk.conf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.order.Budget;
import org.tafoundry.splunk.regex.ModularRegexes;

/**
 * The .conf files of one or more add-ons, layered as Splunk layers them over its own defaults.
 *
 * <p>At index time all add-ons share one global view, in which {@code local} beats {@code default} and an app beats
 * those after it in ASCII order. At search time the add-on in context comes first; of the others only what their
 * metadata exports is seen, later names beating earlier ones. In transforms.conf references from one REGEX to another,
 * such as {@code [[octet]]}, are written out.
 */
public final class AddOnConfs {

    private record App(String id, SortedMap<String, ConfFile> files, AddOnMetadata metadata) {

        Conf layer(String folder, String name) {
            ConfFile file = files.get(folder + "/" + name);
            return file == null ? Conf.empty(name) : file.merged();
        }
    }

    private final List<App> apps;

    private AddOnConfs(List<App> apps) {
        this.apps = apps;
    }

    /** Reads the .conf files of one add-on. */
    public static AddOnConfs of(AddOnFiles addOn, Findings findings) {
        return of(List.of(addOn), findings);
    }

    /** Reads the .conf files of several add-ons that are installed together; the first one is the one in context. */
    public static AddOnConfs of(List<AddOnFiles> addOns, Findings findings) {
        return of(addOns, findings, Budget.NONE);
    }

    /**
     * The same within a budget.
     *
     * @param budget is told before each file
     */
    public static AddOnConfs of(List<AddOnFiles> addOns, Findings findings, Budget budget) {
        List<App> apps = new ArrayList<>();
        for (AddOnFiles addOn : addOns) {
            SortedMap<String, ConfFile> files = new TreeMap<>();
            for (Map.Entry<String, byte[]> file : addOn.files().entrySet()) {
                String path = file.getKey();
                if (path.matches("(default|local)/[^/.][^/]*\\.conf")) {
                    budget.at(Location.file(path));
                    files.put(path, ConfReader.read(path, file.getValue(), findings));
                }
            }
            apps.add(new App(addOn.id(), files, AddOnMetadata.of(addOn, findings)));
        }
        AddOnConfs confs = new AddOnConfs(apps);
        modular(confs.layered("transforms.conf"), findings);
        return confs;
    }

    /** Names of all .conf files that any add-on has, for example {@code props.conf}. */
    public SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        apps.forEach(app -> app.files().values().forEach(file -> names.add(file.name())));
        return names;
    }

    /** Every file as it was read, those of the add-on in context first. */
    public List<ConfFile> files() {
        return apps.stream().flatMap(app -> app.files().values().stream()).toList();
    }

    /** The metadata of the add-on in context. */
    public AddOnMetadata metadata() {
        return apps.isEmpty() ? AddOnMetadata.EMPTY : apps.get(0).metadata();
    }

    /** The global view, which rules at index time. */
    public Conf indexTime(String name) {
        List<App> lowestFirst = new ArrayList<>(apps);
        lowestFirst.sort(Comparator.comparing(App::id).reversed());
        List<Conf> layers = new ArrayList<>();
        layers.add(SystemDefaults.of(name));
        lowestFirst.forEach(app -> layers.add(app.layer("default", name)));
        lowestFirst.forEach(app -> layers.add(app.layer("local", name)));
        return expanded(ConfLayers.merge(name, layers));
    }

    /** The view of a search that runs in the context of the first add-on. */
    public Conf searchTime(String name) {
        return expanded(layered(name));
    }

    /** References between regexes are written out; what is wrong with them was reported on reading. */
    private static Conf expanded(Conf conf) {
        return conf.name().equals("transforms.conf") ? modular(conf, new Findings()) : conf;
    }

    private static Conf modular(Conf transforms, Findings findings) {
        ModularRegexes modules = new ModularRegexes(name ->
                transforms.stanza(name).flatMap(stanza -> stanza.get("REGEX")).map(ConfSetting::value));
        Map<String, ConfStanza> expanded = new LinkedHashMap<>(transforms.stanzas());
        for (ConfStanza stanza : transforms.all()) {
            Optional<ConfSetting> regex = stanza.get("REGEX");
            if (regex.isPresent()
                    && (regex.get().value().contains("[[")
                            || regex.get().value().contains("(?<>"))) {
                ConfSetting s = regex.get();
                // A group that only a reference would have named is a plain group where the stanza is used itself.
                String value = modules.expand(s.value(), s.where(), findings).replace("(?<>", "(?:");
                Map<String, ConfSetting> settings = new LinkedHashMap<>(stanza.settings());
                settings.put("REGEX", new ConfSetting(s.key(), value, s.file(), s.stanza(), s.line()));
                expanded.put(stanza.name(), new ConfStanza(stanza.name(), settings));
            }
        }
        return new Conf(transforms.name(), expanded);
    }

    private Conf layered(String name) {
        List<Conf> layers = new ArrayList<>();
        layers.add(SystemDefaults.of(name));
        if (!apps.isEmpty()) {
            List<App> others = new ArrayList<>(apps.subList(1, apps.size()));
            others.sort(Comparator.comparing(App::id));
            for (App other : others) {
                layers.add(other.metadata().exported(other.layer("default", name)));
                layers.add(other.metadata().exported(other.layer("local", name)));
            }
            layers.add(apps.get(0).layer("default", name));
            layers.add(apps.get(0).layer("local", name));
        }
        return ConfLayers.merge(name, layers);
    }
}
