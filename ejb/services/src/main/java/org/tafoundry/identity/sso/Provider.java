package org.tafoundry.identity.sso;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of providers besides the product's own passwords; of each there is at most one. */
public enum Provider {
    OIDC,
    OAUTH,
    SAML;

    /** The name in addresses and in {@code auth_provider}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The provider of this name. */
    public static Optional<Provider> named(String word) {
        return Arrays.stream(values())
                .filter(provider -> provider.word().equals(word))
                .findFirst();
    }
}
