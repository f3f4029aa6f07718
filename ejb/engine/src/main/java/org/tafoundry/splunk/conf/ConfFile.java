package org.tafoundry.splunk.conf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One .conf file as it was written: every line in order, nothing merged, nothing lost.
 *
 * @param path path inside the add-on, for example {@code default/props.conf}
 * @param lines the lines in file order
 */
public record ConfFile(String path, List<ConfLine> lines) {

    /** The stanza of settings that stand before the first header. */
    public static final String DEFAULT_STANZA = "default";

    public ConfFile {
        Objects.requireNonNull(path, "path");
        lines = List.copyOf(lines);
    }

    /** The file's name without folders, for example {@code props.conf}. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The file as Splunk reads it: stanzas of the same name merged, the later setting winning. */
    public Conf merged() {
        Map<String, Map<String, ConfSetting>> stanzas = new LinkedHashMap<>();
        String stanza = DEFAULT_STANZA;
        for (ConfLine line : lines) {
            if (line instanceof ConfLine.Header header) {
                stanza = header.stanza();
                stanzas.computeIfAbsent(stanza, name -> new LinkedHashMap<>());
            } else if (line instanceof ConfLine.Setting setting) {
                stanzas.computeIfAbsent(stanza, name -> new LinkedHashMap<>())
                        .put(
                                setting.key(),
                                new ConfSetting(setting.key(), setting.value(), path, stanza, setting.number()));
            }
        }
        Map<String, ConfStanza> merged = new LinkedHashMap<>();
        stanzas.forEach((name, settings) -> merged.put(name, new ConfStanza(name, settings)));
        return new Conf(name(), merged);
    }
}
