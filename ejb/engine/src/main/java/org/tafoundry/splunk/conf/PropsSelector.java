package org.tafoundry.splunk.conf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;

/**
 * Selects and layers the props.conf stanzas that apply to an event; compiled once, safe for many threads.
 *
 * <p>For one key a {@code source::} stanza beats a {@code host::} stanza beats the sourcetype beats {@code [default]};
 * among stanzas of one kind the higher {@code priority} wins (0 for a pattern, 100 for a literal name), then the one
 * that comes first in ASCII order.
 */
public final class PropsSelector {

    private enum Kind {
        SOURCETYPE,
        HOST,
        SOURCE
    }

    private record Candidate(ConfStanza stanza, StanzaPattern pattern, long priority) {}

    private record Subject(String sourcetype, String source, String host) {}

    private static final int CACHED = 10_000;
    private static final long LITERAL_PRIORITY = 100;
    /** The ways in which people write a group that matches nothing, only to get "::" into a sourcetype's stanza. */
    private static final List<String> WILDCARD_TRICKS = List.of("(?::){0}", "(?:::){0}", "(::){0}");

    private final ConfStanza common;
    private final Map<String, ConfStanza> sourcetypes = new HashMap<>();
    private final Map<Kind, List<Candidate>> candidates = new EnumMap<>(Kind.class);
    private final Map<Subject, EffectiveProps> bySubject = new ConcurrentHashMap<>();
    private final Map<List<String>, EffectiveProps> byStanzas = new ConcurrentHashMap<>();

    private PropsSelector(ConfStanza common) {
        this.common = common;
    }

    /** Compiles the stanza patterns of a merged props.conf. */
    public static PropsSelector compile(Conf props, Findings findings) {
        ConfStanza common = props.stanza(ConfFile.DEFAULT_STANZA)
                .orElseGet(() -> new ConfStanza(ConfFile.DEFAULT_STANZA, Map.of()));
        PropsSelector selector = new PropsSelector(common);
        for (Kind kind : Kind.values()) {
            selector.candidates.put(kind, new ArrayList<>());
        }
        props.all().stream()
                .filter(stanza -> !stanza.disabled() && !stanza.name().equals(ConfFile.DEFAULT_STANZA))
                .forEach(stanza -> selector.add(stanza, findings));
        Comparator<Candidate> lowestFirst = Comparator.comparingLong(Candidate::priority)
                .thenComparing(
                        candidate -> candidate.stanza().name(),
                        Comparator.<String>naturalOrder().reversed());
        selector.candidates.values().forEach(list -> list.sort(lowestFirst));
        return selector;
    }

    /** The settings for an event of this sourcetype, source and host. */
    public EffectiveProps select(String sourcetype, String source, String host) {
        // What no stanza asks for must not split the cache.
        Subject subject = new Subject(
                sourcetype,
                candidates.get(Kind.SOURCE).isEmpty() ? "" : source,
                candidates.get(Kind.HOST).isEmpty() ? "" : host);
        EffectiveProps known = bySubject.get(subject);
        if (known == null) {
            known = layered(subject);
            if (bySubject.size() >= CACHED) {
                bySubject.clear();
            }
            bySubject.put(subject, known);
        }
        return known;
    }

    /**
     * A stanza that applies to an event.
     *
     * @param stanza the stanza
     * @param kind {@code default}, {@code sourcetype}, {@code host} or {@code source}
     * @param priority its priority among those of its kind
     */
    public record Layer(ConfStanza stanza, String kind, long priority) {}

