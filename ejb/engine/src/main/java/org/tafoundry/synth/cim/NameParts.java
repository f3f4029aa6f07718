package org.tafoundry.synth.cim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cuts words that were run together, such as {@code connsrcport}, into the words that log authors use. */
final class NameParts {

    private static final Set<String> WORDS = Set.of(
            "src",
            "source",
            "dst",
            "dest",
            "destination",
            "client",
            "server",
            "remote",
            "local",
            "peer",
            "orig",
            "resp",
            "ip",
            "ipv4",
            "ipv6",
            "addr",
            "address",
            "port",
            "mac",
            "host",
            "hostname",
            "name",
            "user",
            "username",
            "domain",
            "id",
            "bytes",
            "byte",
            "packets",
            "pkts",
            "sent",
            "rcvd",
            "recv",
            "received",
            "in",
            "out",
            "interface",
            "intf",
            "iface",
            "zone",
            "nat",
            "translated",
            "xlate",
            "conn",
            "session",
            "event",
            "time",
            "type",
            "code",
            "status",
            "action",
            "method",
            "file",
            "path",
            "url",
            "uri",
            "query",
            "hash",
            "size",
            "proto",
            "protocol",
            "service",
            "app",
            "application",
            "process",
            "parent",
            "target",
            "sender",
            "recipient",
            "mail",
            "from",
            "to",
            "rule",
            "policy",
            "severity",
            "level",
            "category",
            "reason",
            "result",
            "message",
            "device",
            "dev",
            "login",
            "logon",
            "account",
            "group",
            "role",
            "object",
            "new",
            "old",
            "virtual",
            "real",
            "mapped",
            "agent",
            "version",
            "vlan",
            "duration",
            "count",
            "hw",
            "attacker",
            "victim",
            "initiator",
            "vpn");

    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(
            Map.entry("s", "src"),
            Map.entry("d", "dst"),
            Map.entry("c", "client"),
            Map.entry("usr", "user"),
            Map.entry("srv", "server"),
            Map.entry("svr", "server"),
            Map.entry("addr", "address"),
            Map.entry("prt", "port"),
            Map.entry("dom", "domain"),
            Map.entry("nm", "name"),
            Map.entry("msg", "message"),
            Map.entry("dur", "duration"),
            Map.entry("sess", "session"),
            Map.entry("usrname", "username"));

    private NameParts() {}

    /** The words with run-together ones cut and abbreviations spelled out; words that cannot be cut stay. */
    static List<String> of(List<String> words) {
        List<String> parts = new ArrayList<>();
        for (String word : words) {
            List<String> cut = WORDS.contains(word) ? List.of(word) : cut(word);
            for (String part : cut) {
                // a letter by itself says nothing: "s" is the severity here, the source there
                boolean alone = words.size() == 1 && word.length() == 1;
                parts.add(alone ? part : ABBREVIATIONS.getOrDefault(part, part));
            }
        }
        return List.copyOf(parts);
    }

    /** Fewest known words that make up this one; the word itself when there is no such cut. */
    private static List<String> cut(String word) {
        if (word.length() > 40) {
            return List.of(word);
        }
        List<List<String>> best = new ArrayList<>();
        best.add(List.of());
        for (int end = 1; end <= word.length(); end++) {
            List<String> shortest = null;
            for (int start = Math.max(0, end - 12); start < end; start++) {
                List<String> head = best.get(start);
                if (head != null
                        && WORDS.contains(word.substring(start, end))
                        && (shortest == null || head.size() + 1 < shortest.size())) {
                    shortest = new ArrayList<>(head);
                    shortest.add(word.substring(start, end));
                }
            }
            best.add(shortest);
        }
        List<String> all = best.get(word.length());
        return all == null ? List.of(word) : all;
    }
}
