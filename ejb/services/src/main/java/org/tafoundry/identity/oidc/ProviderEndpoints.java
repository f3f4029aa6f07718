package org.tafoundry.identity.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tafoundry.outbound.ConfiguredEndpoints;
import org.tafoundry.outbound.Endpoint;
import org.tafoundry.settings.LoginKeys;
import org.tafoundry.settings.Settings;

/** The servers of providers that the settings name; others that a discovery document names need ALLOWED_WEB_DOMAINS. */
@ApplicationScoped
public class ProviderEndpoints implements ConfiguredEndpoints {
    @Inject
    private Settings settings;

    @Override
    public Set<Endpoint> endpoints() {
        return Stream.of(LoginKeys.OIDC_ISSUER, LoginKeys.OAUTH_TOKEN_URL, LoginKeys.OAUTH_USER_URL)
                .map(settings::value)
                .filter(address -> !address.isEmpty())
                .map(address -> Endpoint.of(URI.create(address)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