    /** The stanzas that apply to an event of this sourcetype, source and host, the one that counts least first. */
    public List<Layer> layers(String sourcetype, String source, String host) {
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer(common, "default", 0));
        sourcetypeStanzas(sourcetype)
                .forEach(stanza -> layers.add(new Layer(
                        stanza,
                        "sourcetype",
                        priority(stanza, stanza.name().equals(sourcetype) ? LITERAL_PRIORITY : 0))));
        for (Kind kind : List.of(Kind.HOST, Kind.SOURCE)) {
            for (Candidate candidate : candidates.get(kind)) {
                if (candidate.pattern().matches(kind == Kind.HOST ? host : source)) {
                    layers.add(
                            new Layer(candidate.stanza(), kind.name().toLowerCase(Locale.ROOT), candidate.priority()));
                }
            }
        }
        return layers;
    }

    /** The {@code sourcetype} that the matching source:: stanzas assign to this source. */
    public Optional<ConfSetting> assignedSourcetype(String source) {
        Optional<ConfSetting> assigned = Optional.empty();
        for (Candidate candidate : candidates.get(Kind.SOURCE)) {
            Optional<ConfSetting> setting =
                    candidate.stanza().get("sourcetype").filter(s -> !s.value().isEmpty());
            if (setting.isPresent() && candidate.pattern().matches(source)) {
                assigned = setting;
            }
        }
        return assigned;
    }

    /** The sourcetype by which searches know this one: its {@code rename}, or itself. */
    public String renamed(String sourcetype) {
        ConfStanza stanza = sourcetypes.get(sourcetype);
        String rename = stanza == null ? "" : stanza.value("rename", "");
        return rename.isEmpty() ? sourcetype : rename;
    }

    /** Every sourcetype that has a stanza of its own. */
    public Set<String> sourcetypes() {
        return Set.copyOf(sourcetypes.keySet());
    }

    private void add(ConfStanza stanza, Findings findings) {
        String name = stanza.name();
        if (name.startsWith("source::")) {
            add(Kind.SOURCE, stanza, name.substring("source::".length()), findings);
        } else if (name.startsWith("host::")) {
            add(Kind.HOST, stanza, name.substring("host::".length()), findings);
        } else if (name.startsWith("rule::") || name.startsWith("delayedrule::")) {
            // SourcetypeRules reads these.
            return;
        } else if (name.contains("::")) {
            String pattern = WILDCARD_TRICKS.stream()
                    .filter(name::startsWith)
                    .findFirst()
                    .map(trick -> name.substring(trick.length()))
                    .orElse(name);
            add(Kind.SOURCETYPE, stanza, pattern, findings);
        } else {
            sourcetypes.put(name, stanza);
        }
    }

    private void add(Kind kind, ConfStanza stanza, String pattern, Findings findings) {
        Optional<ConfSetting> first = stanza.all().stream().findFirst();
        Location where = first.map(s -> Location.setting(s.file(), stanza.name(), "", 0))
                .orElseGet(() -> Location.setting("", stanza.name(), "", 0));
        StanzaPattern.compile(pattern, kind == Kind.HOST, where, findings).ifPresent(compiled -> candidates
                .get(kind)
                .add(new Candidate(stanza, compiled, priority(stanza, compiled.literal() ? LITERAL_PRIORITY : 0))));
    }

    private static long priority(ConfStanza stanza, long fallback) {
        String value = stanza.value("priority", "");
        return value.matches("-?[0-9]{1,18}") ? Long.parseLong(value) : fallback;
    }

    private EffectiveProps layered(Subject subject) {
        List<ConfStanza> lowestFirst = new ArrayList<>();
        lowestFirst.add(common);
        lowestFirst.addAll(sourcetypeStanzas(subject.sourcetype()));
        lowestFirst.addAll(matching(Kind.HOST, subject.host()));
        lowestFirst.addAll(matching(Kind.SOURCE, subject.source()));
        List<String> key = new ArrayList<>();
        key.add(subject.sourcetype());
        lowestFirst.forEach(stanza -> key.add(stanza.name()));
        if (byStanzas.size() >= CACHED) {
            byStanzas.clear();
        }
        return byStanzas.computeIfAbsent(key, ignored -> merged(subject.sourcetype(), lowestFirst));
    }

    private List<ConfStanza> sourcetypeStanzas(String sourcetype) {
        List<ConfStanza> stanzas = new ArrayList<>();
        ConfStanza literal = sourcetypes.get(sourcetype);
        long literalPriority = literal == null ? 0 : priority(literal, LITERAL_PRIORITY);
        boolean placed = literal == null;
        for (Candidate candidate : candidates.get(Kind.SOURCETYPE)) {
            if (candidate.pattern().matches(sourcetype)) {
                if (!placed && candidate.priority() > literalPriority) {
                    stanzas.add(literal);
                    placed = true;
                }
                stanzas.add(candidate.stanza());
            }
        }
        if (!placed) {
            stanzas.add(literal);
        }
        return stanzas;
    }

    private List<ConfStanza> matching(Kind kind, String text) {
        return candidates.get(kind).stream()
                .filter(candidate -> candidate.pattern().matches(text))
                .map(Candidate::stanza)
                .toList();
    }

    private static EffectiveProps merged(String sourcetype, List<ConfStanza> lowestFirst) {
        Map<String, ConfSetting> settings = new LinkedHashMap<>();
        lowestFirst.forEach(stanza -> settings.putAll(stanza.settings()));
        return new EffectiveProps(sourcetype, new ConfStanza(sourcetype, settings));
    }
}
