package org.tafoundry.proposal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.ConfFile;
import org.tafoundry.splunk.conf.ConfLine;
import org.tafoundry.splunk.conf.ConfReader;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfWriter;

/** Changes single settings in the files of an add-on; every byte that is not meant stays. */
final class ConfEdit {
    private final String id;
    private final SortedMap<String, byte[]> files;

    ConfEdit(AddOnFiles addOn) {
        this.id = addOn.id();
        this.files = new TreeMap<>(addOn.files());
    }

    /** Adds a setting as the last one of a stanza, in a new stanza at the end where there is none. */
    ConfEdit set(String name, String stanza, String key, String value) {
        String path = "default/" + name;
        String written = new ConfWriter().set(key, value).text();
        List<ConfLine> lines = lines(path);
        int last = lastOf(lines, stanza);
        if (last < 0) {
            String gap = lines.isEmpty() ? "" : endsLine(lines) ? "\n" : "\n\n";
            written = gap + new ConfWriter().stanza(stanza).text() + written;
            last = lines.size() - 1;
        } else if (!lines.get(last).raw().endsWith("\n")) {
            written = "\n" + written;
        }
        lines.add(last + 1, written(written));
        files.put(path, ConfWriter.write(new ConfFile(path, lines)));
        return this;
    }

    /** Gives a setting this value, where it stands; adds it where it does not stand yet. */
    ConfEdit replace(String name, String stanza, String key, String value) {
        String path = "default/" + name;
        List<ConfLine> lines = lines(path);
        int at = settingAt(lines, stanza, key);
        if (at < 0) {
            return set(name, stanza, key, value);
        }
        lines.set(at, written(new ConfWriter().set(key, value).text()));
        files.put(path, ConfWriter.write(new ConfFile(path, lines)));
        return this;
    }

    /** Takes a setting out; does nothing where it does not stand. */
    ConfEdit remove(String name, String stanza, String key) {
        String path = "default/" + name;
        List<ConfLine> lines = lines(path);
        int at = settingAt(lines, stanza, key);
        if (at >= 0) {
            lines.remove(at);
            files.put(path, ConfWriter.write(new ConfFile(path, lines)));
        }
        return this;
    }

    /** The value of a setting. */
    Optional<String> value(String name, String stanza, String key) {
        return settings(name, stanza).stream()
                .filter(setting -> setting.key().equals(key))
                .map(ConfSetting::value)
                .findFirst();
    }

    /** The settings of a stanza. */
    List<ConfSetting> settings(String name, String stanza) {
        String path = "default/" + name;
        return ConfReader.read(path, files.getOrDefault(path, new byte[0]), new Findings()).merged().all().stream()
                .filter(each -> each.name().equals(stanza))
                .flatMap(each -> each.all().stream())
                .toList();
    }

    private List<ConfLine> lines(String path) {
        byte[] bytes = files.getOrDefault(path, new byte[0]);
        return new ArrayList<>(ConfReader.read(path, bytes, new Findings()).lines());
    }

    private static ConfLine written(String text) {
        return new ConfLine.Comment(
                0, new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1), "");
    }

    /** Where a setting of a stanza stands, the last one when there are several; negative when there is none. */
    private static int settingAt(List<ConfLine> lines, String stanza, String key) {
        int found = -1;
        boolean inside = false;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof ConfLine.Header header) {
                inside = header.stanza().equals(stanza);
            } else if (inside
                    && lines.get(i) instanceof ConfLine.Setting setting
                    && setting.key().equals(key)) {
                found = i;
            }
        }
        return found;
    }

    /** Adds a file. */
    ConfEdit file(String path, String content) {
        files.put(path, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    AddOnFiles done() {
        return new AddOnFiles(id, files);
    }

    private static boolean endsLine(List<ConfLine> lines) {
        return lines.get(lines.size() - 1).raw().endsWith("\n");
    }

    /** The last line of the stanza that is a header or setting; negative when there is no such stanza. */
    private static int lastOf(List<ConfLine> lines, String stanza) {
        int last = -1;
        boolean inside = false;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof ConfLine.Header header) {
                inside = header.stanza().equals(stanza);
                last = inside ? i : last;
            } else if (inside && lines.get(i) instanceof ConfLine.Setting) {
                last = i;
            }
        }
        return last;
    }
}
