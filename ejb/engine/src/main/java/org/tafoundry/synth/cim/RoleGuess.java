package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Guesses a meaning from a direction word and a thing word, for names that no table knows. */
final class RoleGuess {

    private static final Set<String> SOURCE = Set.of(
            "src",
            "source",
            "client",
            "from",
            "sender",
            "initiator",
            "orig",
            "originator",
            "origin",
            "attacker",
            "remote",
            "peer",
            "caller",
            "requester",
            "requestor",
            "visitor",
            "inside");
    private static final Set<String> DESTINATION = Set.of(
            "dst",
            "dest",
            "destination",
            "server",
            "to",
            "target",
            "responder",
            "resp",
            "victim",
            "upstream",
            "backend",
            "local",
            "listener",
            "outside");

    private record Thing(ValueKind kind, String source, String destination) {}

    private static final Map<String, Thing> THINGS = Map.ofEntries(
            Map.entry("ip", new Thing(ValueKind.ADDRESS, "src", "dest")),
            Map.entry("ipv4", new Thing(ValueKind.ADDRESS, "src", "dest")),
            Map.entry("ipv6", new Thing(ValueKind.ADDRESS, "src", "dest")),
            Map.entry("address", new Thing(ValueKind.ADDRESS, "src", "dest")),
            Map.entry("port", new Thing(ValueKind.PORT, "src_port", "dest_port")),
            Map.entry("mac", new Thing(ValueKind.MAC, "src_mac", "dest_mac")),
            Map.entry("host", new Thing(ValueKind.HOST, "src_host", "dest_host")),
            Map.entry("hostname", new Thing(ValueKind.HOST, "src_host", "dest_host")),
            Map.entry("user", new Thing(ValueKind.USER, "src_user", "user")),
            Map.entry("username", new Thing(ValueKind.USER, "src_user", "user")),
            Map.entry("zone", new Thing(ValueKind.TEXT, "src_zone", "dest_zone")),
            Map.entry("interface", new Thing(ValueKind.TEXT, "src_interface", "dest_interface")),
            Map.entry("bytes", new Thing(ValueKind.NUMBER, "bytes_out", "bytes_in")),
            Map.entry("packets", new Thing(ValueKind.NUMBER, "packets_out", "packets_in")));

    private RoleGuess() {}

    /** The meaning of a name with one direction and one thing in its words. */
    static Optional<Meaning> of(List<String> parts) {
        boolean source = parts.stream().anyMatch(SOURCE::contains);
        boolean destination = parts.stream().anyMatch(DESTINATION::contains);
        if (source == destination || parts.contains("nat") || parts.contains("translated") || parts.contains("geo")) {
            return Optional.empty();
        }
        for (int i = parts.size() - 1; i >= 0; i--) {
            Thing thing = THINGS.get(parts.get(i));
            if (thing != null) {
                return Optional.of(new Meaning(source ? thing.source() : thing.destination(), thing.kind(), 5, false));
            }
        }
        return Optional.empty();
    }
}
