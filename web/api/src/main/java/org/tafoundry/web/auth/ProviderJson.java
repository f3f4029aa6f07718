package org.tafoundry.web.auth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A way to log in.
 *
 * @param name which one
 * @param type how
 */
record ProviderJson(@Schema(examples = "local") String name, @Schema(examples = "password") String type) {}
