package org.tafoundry.splunk.conf;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tafoundry.finding.Findings;

/** Reports keys that Splunk does not document for a file and would ignore, with the key that was probably meant. */
public final class KnownKeys {

    private record Table(List<String> keys, List<String> prefixes, List<String> free, boolean open) {

        boolean knows(String key) {
            return keys.contains(key)
                    || prefixes.stream()
                            .anyMatch(prefix -> key.startsWith(prefix)
                                    || prefix.startsWith("LOOKUP") && key.regionMatches(true, 0, prefix, 0, 6));
        }

        boolean leavesFree(String stanza) {
            return free.contains("*") || free.contains(stanza);
        }
    }

    /** Where other keys are possible, only a key as long as this is taken for a misspelling. */
    private static final int SURE = 8;

    private static final Map<String, Table> TABLES = load();

    private KnownKeys() {}

    /** Checks every setting of a file; files of a kind without table are not checked. */
    public static void check(ConfFile file, Findings findings) {
        check(file, Set.of(), findings);
    }

    /** Checks a file to which the add-on adds keys of its own, as the .spec files of its README folder say. */
    public static void check(ConfFile file, Set<String> own, Findings findings) {
        Table table = TABLES.get(file.name());
        if (table != null) {
            for (ConfStanza stanza : file.merged().all()) {
                if (!table.leavesFree(stanza.name())) {
                    stanza.all().stream()
                            .filter(setting -> !table.knows(setting.key()) && !own.contains(setting.key()))
                            .forEach(setting -> report(setting, file.name(), table, findings));
                }
            }
        }
    }

    /** Whether a kind of file has this key by its documentation. */
    public static boolean isKey(String confName, String key) {
        Table table = TABLES.get(confName);
        return table != null && table.knows(key);
    }

    /** The documented key that was probably meant by an unknown one. */
    public static Optional<String> suggestion(String confName, String key) {
        Table table = TABLES.get(confName);
        return table == null ? Optional.empty() : nearest(table, key);
    }

    private static void report(ConfSetting setting, String confName, Table table, Findings findings) {
        Optional<String> meant = nearest(table, setting.key());
        if (meant.isPresent() && (!table.open() || setting.key().length() >= SURE)) {
            findings.add(
                    ConfCode.CONF_MISSPELT_KEY,
                    setting.where(),
                    confName + " has no key " + setting.key() + ".",
                    "Write " + meant.get() + " if that is what is meant.");
        } else if (!table.open()) {
            findings.add(
                    ConfCode.CONF_UNKNOWN_KEY,
                    setting.where(),
                    confName + " has no key " + setting.key() + "; Splunk ignores it.",
                    "Remove it, or correct it against the file's specification.");
        }
    }

    private static Optional<String> nearest(Table table, String key) {
        Optional<String> underscored = table.prefixes().stream()
                .filter(prefix -> prefix.endsWith("-")
                        && key.length() > prefix.length()
                        && key.replace('-', '_').regionMatches(true, 0, prefix.replace('-', '_'), 0, prefix.length()))
                .map(prefix -> prefix + key.substring(prefix.length()))
                .findFirst();
        if (underscored.isPresent()) {
            return underscored;
        }
        int classStart = key.indexOf('-') + 1;
        Stream<String> whole = table.keys().stream();
        Stream<String> withClass = classStart == 0
                ? Stream.empty()
                : table.prefixes().stream()
                        .filter(prefix -> prefix.endsWith("-") && near(key.substring(0, classStart), prefix))
                        .map(prefix -> prefix + key.substring(classStart));
        return Stream.concat(whole, withClass)
                .filter(known -> near(key, known))
                .min(Comparator.comparingInt((String known) -> EditDistance.between(key, known))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean near(String key, String known) {
        int allowed = known.length() < 4 ? 0 : known.length() < 8 ? 1 : 2;
        // most keys differ in length by more than any slip, which costs nothing to see
        return Math.abs(key.length() - known.length()) <= allowed
                && (key.equalsIgnoreCase(known)
                        || EditDistance.between(key, known) <= allowed
                        || key.replace('-', '_').equalsIgnoreCase(known.replace('-', '_')));
    }

    private static Map<String, Table> load() {
        Map<String, Table> tables = new TreeMap<>();
        for (ConfStanza stanza :
                ConfTable.load(KnownKeys.class, "keys.conf", "keys.conf").all()) {
            tables.put(
                    stanza.name(),
                    new Table(
                            stanza.words("keys"),
                            stanza.words("prefixes"),
                            stanza.words("free"),
                            ConfBoolean.parse(stanza.value("open", "")).orElse(false)));
        }
        return tables;
    }
}
