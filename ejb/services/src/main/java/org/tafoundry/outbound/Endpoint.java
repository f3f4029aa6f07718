package org.tafoundry.outbound;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;

/**
 * A server that an administrator or the environment configured by name, and which may be called for that reason alone.
 *
 * @param host host name or address, in lower case, without brackets
 * @param port port
 */
public record Endpoint(String host, int port) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    public Endpoint {
        host = normal(Objects.requireNonNull(host, "host"));
    }

    /** The endpoint that a URI names. */
    public static Endpoint of(URI uri) {
        int standard = "https".equalsIgnoreCase(uri.getScheme()) ? HTTPS : HTTP;
        return new Endpoint(uri.getHost() == null ? "" : uri.getHost(), uri.getPort() < 0 ? standard : uri.getPort());
    }

    /** In lower case, without the brackets of an IPv6 address and the dot of a rooted name. */
    static String normal(String host) {
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        String lower = bare.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
