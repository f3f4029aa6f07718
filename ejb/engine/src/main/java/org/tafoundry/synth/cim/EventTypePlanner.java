package org.tafoundry.synth.cim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tafoundry.order.Decision;
import org.tafoundry.synth.cim.CimPlan.EventType;

/** Chooses the data models of a source and writes the event types that put its events into them. */
final class EventTypePlanner {

    private static final int MOST_FIELDS = 3;

    private static final int LONGEST_LABEL = 60;

    private static final Set<String> RAW_FORMATS = Set.of("text", "access");

    /** What the words of a sentence tell wrongly when the sentence is about a connection. */
    private static final Set<String> UNLIKE_TRAFFIC = Set.of("change", "change_account", "sessions");

    /** A property that any event may have says nothing about what kind of event it is. */
    private static final Pattern YES_OR_NO = Pattern.compile("(?i)true|false|yes|no|null|");

    private static final String PAM = "pam_unix";

    /** What a source calls itself when each of its events is of this kind. */
    private static final Map<String, List<String>> ANNOUNCED = Map.of(
            "alerts",
                    List.of(
                            " alert ",
                            " alerts ",
                            " finding ",
                            " findings ",
                            " issues ",
                            " incidents ",
                            " detections "),
            "ids", List.of(" alerts ", " detections ", " guardduty ", " falco ", " threats "));

    /** Groups of things, not of accounts. */
    private static final Pattern OTHER_GROUPS = Pattern.compile(
            "(?i)(?:security|rule|resource|target|placement|subnet|log|parameter|option|scaling|node|instance|network)s?[ _-]?groups?");

    /** Data models about what somebody did. */
    private static final Set<String> DEEDS = Set.of("Change", "Data_Access", "Databases", "Endpoint");

    private final CimInput input;
    private final Candidates candidates;
    private final Mapping mapping;
    private final String prefix;
    private final String source;

    private final Map<String, String> conditions = new LinkedHashMap<>();

    final List<EventType> eventTypes = new ArrayList<>();
    final Map<String, List<String>> tags = new LinkedHashMap<>();
    final List<Decision> decisions = new ArrayList<>();

    EventTypePlanner(CimInput input, Candidates candidates, Mapping mapping) {
        this.input = input;
        this.candidates = candidates;
        this.mapping = mapping;
        this.source = input.productWords();
        this.prefix = input.sourcetype().replaceAll("[^A-Za-z0-9]+", "_");
    }

    /** Adds an event type for every data model that the sample gives evidence for. */
    void plan() {
        for (ModelRule rule : ModelRules.standard()) {
            if (!rule.servedBy(mapping.seen())) {
                continue;
            }
            if (rule.name().equals("change") && tags.containsKey(prefix + "_email")) {
                continue; // "attached" and "rewritten" are what happens to every mail
            }
            if (input.formatId().equals("access") && !rule.tags().contains("web")) {
                continue; // what a request's path says is not what the server did: /login is a page
            }
            if (rule.words().isEmpty()) {
                add(
                        rule,
                        fieldTest(rule) + connections(rule),
                        List.of("its fields " + String.join(", ", present(rule))));
            } else if (!(RAW_FORMATS.contains(input.formatId()) ? byText(rule) : byDescription(rule))
                    && rule.ofProduct(input.productWords())) {
                add(rule, fieldTest(rule), List.of("the name of the product"));
            }
        }
    }

    /** Adds events that a condition of another kind tells, to those that the rule's own words tell. */
    void also(String kind, String condition, String evidence) {
        ModelRule rule = ModelRules.standard().stream()
                .filter(r -> r.name().equals(kind))
                .findFirst()
                .orElseThrow();
        String own = conditions.getOrDefault(kind, "");
        if (own.isEmpty()) {
            add(rule, condition, List.of(evidence));
        } else if (!rule.words().isEmpty()) {
            eventTypes.removeIf(e -> e.name().equals(prefix + "_" + kind));
            decisions.removeIf(d -> d.what().equals("event type " + prefix + "_" + kind));
            add(rule, "((" + own + ") OR " + condition + ")", List.of(evidence, "its words"));
        }
    }

