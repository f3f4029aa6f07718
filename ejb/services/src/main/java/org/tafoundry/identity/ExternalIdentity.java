package org.tafoundry.identity;

import java.util.Objects;
import java.util.Set;

/**
 * Somebody as another provider knows them.
 *
 * @param provider which provider, as {@code auth_provider} holds it
 * @param externalId who it is there; never changes
 * @param username the name there, for a new user; foreign text
 * @param email the address there, for a new user; foreign text
 * @param fullName the full name there; foreign text
 * @param groups what the provider says about rights, in its own words
 */
public record ExternalIdentity(
        String provider, String externalId, String username, String email, String fullName, Set<String> groups) {
    public ExternalIdentity {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(externalId, "externalId");
        groups = Set.copyOf(groups);
    }
}
