package org.tafoundry.proposal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What an existing add-on makes of events and a new one does not yet, said in fields of the new one: a field of ours that
 * holds, event by event, what they call by another name or stands for it value by value, and what tells the events of a data
 * model apart. So it does not matter by which settings they get there.
 */
final class Counterparts {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    /** Fewer different values may be equal by chance. */
    private static final int FEWEST_VALUES = 3;

    /** Share of the events in which a field that they name must have their value. */
    private static final double AGREED = 0.8;

    /** More further names are a mistake, or meant to do harm. */
    private static final int MOST_NAMES = 40;

    private static final int MOST_CODES = 20;
    private static final int MOST_CONDITIONS = 5;

    private final Precedent precedent;
    private final EventValues theirs;
    private final EventValues ours;
    private final int events;
    private final String sourcetype;
    private final SortedSet<String> ourNames;

    private Counterparts(Precedent precedent, EventValues theirs, EventValues ours) {
        this.precedent = precedent;
        this.theirs = theirs;
        this.ours = ours;
        this.events = Math.min(theirs.events().size(), ours.events().size());
        this.sourcetype = ours.sourcetypes().first();
        this.ourNames = ours.names();
    }

    /** Names first, then data models; nothing when it breaks the log into other events. */
    static List<Proposal> of(Precedent precedent, EventValues theirs, EventValues ours) {
        if (ours.sourcetypes().size() != 1 || !theirs.areThoseOf(ours)) {
            return List.of();
        }
        Counterparts counterparts = new Counterparts(precedent, theirs, ours);
        List<Proposal> proposals = new ArrayList<>();
        theirs.names().stream()
                .filter(name -> NAME.matcher(name).matches() && counterparts.isOpen(name))
                .flatMap(name -> counterparts.named(name).stream())
                .limit(MOST_NAMES)
                .forEach(proposals::add);
        proposals.addAll(counterparts.kinds());
        return proposals;
    }

    /** Whether they have the field in events where we lack it. */
    private boolean isOpen(String name) {
        return IntStream.range(0, events).anyMatch(i -> theirs(i, name) != null && ours(i, name) == null);
    }

    private Optional<Proposal> named(String name) {
        Set<String> declared = precedent.sources(name);
        List<String> candidates = new ArrayList<>(declared);
        candidates.retainAll(ourNames);
        for (String field : candidates) {
            if (agrees(field, name)) {
                return Optional.of(new Proposal.Named(sourcetype, field, name, new TreeMap<>()));
            }
        }
        for (String field : candidates) { // a lookup would take the place of what we have already
            Optional<SortedMap<String, String>> rows = ourNames.contains(name) ? Optional.empty() : rows(field, name);
            if (rows.isPresent()) {
                return Optional.of(new Proposal.Named(sourcetype, field, name, rows.get()));
            }
        }
        return ourNames.stream()
                .filter(field -> !field.equals(name) && holds(field, name))
                .findFirst()
                .map(field -> new Proposal.Named(sourcetype, field, name, new TreeMap<>()));
    }

    /** Whether the field of ours that they name so has their values, but for a few events that they or we read wrongly. */
    private boolean agrees(String field, String name) {
        long equal = 0;
        long other = 0;
        for (int i = 0; i < events; i++) {
            List<String> wanted = theirs(i, name);
            List<String> got = ours(i, field);
            if (wanted != null && got != null && ours(i, name) == null) {
                equal += wanted.equals(got) ? 1 : 0;
                other += wanted.equals(got) ? 0 : 1;
            }
        }
        return equal > 0 && equal >= AGREED * (equal + other);
    }

    /** Whether a field of ours has their values, in just their events and not by chance, although nothing says so. */
    private boolean holds(String field, String name) {
        Set<List<String>> values = new HashSet<>();
        for (int i = 0; i < events; i++) {
            List<String> wanted = theirs(i, name);
            List<String> got = ours(i, field);
            List<String> had = ours(i, name);
            boolean contradicted = wanted != null && had != null && !had.equals(wanted);
            if (contradicted || had == null && !Objects.equals(wanted, got)) {
                return false;
            }
            if (wanted != null) {
                values.add(wanted);
            }
        }
        return values.size() >= FEWEST_VALUES;
    }

    /** Their value for each of ours; empty when there is not one for each. */
    private Optional<SortedMap<String, String>> rows(String field, String name) {
        SortedMap<String, String> rows = new TreeMap<>();
        for (int i = 0; i < events; i++) {
            List<String> wanted = theirs(i, name);
            List<String> got = ours(i, field);
            if (wanted != null && (got == null || got.size() != 1 || wanted.size() != 1)) {
                return Optional.empty();
            }
            String value = wanted == null ? "" : wanted.get(0);
            String known = got == null ? null : rows.putIfAbsent(got.get(0), value);
            if (known != null && !known.equals(value) || rows.size() > MOST_CODES) {
                return Optional.empty();
            }
        }
        rows.values().removeIf(String::isEmpty);
        return Optional.of(rows).filter(all -> !all.isEmpty());
    }

    private List<Proposal> kinds() {
        SortedSet<String> models = new TreeSet<>();
        theirs.events().forEach(event -> models.addAll(event.models()));
        List<Proposal> kinds = new ArrayList<>();
        for (String model : models) {
            IntPredicate wanted = i -> theirs.events().get(i).models().contains(model);
            IntPredicate had = i -> ours.events().get(i).models().contains(model);
            if (IntStream.range(0, events).anyMatch(i -> wanted.test(i) && !had.test(i))) {
                conditions(wanted, had).forEach(terms -> kinds.add(new Proposal.EventKind(sourcetype, terms, model)));
            }
        }
        return kinds;
    }

    /** Conditions that just the wanted events meet, each by itself; none when there are no such. */
    private List<List<Proposal.Term>> conditions(IntPredicate wanted, IntPredicate had) {
        if (IntStream.range(0, events).allMatch(i -> wanted.test(i) || had.test(i))) {
            return List.of(List.of());
        }
        List<List<Proposal.Term>> best = List.of();
        for (String field : ourNames) {
            List<List<Proposal.Term>> terms = NAME.matcher(field).matches() ? terms(field, wanted, had) : List.of();
            if (!terms.isEmpty() && (best.isEmpty() || terms.size() < best.size())) {
                best = terms;
            }
        }
        return best;
    }

    private List<List<Proposal.Term>> terms(String field, IntPredicate wanted, IntPredicate had) {
        Set<String> inside = new TreeSet<>();
        Set<String> outside = new TreeSet<>();
        for (int i = 0; i < events; i++) {
            List<String> got = ours(i, field);
            if (wanted.test(i) && got == null) {
                return List.of();
            }
            if (wanted.test(i)) {
                inside.addAll(got);
            } else if (got != null && !had.test(i)) {
                outside.addAll(got);
            }
        }
        if (outside.isEmpty()) {
            return List.of(List.of(new Proposal.Term(field, Proposal.Term.ANY)));
        }
        return inside.size() <= MOST_CONDITIONS && inside.stream().noneMatch(outside::contains)
                ? inside.stream()
                        .map(value -> List.of(new Proposal.Term(field, value)))
                        .toList()
                : List.of();
    }

    private List<String> theirs(int event, String field) {
        return theirs.events().get(event).fields().get(field);
    }

    private List<String> ours(int event, String field) {
        return ours.events().get(event).fields().get(field);
    }
}
