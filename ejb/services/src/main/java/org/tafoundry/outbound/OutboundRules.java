package org.tafoundry.outbound;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tafoundry.refusal.Refusal;

/**
 * Where calls may go.
 *
 * @param allowed domains, {@code *.example.org} for all below one
 * @param denied domains that are never called, whatever else says that they may
 * @param privateNetworks private addresses that allowed domains may have
 * @param endpoints servers that were configured and may have private addresses
 */
public record OutboundRules(
        List<String> allowed, List<String> denied, List<Network> privateNetworks, Set<Endpoint> endpoints) {
    public OutboundRules {
        allowed = List.copyOf(allowed);
        denied = List.copyOf(denied);
        privateNetworks = List.copyOf(privateNetworks);
        endpoints = Set.copyOf(endpoints);
    }

    /** Refuses a host that must not be called; looks nothing up. */
    void requireHost(Endpoint target) {
        if (target.host().isEmpty()) {
            throw new Refusal(
                    OutboundRefusal.OUTBOUND_NOT_HTTP, "The address has no host.", "Give an http or https address.");
        }
        if (matches(denied, target.host())) {
            throw refused(target, "is on the list DENIED_WEB_DOMAINS", "An administrator can take it off that list.");
        }
        if (!endpoints.contains(target) && !matches(allowed, target.host())) {
            throw refused(
                    target, "is not allowed", "An administrator can add it to ALLOWED_WEB_DOMAINS, or configure it.");
        }
    }

    /** Refuses an address that the host must not have. */
    void requireAddress(Endpoint target, InetAddress address) {
        boolean free = !Network.isSpecial(address)
                || endpoints.contains(target)
                || privateNetworks.stream().anyMatch(network -> network.contains(address));
        if (!free || address.isMulticastAddress() || address.isAnyLocalAddress()) {
            throw new Refusal(
                    OutboundRefusal.OUTBOUND_ADDRESS_NOT_ALLOWED,
                    target.host() + " has the address " + address.getHostAddress()
                            + ", which is private or special, and is not called.",
                    "An administrator can add its network to ALLOWED_PRIVATE_NETWORKS.");
        }
    }

    private static Refusal refused(Endpoint target, String why, String next) {
        return new Refusal(
                OutboundRefusal.OUTBOUND_DOMAIN_NOT_ALLOWED,
                "The domain " + target.host() + " (port " + target.port() + ") " + why + " and is not called.",
                next);
    }

    private static boolean matches(List<String> domains, String host) {
        return domains.stream()
                .map(domain -> domain.toLowerCase(Locale.ROOT))
                .anyMatch(domain -> domain.startsWith("*.") ? host.endsWith(domain.substring(1)) : host.equals(domain));
    }
}
