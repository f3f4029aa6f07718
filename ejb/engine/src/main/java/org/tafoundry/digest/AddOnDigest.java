package org.tafoundry.digest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.cim.CimDataset;
import org.tafoundry.splunk.cim.CimModels;
import org.tafoundry.splunk.conf.AddOnConfs;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfBoolean;
import org.tafoundry.splunk.conf.ConfFile;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;

/** Tells what an add-on does as passages, one for each stanza that makes knowledge of events. */
public final class AddOnDigest {
    /** The longest passage, in characters. */
    static final int LONGEST = 4_000;

    private static final int MOST = 10_000;
    private static final List<String> TOLD = List.of("props.conf", "transforms.conf", "eventtypes.conf");
    private static final Pattern SOURCETYPE =
            Pattern.compile("\\bsourcetype\\s*=\\s*(?:\"([^\"]{1,200})\"|([^\\s\"()]{1,200}))");

    private final AddOnFiles addOn;
    private final Map<String, SortedSet<String>> modelsOfType = new HashMap<>();
    private final Map<String, SortedSet<String>> modelsOfSourcetype = new HashMap<>();
    private final List<AddOnPassage> passages = new ArrayList<>();

    private AddOnDigest(AddOnFiles addOn) {
        this.addOn = addOn;
    }

    /** The passages, in the order of files and stanzas; at most {@value #MOST}. */
    public static List<AddOnPassage> of(AddOnFiles addOn) {
        AddOnDigest digest = new AddOnDigest(addOn);
        AddOnConfs confs = AddOnConfs.of(addOn, new Findings());
        List<Conf> files = confs.files().stream().map(ConfFile::merged).toList();
        digest.readModels(files);
        files.stream().filter(conf -> TOLD.contains(conf.name())).forEach(digest::tell);
        return List.copyOf(digest.passages);
    }

    private void readModels(List<Conf> files) {
        stanzas(files, "tags.conf")
                .filter(stanza -> stanza.name().startsWith("eventtype="))
                .forEach(stanza -> modelsOfType.put(
                        unquoted(stanza.name().substring("eventtype=".length())), models(enabledTags(stanza))));
        stanzas(files, "eventtypes.conf")
                .forEach(stanza -> sourcetypes(stanza.value("search", "")).forEach(name -> modelsOfSourcetype
                        .computeIfAbsent(name, n -> new TreeSet<>())
                        .addAll(modelsOfType.getOrDefault(stanza.name(), new TreeSet<>()))));
    }

    private static Stream<ConfStanza> stanzas(List<Conf> files, String name) {
        return files.stream().filter(conf -> conf.name().equals(name)).flatMap(conf -> conf.all().stream());
    }

    private static String unquoted(String name) {
        return name.replace("\"", "").strip();
    }

    private static List<String> enabledTags(ConfStanza stanza) {
        return stanza.all().stream()
                .filter(setting -> setting.value().equals("enabled")
                        || ConfBoolean.parse(setting.value()).orElse(false))
                .map(ConfSetting::key)
                .toList();
    }

    private static SortedSet<String> models(Collection<String> tags) {
        SortedSet<String> models = new TreeSet<>();
        for (CimDataset dataset : CimModels.standard().datasets()) {
            if (!dataset.tags().isEmpty() && tags.containsAll(dataset.tags())) {
                models.add(dataset.model());
            }
        }
        return models;
    }

    private static SortedSet<String> sourcetypes(String search) {
        SortedSet<String> names = new TreeSet<>();
        SOURCETYPE
                .matcher(search)
                .results()
                .forEach(found -> names.add(found.group(1) == null ? found.group(2) : found.group(1)));
        return names;
    }

    private void tell(Conf conf) {
        for (ConfStanza stanza : conf.all()) {
            if (!stanza.all().isEmpty() && passages.size() < MOST) {
                passages.add(passage(conf.name(), stanza));
            }
        }
    }

    private AddOnPassage passage(String file, ConfStanza stanza) {
        SortedSet<String> sourcetypes = new TreeSet<>();
        SortedSet<String> models = new TreeSet<>();
        if (file.equals("props.conf") && !stanza.name().contains("::")) {
            sourcetypes.add(stanza.name());
            models.addAll(modelsOfSourcetype.getOrDefault(stanza.name(), new TreeSet<>()));
        } else if (file.equals("eventtypes.conf")) {
            sourcetypes.addAll(sourcetypes(stanza.value("search", "")));
            models.addAll(modelsOfType.getOrDefault(stanza.name(), new TreeSet<>()));
        }
        return new AddOnPassage(
                addOn.id() + " " + file + " [" + stanza.name() + "]",
                text(stanza),
                List.copyOf(sourcetypes),
                List.copyOf(FieldNames.of(stanza)),
                List.copyOf(models));
    }

    private static String text(ConfStanza stanza) {
        StringBuilder text = new StringBuilder();
        for (ConfSetting setting : stanza.all()) {
            text.append(setting.key()).append(" = ").append(setting.value()).append('\n');
            if (text.length() > LONGEST) {
                return text.substring(0, LONGEST);
            }
        }
        return text.toString();
    }
}
