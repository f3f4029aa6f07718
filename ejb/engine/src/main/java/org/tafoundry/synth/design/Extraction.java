package org.tafoundry.synth.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.synth.cim.CimPlan.Setting;
import org.tafoundry.table.Tables;

/** The search-time extraction of a sourcetype while it is being put together. */
public final class Extraction {

    /** An add-on with more rules than this is one that nobody reads and that slows every search. */
    private static final int MOST_RULES = 400;

    private static final Pattern IN = Pattern.compile(" in \\w+$");

    private final String prefix;
    private final Tables tables;
    private final List<Setting> props = new ArrayList<>();
    private final List<Transform> transforms = new ArrayList<>();
    private final Map<String, String> constants = new TreeMap<>();
    private final List<String> templates = new ArrayList<>();
    private String kvMode = "none";
    private boolean indexedJson;
    private int left;

    /**
     * Starts without settings.
     *
     * @param prefix what the names of transforms begin with
     */
    public Extraction(String prefix) {
        this(prefix, Tables.shipped());
    }

    /**
     * Starts without settings.
     *
     * @param prefix what the names of transforms begin with
     * @param tables what is known of layouts
     */
    public Extraction(String prefix, Tables tables) {
        this.prefix = prefix;
        this.tables = tables;
    }

    /** What is known of layouts. */
    Tables tables() {
        return tables;
    }

    /** An empty one for the same sourcetype, whose parts are to be added to this one. */
    Extraction inner() {
        return new Extraction(prefix + "_nested", tables);
    }

    /** Adds an EXTRACT setting. */
    void extract(String className, String regex, String comment) {
        put(new Setting("EXTRACT-" + className, guarded(regex), comment));
    }

    /** Adds a REPORT setting with its transform. */
    void report(String className, String comment, Setting... settings) {
        if (full() || transforms.stream().anyMatch(t -> t.settings().equals(List.of(settings)))) {
            return;
        }
        String name = prefix + "_" + className;
        List<Setting> named = Arrays.stream(settings)
                .map(s ->
                        s.key().equals("REGEX") ? new Setting(s.key(), GroupNames.repaired(s.value()), s.comment()) : s)
                .toList();
        transforms.add(new Transform(name, comment, named));
        props.add(new Setting("REPORT-" + className, name, comment));
    }

    /** Adds a REPORT setting for a transform that has its name already. */
    void report(Transform transform) {
        transforms.add(transform);
        props.add(new Setting(
                "REPORT-" + transform.name().substring(prefix.length() + 1), transform.name(), transform.comment()));
    }

    /** Adds a setting of props.conf with an index-time transform. */
    void index(String className, String comment, Setting... settings) {
        String name = prefix + "_" + className;
        transforms.add(new Transform(name, comment, List.of(settings)));
        props.add(new Setting("TRANSFORMS-" + className, name, comment));
    }

    /** Whether there are so many rules that no other is taken. */
    private boolean full() {
        boolean full = props.size() >= MOST_RULES;
        left += full ? 1 : 0;
        return full;
    }

    /** Number of rules that were left out because there are too many. */
    public int left() {
        return left;
    }

    /** Notes that some structure was not looked into because there is too much of it. */
    void leave(int rules) {
        left += rules;
    }

    /** Adds any other setting of props.conf. */
    void set(String key, String value, String comment) {
        put(new Setting(key, value, comment));
    }

    /** Of two settings with one key Splunk knows the last only: the second gets another key, unless it says the same. */
    private void put(Setting given) {
        if (full()) {
            return;
        }
        Setting setting = given.key().startsWith("EXTRACT-")
                ? new Setting(given.key(), named(given.value()), given.comment())
                : given;
        String key = setting.key();
        for (int n = 2; ; n++) {
            String wanted = key;
            List<Setting> taken =
                    props.stream().filter(p -> p.key().equals(wanted)).toList();
            if (taken.isEmpty()) {
                props.add(new Setting(key, setting.value(), setting.comment()));
                return;
            }
            if (taken.get(0).value().equals(setting.value())) {
                return;
            }
            key = setting.key() + "_" + n;
        }
    }

    void constant(String name, String value) {
        constants.put(name, value);
    }

    void template(String text) {
        templates.add(text);
    }

    void kvMode(String mode) {
        kvMode = mode;
    }

    /** JSON fields are read at index time. */
    void indexedJson() {
        indexedJson = true;
    }

    /** KV_MODE. */
    public String kvMode() {
        return kvMode;
    }

    /** Whether JSON fields are read at index time. */
    public boolean isIndexedJson() {
        return indexedJson;
    }

    /** Settings of props.conf. */
    public List<Setting> props() {
        return props;
    }

    /** The transforms that they name. */
    public List<Transform> transforms() {
        return transforms;
    }

    /** Facts of the whole sample: vendor, product. */
    public Map<String, String> constants() {
        return constants;
    }

    /** Message templates of free text. */
    public List<String> templates() {
        return templates;
    }

    static Setting setting(String key, String value) {
        return new Setting(key, value, "");
    }

    /** The value of an EXTRACT with names of groups that PCRE takes; what stands behind "in" is no part of the regex. */
    private static String named(String value) {
        Matcher in = IN.matcher(value);
        int end = in.find() ? in.start() : value.length();
        return GroupNames.repaired(value.substring(0, end)) + value.substring(end);
    }

    /** A regex that ends like {@code in word} would name a source field. */
    private static String guarded(String regex) {
        return regex.replaceFirst("(?i) (i)(n) (\\w+)$", " [$1]$2 $3");
    }
}
