package org.tafoundry.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tafoundry.settings.CallKeys;
import org.tafoundry.settings.Settings;

/** The client of this server, with the rules that the settings say at the moment of each call. */
@ApplicationScoped
public class ServerOutbound {
    @Inject
    private Settings settings;

    @Inject
    private Instance<ConfiguredEndpoints> configured;

    /** The client, the same for all. */
    @Produces
    @Singleton
    public OutboundClient client() {
        return new OutboundClient(this::rules, host -> List.of(InetAddress.getAllByName(host)));
    }

    private OutboundRules rules() {
        Set<Endpoint> endpoints = new HashSet<>();
        configured.forEach(each -> endpoints.addAll(each.endpoints()));
        return new OutboundRules(
                settings.value(CallKeys.ALLOWED_WEB_DOMAINS),
                settings.value(CallKeys.DENIED_WEB_DOMAINS),
                settings.value(CallKeys.ALLOWED_PRIVATE_NETWORKS).stream()
                        .map(Network::read)
                        .flatMap(Optional::stream)
                        .toList(),
                endpoints);
    }
}