    /** A connection that names its process is traffic and no report of a process. */
    private String connections(ModelRule rule) {
        boolean both = rule.name().equals("processes")
                && mapping.has("dest_port")
                && candidates.forTarget("dest_port").stream()
                        .anyMatch(c -> c.seen() && c.events() < candidates.events());
        return both ? " NOT dest_port=*" : "";
    }

    private boolean byText(ModelRule rule) {
        Set<String> seen = new TreeSet<>();
        for (ShapeProfile shape : input.shapes()) {
            seen.addAll(Wording.in(shape.text(), rule.words()));
            shape.rawExamples().forEach(raw -> seen.addAll(Wording.in(raw, rule.words())));
        }
        if (!seen.isEmpty()) {
            String terms = rule.words().stream().map(EventTypePlanner::term).collect(Collectors.joining(" OR "));
            String others = UNLIKE_TRAFFIC.contains(rule.name()) && mapping.has("dest_port") && mapping.has("transport")
                    ? " NOT (dest_port=* transport=*)"
                    : "";
            add(
                    rule,
                    "(" + terms + ") " + fieldTest(rule) + others + logins(rule),
                    List.of("the words " + String.join(", ", seen)));
        }
        return !seen.isEmpty();
    }

    /** What Linux calls the session of a user is a login and no session of a network. */
    private String logins(ModelRule rule) {
        boolean told =
                input.shapes().stream().flatMap(s -> s.rawExamples().stream()).anyMatch(raw -> raw.contains(PAM));
        return rule.name().equals("sessions") && told ? " NOT \"" + PAM + "\"" : "";
    }

    private boolean byDescription(ModelRule rule) {
        List<String> tests = new ArrayList<>();
        Set<String> evidence = new LinkedHashSet<>();
        List<ProfiledField> fields = told(rule);
        fields.stream().filter(f -> !prose(f)).forEach(f -> test(f, rule.stems(), tests, evidence));
        if (tests.isEmpty()) {
            // sentences use the short words of labels in many senses, so that only phrases count in them
            fields.stream().filter(EventTypePlanner::prose).forEach(f -> test(f, rule.words(), tests, evidence));
        }
        if (tests.isEmpty()
                && ANNOUNCED.getOrDefault(rule.name(), List.of()).stream().anyMatch(source::contains)) {
            add(rule, fieldTest(rule), List.of("the name of the source," + source.stripTrailing()));
            return true;
        }
        named(rule).ifPresent(field -> {
            evidence.add("the field " + field);
            tests.add(quoted(kept(field)) + "=*");
        });
        if (!tests.isEmpty()) {
            String test = tests.size() == 1 ? tests.get(0) : "(" + String.join(" OR ", tests) + ")";
            add(rule, test + " " + fieldTest(rule) + otherGroups(rule), List.copyOf(evidence));
        }
        return !tests.isEmpty();
    }

    /** Words of a search match inside longer words, so that groups of things are named as not meant. */
    private String otherGroups(ModelRule rule) {
        boolean grouped = candidates.forTarget("vendor_action").stream()
                .flatMap(c -> c.examples().stream())
                .anyMatch(v -> OTHER_GROUPS.matcher(v).find());
        return rule.name().equals("change_account") && grouped
                ? " NOT vendor_action IN (\"*security*group*\", \"*rule*group*\", \"*resource*group*\","
                        + " \"*target*group*\", \"*subnet*group*\", \"*log*group*\", \"*scaling*group*\")"
                : "";
    }

    /** The describing fields; why something failed does not tell what was tried where another field does. */
    private List<ProfiledField> told(ModelRule rule) {
        List<ProfiledField> all = Descriptors.of(candidates);
        List<ProfiledField> others = all.stream().filter(f -> !ofReason(f)).toList();
        boolean said = candidates.forTarget("vendor_action").stream().anyMatch(Candidate::seen);
        return said && DEEDS.contains(rule.model()) ? others : all;
    }

