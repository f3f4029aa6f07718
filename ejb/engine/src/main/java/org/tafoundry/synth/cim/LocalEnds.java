package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.ValueKind;
import org.tafoundry.table.WordLists;

/**
 * Says which of a local and a remote end is the source: at a server the remote one, at a machine that opens connections
 * the local one. The direction that an event states tells it, else the ports.
 */
final class LocalEnds {

    private static final String LOCAL = "local";
    private static final String REMOTE = "remote";

    private static final Pattern INBOUND = Pattern.compile("(?i)" + WordLists.alternatives("inbound-words"));
    private static final Pattern OUTBOUND = Pattern.compile("(?i)" + WordLists.alternatives("outbound-words"));

    /** RFC 6335: the ports below are for services that are known by their port. */
    private static final int FIRST_OF_CLIENTS = 1024;

    private final Candidates candidates;

    private LocalEnds(Candidates candidates) {
        this.candidates = candidates;
    }

    /** Gives each pair of a local and a remote address or port to source and destination. */
    static void tell(Candidates candidates) {
        LocalEnds ends = new LocalEnds(candidates);
        Optional<Pair> ports = ends.pair(ValueKind.PORT);
        ends.pair(ValueKind.IP).ifPresent(addresses -> ends.tell(addresses, ports));
    }

    private record Pair(ProfiledField local, ProfiledField remote) {}

    private void tell(Pair addresses, Optional<Pair> ports) {
        if (schema(addresses.local()) || schema(addresses.remote())) {
            came(addresses);
            return;
        }
        Optional<String> direction = direction();
        List<Boolean> out = candidates
                .with(addresses.local())
                .filter(r -> r.has(addresses.remote().name()))
                .flatMap(r -> outbound(r, direction, ports).stream())
                .distinct()
                .toList();
        if (out.equals(List.of(true))) {
            give(addresses, "", "src", "dest");
            ports.ifPresent(p -> give(p, "", "src_port", "dest_port"));
        } else if (out.size() == 2 && direction.isPresent()) {
            String inbound = EvalText.match(
                    EvalText.field(direction.get()), "(?i)^(?:" + WordLists.alternatives("inbound-words") + ")$");
            both(addresses, inbound, "src", "dest");
            ports.ifPresent(p -> both(p, inbound, "src_port", "dest_port"));
        } else if (out.size() == 2) {
            drop(addresses);
            ports.ifPresent(this::drop);
        }
    }

    /** Where no local address stands beside the remote one, no connection is told: somebody came from there. */
    private void came(Pair addresses) {
        boolean dest = candidates.forTarget("dest").stream()
                .anyMatch(c -> c.field().equals(addresses.remote().name()));
        boolean alone = candidates
                .with(addresses.remote())
                .anyMatch(r -> !r.has(addresses.local().name()));
        if (dest && alone) {
            String local = EvalText.field(addresses.local().name());
            candidates.replace(
                    "dest", c -> c.field().equals(addresses.remote().name()) ? c.where("isnotnull(" + local + ")") : c);
            candidates.drop("src", addresses.remote().name());
            add(addresses.remote(), "src", "isnull(" + local + ")");
        }
    }

    /** Whether an event is of a connection that its machine opened; empty when nothing says so. */
    private static Optional<Boolean> outbound(EventRow row, Optional<String> direction, Optional<Pair> ports) {
        List<String> said = direction.map(row::values).orElse(List.of());
        if (said.stream().anyMatch(OUTBOUND.asMatchPredicate())) {
            return Optional.of(true);
        }
        if (said.stream().anyMatch(INBOUND.asMatchPredicate())) {
            return Optional.of(false);
        }
        int local = ports.map(p -> port(row, p.local())).orElse(0);
        int remote = ports.map(p -> port(row, p.remote())).orElse(0);
        boolean told = local > 0 && remote > 0 && (local < FIRST_OF_CLIENTS) != (remote < FIRST_OF_CLIENTS);
        return told ? Optional.of(remote < local) : Optional.empty();
    }

    private static int port(EventRow row, ProfiledField field) {
        return row.values(field.name()).stream()
                .filter(v -> v.matches("\\d{1,5}"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
    }

    private Optional<String> direction() {
        return candidates.forTarget("direction").stream()
                .filter(Candidate::seen)
                .map(Candidate::field)
                .findFirst();
    }

    /** Two fields whose names differ by these words only. */
    private Optional<Pair> pair(ValueKind kind) {
        return fields(LOCAL, kind)
                .flatMap(l -> fields(REMOTE, kind)
                        .filter(r -> other(r.name()).equals(other(l.name())))
                        .map(r -> new Pair(l, r)))
                .findFirst();
    }

    private Stream<ProfiledField> fields(String word, ValueKind kind) {
        return candidates.fields().values().stream()
                .filter(f -> NameWords.of(f.name()).contains(word) && kind.fits(f.examples()));
    }

    private static List<String> other(String name) {
        return NameWords.of(name).stream()
                .filter(w -> !w.equals(LOCAL) && !w.equals(REMOTE))
                .toList();
    }

    private boolean schema(ProfiledField field) {
        return candidates.meanings(field).stream().anyMatch(m -> m.source() == Meaning.Source.SCHEMA);
    }

    private void give(Pair pair, String where, String local, String remote) {
        drop(pair);
        add(pair.local(), local, where);
        add(pair.remote(), remote, where);
    }

    private void both(Pair pair, String inbound, String source, String destination) {
        drop(pair);
        add(pair.remote(), source, inbound);
        add(pair.local(), source, "NOT " + inbound);
        add(pair.local(), destination, inbound);
        add(pair.remote(), destination, "NOT " + inbound);
    }

    private void drop(Pair pair) {
        List.copyOf(candidates.targets()).forEach(target -> {
            candidates.drop(target, pair.local().name());
            candidates.drop(target, pair.remote().name());
        });
    }

    private void add(ProfiledField field, String target, String where) {
        ValueKind kind = target.endsWith("port") ? ValueKind.PORT : ValueKind.IP;
        candidates.add(Candidate.of(field, new Meaning(target, kind, 8, Meaning.Source.GUESS))
                .where(where));
    }
}
