package org.tafoundry.web.auth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.identity.sso.LoginOption;

/**
 * A way to log in.
 *
 * @param name which one
 * @param type how
 * @param label what people know it by
 * @param login where a browser begins
 */
record ProviderJson(
        @Schema(
                        enumeration = {"local", "oidc", "oauth", "saml"},
                        examples = "local")
                String name,
        @Schema(
                        enumeration = {"password", "browser"},
                        examples = "password")
                String type,
        @Schema(description = "What people know it by.", examples = "User name and password") String label,
        @Schema(
                        description =
                                "Where a browser begins, or the call that takes name and password; with ?for=program"
                                        + " behind it the last page shows a ticket for POST /auth/exchange.",
                        examples = "/api/v1/auth/login")
                String login) {
    static final ProviderJson LOCAL =
            new ProviderJson("local", "password", "User name and password", "/api/v1/auth/login");

    static ProviderJson of(LoginOption option) {
        return new ProviderJson(
                option.provider().word(),
                "browser",
                option.label(),
                option.login().toString());
    }
}
