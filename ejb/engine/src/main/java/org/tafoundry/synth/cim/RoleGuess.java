package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Guesses a meaning from a role word and a thing word, for names that no table knows. */
final class RoleGuess {

    private enum Role {
        SOURCE,
        DESTINATION,
        ACTOR,
        TARGET
    }

    private static final Map<Role, Set<String>> ROLES = Map.of(
            Role.SOURCE,
                    words(
                            "src source client from sender orig originator origin originating attacker remote peer visitor inside"
                                    + " requester requestor initiator caller calling ingress foreign connecting outgoing"),
            Role.DESTINATION,
                    words(
                            "dst dest destination server to responder resp victim upstream backend local listener outside called"
                                    + " egress service"),
            Role.ACTOR,
                    words(
                            "actor actors subject initiator initiated requester requestor caller performed principal operator admin"
                                    + " administrator author authenticated creator submitter invoker impersonator modifier executor"),
            Role.TARGET, words("target targets targeted object affected impacted victim modified"));

    /** Words that tell nothing about the thing when they stand behind it. */
    private static final Set<String> NEUTRAL = Set.of(
            "name",
            "value",
            "values",
            "string",
            "str",
            "number",
            "num",
            "no",
            "0",
            "1",
            "raw",
            "original",
            "list",
            "v4",
            "v6",
            "text",
            "address",
            "display",
            "s");

    private record Thing(ValueKind kind, Map<Role, String> targets) {}

    private static final Map<String, Thing> THINGS = things();

    private RoleGuess() {}

    /** The meaning of a name with one role and, at its end, one thing; empty when it is not so. */
    static List<Meaning> of(List<String> parts) {
        if (parts.contains("nat") || parts.contains("translated") || parts.contains("geo")) {
            return List.of();
        }
        int at = parts.size() - 1;
        while (at > 0 && !THINGS.containsKey(parts.get(at)) && NEUTRAL.contains(parts.get(at))) {
            at--;
        }
        // an e-mail address is no network address
        at = at > 0 && parts.get(at).equals("address") && THINGS.containsKey(parts.get(at - 1)) ? at - 1 : at;
        Thing thing = at < 0 ? null : THINGS.get(parts.get(at));
        if (thing == null) {
            return List.of();
        }
        return role(parts, thing);
    }

    /** Of several roles the one nearest to the thing counts. */
    private static List<Meaning> role(List<String> parts, Thing thing) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            for (Role role : Role.values()) {
                String target = thing.targets().get(role);
                if (target != null && ROLES.get(role).contains(parts.get(i))) {
                    return List.of(new Meaning(target, thing.kind(), 5, Meaning.Source.GUESS));
                }
            }
        }
        return List.of();
    }

    private static Set<String> words(String text) {
        return Set.of(text.split(" "));
    }

    private static Thing ends(ValueKind kind, String source, String destination) {
        return new Thing(kind, Map.of(Role.SOURCE, source, Role.DESTINATION, destination));
    }

    private static Thing address() {
        return new Thing(
                ValueKind.ADDRESS,
                Map.of(
                        Role.SOURCE, "src",
                        Role.DESTINATION, "dest",
                        Role.ACTOR, "src",
                        Role.TARGET, "dest"));
    }

    private static Thing person(ValueKind kind) {
        return new Thing(
                kind,
                Map.of(
                        Role.SOURCE, "src_user",
                        Role.DESTINATION, "user",
                        Role.ACTOR, "user",
                        Role.TARGET, "user"));
    }

    private static Map<String, Thing> things() {
        Thing host = new Thing(
                ValueKind.HOST,
                Map.of(
                        Role.SOURCE, "src_host",
                        Role.DESTINATION, "dest_host",
                        Role.TARGET, "dest"));
        Thing user = person(ValueKind.USER);
        Thing email = person(ValueKind.EMAIL);
        return Map.ofEntries(
                Map.entry("ip", address()),
                Map.entry("ips", address()),
                Map.entry("ipv4", address()),
                Map.entry("ipv6", address()),
                Map.entry("address", address()),
                Map.entry("port", ends(ValueKind.PORT, "src_port", "dest_port")),
                Map.entry("mac", ends(ValueKind.MAC, "src_mac", "dest_mac")),
                Map.entry("host", host),
                Map.entry("hostname", host),
                Map.entry("fqdn", host),
                Map.entry("computer", host),
                Map.entry("machine", host),
                Map.entry("user", user),
                Map.entry("username", user),
                Map.entry("login", user),
                Map.entry("account", user),
                Map.entry("upn", user),
                Map.entry("email", email),
                Map.entry("mail", email),
                Map.entry("zone", ends(ValueKind.TEXT, "src_zone", "dest_zone")),
                Map.entry("interface", ends(ValueKind.TEXT, "src_interface", "dest_interface")),
                Map.entry("bytes", ends(ValueKind.NUMBER, "bytes_out", "bytes_in")),
                Map.entry("packets", ends(ValueKind.NUMBER, "packets_out", "packets_in")));
    }
}
