package org.tafoundry.synth.cim;

import java.util.regex.Pattern;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.table.WordLists;

/** Takes the address out of what stands around it: the scheme of an end point, and the proxies behind the client. */
final class AddressForms {

    /** The client and each proxy that a request came through ({@code X-Forwarded-For}; RFC 7239). */
    private static final Pattern CHAIN =
            Pattern.compile("(?:unknown|[0-9A-Fa-f.:\\[\\]]{3,64})(?:\\s*,\\s*(?:unknown|[0-9A-Fa-f.:\\[\\]]{3,64}))+");

    private static final Pattern NAME =
            Pattern.compile("(?i)\\b(?:" + WordLists.alternatives("names-of-chains") + ")\\b");

    private static final Pattern WITH_SCHEME = Pattern.compile("(?i)(?:tcp|udp|tls|ssl|quic)://[^/\\s]+");

    /** A protocol before an address in brackets, {@code LDAP:[192.0.2.1]:5545}. */
    private static final Pattern WITH_PROTOCOL =
            Pattern.compile("[A-Za-z][A-Za-z0-9]{1,9}:\\[[0-9A-Fa-f:.]+\\](?::\\d{1,5})?");

    private AddressForms() {}

    /** The expression of a candidate's address. */
    static String of(Candidate candidate, String value) {
        String address = value;
        if (candidate.examples().stream().anyMatch(v -> CHAIN.matcher(v).matches())
                || NAME.matcher(String.join(" ", NameWords.of(candidate.field())))
                        .find()) {
            address = EvalText.replace(address, "\\s*,.*$", "");
        }
        if (candidate.examples().stream().anyMatch(WITH_SCHEME.asMatchPredicate())) {
            address = EvalText.replace(address, "^[A-Za-z]+://([^:]+|\\[[^\\]]+\\])(?::\\d+)?$", "\\1");
        }
        if (candidate.examples().stream().anyMatch(WITH_PROTOCOL.asMatchPredicate())) {
            address = EvalText.replace(address, "^[A-Za-z]\\w*:\\[([^\\]]+)\\](?::\\d+)?$", "\\1");
        }
        return address;
    }
}
