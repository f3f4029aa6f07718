package org.tafoundry.synth.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.synth.cim.CimPlan.Setting;
import org.tafoundry.synth.cim.NameWords;
import org.tafoundry.synth.cim.ProfiledField;
import org.tafoundry.synth.design.Transform;

/**
 * Takes the event's host from the event where it names the machine that wrote it.
 *
 * @param settings settings of props.conf; empty when the events do not name it
 * @param transforms the transforms that they name
 */
record HostOverride(List<Setting> settings, List<Transform> transforms) {

    /** What names the machine that wrote the event, the surest first. */
    private static final List<String> NAMES = List.of(
            "log hostname",
            "observer hostname",
            "observer name",
            "log host",
            "syslog host",
            "syslog hostname",
            "header host",
            "devname",
            "device hostname",
            "dvchost",
            "winlog computer name",
            "computer",
            "computer name",
            "host hostname",
            "host name",
            "agent hostname",
            "agent name",
            "hostname",
            "host",
            "nodename",
            "node");

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9_.:-]*[A-Za-z0-9_])?");
    private static final Pattern GROUP =
            Pattern.compile("\\\\.|\\[(?:\\\\.|[^\\]\\\\])*\\]|\\((?!\\?)|\\(\\?P?<([A-Za-z]\\w*)>");

    private static final HostOverride NONE = new HostOverride(List.of(), List.of());

    HostOverride {
        settings = List.copyOf(settings);
        transforms = List.copyOf(transforms);
    }

    /** The override for events with these fields. */
    static HostOverride of(
            String prefix, List<ProfiledField> fields, long events, List<Setting> props, List<String> raw) {
        for (String name : NAMES) {
            for (ProfiledField field : fields) {
                if (String.join(" ", NameWords.of(field.name())).equals(name) && names(field, events)) {
                    List<Map.Entry<String, Integer>> regexes = regexes(field, props, raw);
                    if (!regexes.isEmpty()) {
                        return of(prefix, field.name(), regexes);
                    }
                }
            }
        }
        return NONE;
    }

    private static boolean names(ProfiledField field, long events) {
        return field.events() * 10 >= events * 9
                && field.examples().stream().allMatch(v -> HOST.matcher(v).matches());
    }

    /** Regexes with the number of the group that holds the host. */
    private static List<Map.Entry<String, Integer>> regexes(
            ProfiledField field, List<Setting> props, List<String> raw) {
        List<Map.Entry<String, Integer>> found = new ArrayList<>();
        for (Setting setting : props) {
            if (setting.key().startsWith("EXTRACT-") && setting.value().startsWith("^")) {
                int group = group(setting.value(), field.name());
                if (group > 0 && !setting.value().matches(".*\\s+in\\s+\\w+$")) {
                    found.add(Map.entry(setting.value(), group));
                }
            }
        }
        if (found.isEmpty()) {
            for (String regex : List.of(json(field.name()), pair(field.name()))) {
                if (found.isEmpty() && finds(regex, field, raw)) {
                    found.add(Map.entry(regex, 1));
                }
            }
        }
        return found;
    }

    /** {@code "host": {... "name": "x"}} for {@code host.name}. */
    private static String json(String name) {
        return "\"" + String.join("\"\\s*:\\s*\\{[^{}]*\"", quoted(name)) + "\"\\s*:\\s*\"([^\"\\\\]+)\"";
    }

    private static List<String> quoted(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : name.split("\\.")) {
            parts.add(part.replaceAll("([^\\w -])", "\\\\$1"));
        }
        return parts;
    }

    private static String pair(String name) {
        return "(?:^|[\\s,;|\\[({])" + name.replaceAll("([^\\w -])", "\\\\$1") + "\\s*=\\s*\"?([\\w.:-]*\\w)";
    }

    private static boolean finds(String regex, ProfiledField field, List<String> raw) {
        Pattern pattern = Pattern.compile(regex);
        long right = raw.stream()
                .map(pattern::matcher)
                .filter(m -> m.find() && field.examples().contains(m.group(1)))
                .count();
        return right * 10 >= raw.size() * 9L;
    }

    private static int group(String regex, String name) {
        Matcher matcher = GROUP.matcher(regex);
        int count = 0;
        while (matcher.find()) {
            if (matcher.group().startsWith("(")) {
                count++;
                if (name.equals(matcher.group(1))) {
                    return count;
                }
            }
        }
        return 0;
    }

    private static HostOverride of(String prefix, String field, List<Map.Entry<String, Integer>> regexes) {
        List<Transform> transforms = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, Integer> regex : regexes) {
            String name = prefix + "_host" + (regexes.size() == 1 ? "" : "_" + (names.size() + 1));
            names.add(name);
            transforms.add(new Transform(
                    name,
                    "The event's host is the machine that " + field + " names.",
                    List.of(
                            new Setting("REGEX", regex.getKey(), ""),
                            new Setting("FORMAT", "host::$" + regex.getValue(), ""),
                            new Setting("DEST_KEY", "MetaData:Host", ""))));
        }
        return new HostOverride(
                List.of(new Setting(
                        "TRANSFORMS-host",
                        String.join(", ", names),
                        "The host is the one that " + field + " names, not the one that forwards the log.")),
                transforms);
    }
}
