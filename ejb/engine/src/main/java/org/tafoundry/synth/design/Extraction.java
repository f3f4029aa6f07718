package org.tafoundry.synth.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tafoundry.synth.setting.Extract;
import org.tafoundry.synth.setting.IndexTransform;
import org.tafoundry.synth.setting.RegexRule;
import org.tafoundry.synth.setting.Report;
import org.tafoundry.synth.setting.Setting;
import org.tafoundry.synth.setting.Transform;
import org.tafoundry.synth.setting.TransformRule;
import org.tafoundry.synth.template.TemplateQuality;
import org.tafoundry.table.Tables;

/** The search-time extraction of a sourcetype while it is being put together. */
public final class Extraction {

    /** An add-on with more rules than this is one that nobody reads and that slows every search. */
    private static final int MOST_RULES = 400;

    private final String prefix;
    private final Tables tables;
    private final List<Setting> props = new ArrayList<>();
    private final List<Transform> transforms = new ArrayList<>();
    private final Map<String, String> constants = new TreeMap<>();
    private final List<String> templates = new ArrayList<>();
    private final Set<String> escaped = new TreeSet<>();
    private TemplateQuality quality;
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

    /** Adds an EXTRACT setting that reads the event's text. */
    void extract(String className, String regex, String comment) {
        extract(new Extract(className, regex, comment));
    }

    /** Adds an EXTRACT setting; of two of one class Splunk knows the last only: the second gets another, unless it says the same. */
    void extract(Extract given) {
        if (full()) {
            return;
        }
        Extract wanted = new Extract(given.name(), GroupNames.repaired(given.regex()), given.source(), given.comment());
        Extract setting = wanted;
        for (int n = 2; ; n++) {
            String name = setting.name();
            Optional<Extract> taken =
                    extracts().filter(e -> e.name().equals(name)).findFirst();
            if (taken.isEmpty()) {
                props.add(setting);
                return;
            }
            if (taken.get().same(setting)) {
                return;
            }
            setting = wanted.named(wanted.name() + "_" + n);
        }
    }

    /** The EXTRACT settings so far. */
    Stream<Extract> extracts() {
        return props.stream().filter(Extract.class::isInstance).map(Extract.class::cast);
    }

    /** Puts others in the place of the EXTRACT settings. */
    void replaceExtracts(UnaryOperator<Extract> other) {
        props.replaceAll(p -> p instanceof Extract extract ? other.apply(extract) : p);
    }

    /** Adds a REPORT setting with its transform. */
    void report(String className, String comment, TransformRule.SearchTime rule) {
        if (full() || transforms.stream().anyMatch(t -> t.rule().equals(rule))) {
            return;
        }
        TransformRule.SearchTime named = rule instanceof RegexRule r ? r.by(GroupNames.repaired(r.regex())) : rule;
        report(new Transform(prefix + "_" + className, named, comment));
    }

    /** Adds a REPORT setting for a transform that has its name already. */
    void report(Transform transform) {
        transforms.add(transform);
        props.add(new Report(transform.name().substring(prefix.length() + 1), transform.name(), transform.comment()));
    }

    /** Adds an index-time transform that keeps what matches from becoming events. */
    public void drop(String className, String comment, String regex) {
        String name = prefix + "_" + className;
        transforms.add(new Transform(name, new TransformRule.Drop(regex), comment));
        props.add(new IndexTransform(className, List.of(name), comment));
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

    /** Says that values of these fields hold what the format escapes as it stands in the event. */
    void escaped(Set<String> fields) {
        escaped.addAll(fields);
    }

    /** Fields whose values hold what the format escapes as it stands in the event. */
    public Set<String> escaped() {
        return Set.copyOf(escaped);
    }

    /** Says how well messages were grouped into templates; of several groupings that of the most messages counts. */
    void quality(TemplateQuality grouping) {
        if (grouping.messages() > 0 && (quality == null || grouping.messages() > quality.messages())) {
            quality = grouping;
        }
    }

    /** How well the messages of free text were grouped into templates; empty where there is no free text. */
    public Optional<TemplateQuality> quality() {
        return Optional.ofNullable(quality);
    }

    /** Message templates of free text. */
    public List<String> templates() {
        return templates;
    }
}
