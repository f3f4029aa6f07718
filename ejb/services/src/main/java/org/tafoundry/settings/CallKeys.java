package org.tafoundry.settings;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Settings of calls: how many come in, and where the product itself calls. */
public final class CallKeys {
    private static final Declarations DECLARED = new Declarations();

    private static final Predicate<String> DOMAIN =
            Pattern.compile("(?:\\*\\.)?[A-Za-z0-9][A-Za-z0-9.-]{0,251}").asMatchPredicate();
    private static final Predicate<String> NETWORK =
            Pattern.compile("[0-9A-Fa-f.:]{2,45}/\\d{1,3}").asMatchPredicate();

    public static final Key<List<String>> ALLOWED_WEB_DOMAINS = DECLARED.key(
            "ALLOWED_WEB_DOMAINS",
            Kind.texts("domain names such as docs.example.org or *.example.org", DOMAIN),
            "[]",
            "Domains that outgoing web requests may reach, as a JSON list",
            "outgoing calls");

    public static final Key<Integer> API_CALLS_PER_MINUTE = DECLARED.key(
            "API_CALLS_PER_MINUTE",
            Kind.integer(10, 1_000_000),
            "1200",
            "How many calls of the REST API a user, or an address that is not logged in, may make within a minute on"
                    + " each server",
            "REST API");

    public static final Key<List<String>> DENIED_WEB_DOMAINS = DECLARED.key(
            "DENIED_WEB_DOMAINS",
            Kind.texts("domain names such as docs.example.org or *.example.org", DOMAIN),
            "[]",
            "Domains that outgoing web requests never reach, whatever else allows them, as a JSON list",
            "outgoing calls");

    public static final Key<List<String>> ALLOWED_PRIVATE_NETWORKS = DECLARED.key(
            "ALLOWED_PRIVATE_NETWORKS",
            Kind.texts("networks such as 10.1.0.0/16 or fd00::/8", NETWORK),
            "[]",
            "Private networks in which allowed domains may be, as a JSON list",
            "outgoing calls");

    private CallKeys() {}

    /** All of them, as declared. */
    static List<Key<?>> all() {
        return DECLARED.all();
    }
}
