package org.tafoundry.identity.sso;

import java.net.URI;

/**
 * A provider that people can log in with now.
 *
 * @param provider which one
 * @param label what people know it by
 * @param login where a browser begins
 */
public record LoginOption(Provider provider, String label, URI login) {}
