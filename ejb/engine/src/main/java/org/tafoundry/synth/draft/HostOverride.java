package org.tafoundry.synth.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.order.Decision;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.SplunkRegex;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.sample.HostNames;
import org.tafoundry.synth.sample.SampleCode;
import org.tafoundry.synth.sensitive.Redactor;
import org.tafoundry.synth.setting.Extract;
import org.tafoundry.synth.setting.IndexTransform;
import org.tafoundry.synth.setting.Setting;
import org.tafoundry.synth.setting.Transform;
import org.tafoundry.synth.setting.TransformRule;
import org.tafoundry.table.WordLists;

/**
 * Takes the event's host from the event where it names the machine that wrote it.
 *
 * @param settings settings of props.conf; empty when the events do not name it
 * @param transforms the transforms that they name
 * @param findings the same for a person to see, as it cannot be undone for events that are indexed
 * @param decisions the same with its evidence
 */
record HostOverride(
        List<Setting> settings, List<Transform> transforms, List<Finding> findings, List<Decision> decisions) {

    /** What names the machine that wrote the event, the surest first. */
    private static final List<String> NAMES =
            WordLists.list("host-names").stream().map(n -> n.replace('_', ' ')).toList();

    private static final int MOST_SHOWN = 3;
    private static final int LONGEST_SCHEME = 12;
    private static final HostOverride NONE = new HostOverride(List.of(), List.of(), List.of(), List.of());

    HostOverride {
        settings = List.copyOf(settings);
        transforms = List.copyOf(transforms);
        findings = List.copyOf(findings);
        decisions = List.copyOf(decisions);
    }

    /** The override for events with these fields. */
    static HostOverride of(
            String prefix, List<ProfiledField> fields, long events, List<Setting> props, List<String> raw) {
        for (String name : NAMES) {
            for (ProfiledField field : fields) {
                if (String.join(" ", NameWords.of(field.name())).equals(name)
                        && names(field, events)
                        && !requested(field, fields)) {
                    List<TransformRule.Host> rules = rules(field, props, raw);
                    if (!rules.isEmpty()) {
                        return of(prefix, field, rules);
                    }
                }
            }
        }
        return NONE;
    }

    private static boolean names(ProfiledField field, long events) {
        return field.events() * 10 >= events * 9 && HostNames.evident(field.examples(), field.events());
    }

    /** Whether it is what was asked for: a URL of another field begins with it. */
    private static boolean requested(ProfiledField host, List<ProfiledField> fields) {
        long asked = host.examples().stream()
                .filter(h -> fields.stream()
                        .filter(f -> !f.name().equals(host.name()))
                        .anyMatch(f -> f.examples().stream().anyMatch(v -> begins(v, h))))
                .count();
        return asked * 2 > host.examples().size();
    }

    private static boolean begins(String url, String host) {
        int scheme = url.indexOf("://");
        int from = scheme < 0 || scheme > LONGEST_SCHEME ? 0 : scheme + 3;
        int end = from + host.length();
        return url.startsWith(host, from)
                && end < url.length()
                && (url.charAt(end) == '/' || from > 0 && url.charAt(end) == ':');
    }

    /** What takes the host from the event: the extractions of the field that read from its beginning, or else its label. */
    private static List<TransformRule.Host> rules(ProfiledField field, List<Setting> props, List<String> raw) {
        List<TransformRule.Host> found = new ArrayList<>();
        for (Setting setting : props) {
            if (setting instanceof Extract extract && extract.readsFromStart()) {
                extract.group(field.name())
                        .ifPresent(group -> found.add(new TransformRule.Host(extract.regex(), group)));
            }
        }
        if (!found.isEmpty()) {
            return fewest(found, raw);
        }
        return Stream.of(json(field.name()), pair(field.name()), label(field.name()))
                .filter(regex -> finds(regex, field, raw))
                .findFirst()
                .map(regex -> List.of(new TransformRule.Host(regex, 1)))
                .orElse(List.of());
    }

    /** Those of the rules that find the host of events which no other finds, the one that finds most first. */
    private static List<TransformRule.Host> fewest(List<TransformRule.Host> rules, List<String> raw) {
        List<TransformRule.Host> kept = new ArrayList<>();
        List<String> left = raw;
        while (!left.isEmpty()) {
            TransformRule.Host best = null;
            List<String> rest = left;
            for (TransformRule.Host rule : rules) {
                List<String> without = without(rule, left);
                if (without.size() < rest.size()) {
                    best = rule;
                    rest = without;
                }
            }
            if (best == null) {
                return kept;
            }
            kept.add(best);
            left = rest;
        }
        return kept;
    }

    /** The events in which a rule finds no host. */
    private static List<String> without(TransformRule.Host rule, List<String> raw) {
        return SplunkRegex.compile(rule.regex(), Location.NONE, new Findings())
                .map(regex -> raw.stream()
                        .filter(event -> {
                            RegexCursor cursor = regex.cursor(event);
                            return !cursor.find() || cursor.end(rule.group()) <= cursor.start(rule.group());
                        })
                        .toList())
                .orElse(raw);
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

    /** The name of a value in a line of its own. */
    private static String label(String name) {
        return "(?m)^[ \\t]*" + name.replaceAll("([^\\w -])", "\\\\$1").replace("_", "[ _]")
                + "[ \\t]*:[ \\t]*([\\w.:-]*\\w)";
    }

    private static boolean finds(String regex, ProfiledField field, List<String> raw) {
        Pattern pattern = Pattern.compile(regex);
        long right = raw.stream()
                .map(pattern::matcher)
                .filter(m -> m.find() && field.examples().contains(m.group(1)))
                .count();
        return right * 10 >= raw.size() * 9L;
    }

    private static HostOverride of(String prefix, ProfiledField field, List<TransformRule.Host> rules) {
        List<Transform> transforms = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (TransformRule.Host rule : rules) {
            String name = prefix + "_host" + (rules.size() == 1 ? "" : "_" + (names.size() + 1));
            names.add(name);
            transforms.add(
                    new Transform(name, rule, "The event's host is the machine that " + field.name() + " names."));
        }
        String evidence = field.events() + " events name " + field.examples().size() + " in " + field.name() + ": "
                + field.examples().stream()
                        .limit(MOST_SHOWN)
                        .map(Redactor::redact)
                        .collect(Collectors.joining(", "));
        return new HostOverride(
                List.of(new IndexTransform(
                        "host",
                        names,
                        "The host is the one that " + field.name() + " names, not the one that forwards the log.")),
                transforms,
                List.of(Finding.of(
                        SampleCode.SAMPLE_HOST_TAKEN,
                        Location.NONE,
                        "The host of events is taken from the events themselves; " + evidence + ".",
                        "If these are not the machines that write the log, remove TRANSFORMS-host from props.conf"
                                + " before the first event is indexed: afterwards the host of an event stays.")),
                List.of(new Decision(
                        "host",
                        field.name(),
                        Decision.Origin.RULE,
                        List.of(evidence),
                        0.9,
                        List.of("the input's own host"),
                        "Nearly every event names it, and its values look like hosts.")));
    }
}