    private boolean ofReason(ProfiledField field) {
        List<Meaning> meanings = candidates.meanings(field);
        return !meanings.isEmpty()
                && meanings.stream()
                        .allMatch(m -> m.target().equals("reason") || m.target().equals("result"));
    }

    private void test(ProfiledField field, List<String> words, List<String> tests, Set<String> evidence) {
        Set<String> seen = new TreeSet<>();
        field.examples().stream()
                .map(v -> OTHER_GROUPS.matcher(v).replaceAll(" "))
                .forEach(v -> seen.addAll(Wording.in(spaced(v), words)));
        if (!seen.isEmpty() && evidence.size() < MOST_FIELDS) {
            evidence.add(field.name() + " says " + String.join(", ", seen));
            // all words, also those that the sample does not use: later events do
            tests.add(quoted(kept(field.name())) + " IN (" + String.join(", ", Wildcards.needed(words)) + ")");
        }
    }

    private static boolean prose(ProfiledField field) {
        return field.examples().stream().mapToInt(String::length).average().orElse(0) > LONGEST_LABEL;
    }

    /** Where the vendor's own value of a field is after the CIM mapping put another one into the field. */
    private String kept(String field) {
        return field.equals("action") || mapping.overwrites(field) ? "vendor_" + field : field;
    }

    /** The field that most events of this kind have, when its name says so. */
    private Optional<String> named(ModelRule rule) {
        return candidates.fields().values().stream()
                .filter(f -> (f.events() < candidates.events() || titled(f))
                        && !f.examples().stream().allMatch(YES_OR_NO.asMatchPredicate())
                        && NameWords.of(f.name()).stream().anyMatch(rule.names()::contains)
                        && f.examples().stream().anyMatch(v -> !ValueKind.placeholder(v)))
                .max(Comparator.comparingLong(ProfiledField::events).thenComparing(ProfiledField::name))
                .map(ProfiledField::name);
    }

    /** Whether a field gives a name to what it is about: {@code ThreatName} does, {@code threat_score} does not. */
    private static boolean titled(ProfiledField field) {
        List<String> words = NameWords.of(field.name());
        return words.size() > 1 && words.get(words.size() - 1).equals("name");
    }

    private void add(ModelRule rule, String condition, List<String> evidence) {
        String name = prefix + "_" + rule.name();
        conditions.put(rule.name(), condition.strip());
        String explanation = "Events of " + rule.model() + ".";
        eventTypes.add(
                new EventType(name, ("sourcetype=\"" + input.sourcetype() + "\" " + condition).strip(), explanation));
        tags.put(name, rule.tags());
        decisions.add(new Decision(
                "event type " + name,
                String.join(" ", rule.tags()),
                Decision.Origin.RULE,
                evidence,
                rule.words().isEmpty() ? 0.9 : 0.75,
                List.of(),
                "Events with " + String.join(" and ", evidence) + " belong to " + rule.model() + "."));
    }

    /** {@code a=* (b=* OR c=*)} over the needed fields that the source has. */
    private String fieldTest(ModelRule rule) {
        return rule.needs().stream()
                .map(group ->
                        group.stream().filter(mapping::has).map(f -> f + "=*").toList())
                .map(tests -> tests.size() == 1 ? tests.get(0) : "(" + String.join(" OR ", tests) + ")")
                .collect(Collectors.joining(" "));
    }

    private List<String> present(ModelRule rule) {
        return rule.needs().stream()
                .flatMap(List::stream)
                .filter(mapping::has)
                .distinct()
                .toList();
    }

    /** Words inside identifiers count: {@code UserLoggedIn} and {@code user.login_failed} hold words. */
    private static String spaced(String value) {
        return value + " " + String.join(" ", NameWords.of(value));
    }

    private static String term(String word) {
        return word.matches("[A-Za-z0-9_]+\\*?") ? word : '"' + word.replace("*", "") + '"';
    }

    private static String quoted(String field) {
        return field.matches("[A-Za-z0-9_.{}]+") ? field : '"' + field + '"';
    }
}
