package org.tafoundry.web.knowledge;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A link that needs no token.
 *
 * @param url where the document is
 * @param expiresAt when it is not there any more
 */
record LinkJson(@Schema(format = "uri") String url, Instant expiresAt) {}
