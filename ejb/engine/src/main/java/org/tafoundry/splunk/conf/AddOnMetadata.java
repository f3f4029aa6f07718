package org.tafoundry.splunk.conf;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Findings;

/** An add-on's {@code metadata/default.meta} and {@code local.meta}: who may read its objects, and which are shared. */
public final class AddOnMetadata {

    /** An add-on without metadata: nothing is shared. */
    public static final AddOnMetadata EMPTY = new AddOnMetadata(Conf.empty("default.meta"));

    private final Conf meta;

    private AddOnMetadata(Conf meta) {
        this.meta = meta;
    }

    /** Reads an add-on's metadata; {@code local.meta} beats {@code default.meta}. */
    public static AddOnMetadata of(AddOnFiles addOn, Findings findings) {
        List<Conf> layers = new ArrayList<>();
        for (String path : List.of("metadata/default.meta", "metadata/local.meta")) {
            byte[] content = addOn.files().get(path);
            if (content != null) {
                layers.add(ConfReader.read(path, content, findings).merged());
            }
        }
        return layers.isEmpty() ? EMPTY : new AddOnMetadata(ConfLayers.merge("default.meta", layers));
    }

    /** All stanzas, for example {@code []}, {@code [props]} and {@code [eventtypes/name]}. */
    public Conf conf() {
        return meta;
    }

    /**
     * A setting such as {@code export} or {@code access} for an object: the most specific stanza that sets it.
     *
     * @param type kind of object, which for those of a .conf file is its name without {@code .conf}
     * @param object the object's name; empty for the type as a whole
     */
    public Optional<ConfSetting> setting(String type, String object, String key) {
        Optional<ConfSetting> found = Optional.empty();
        for (ConfStanza stanza : meta.all()) {
            String name = stanza.name();
            boolean applies = name.isEmpty()
                    || name.equals(ConfFile.DEFAULT_STANZA)
                    || name.equals(type)
                    || !object.isEmpty()
                            && name.startsWith(type + "/")
                            && decoded(name.substring(type.length() + 1)).equals(object);
            Optional<ConfSetting> setting = applies ? stanza.get(key) : Optional.empty();
            if (setting.isPresent() && (found.isEmpty() || found.get().stanza().length() <= name.length())) {
                found = setting;
            }
        }
        return found;
    }

    /** Whether the object is exported to all apps. */
    public boolean isExported(String type, String object) {
        return setting(type, object, "export")
                .filter(export -> export.value().equals("system"))
                .isPresent();
    }

    /** Only the stanzas of this conf that are exported to all apps. */
    public Conf exported(Conf conf) {
        String type = conf.name().replaceFirst("\\.conf$", "");
        Map<String, ConfStanza> shared = new LinkedHashMap<>();
        conf.all().stream()
                .filter(stanza -> isExported(type, stanza.name()))
                .forEach(stanza -> shared.put(stanza.name(), stanza));
        return new Conf(conf.name(), shared);
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A stray percent sign: the name was never encoded.
            return name;
        }
    }
}
