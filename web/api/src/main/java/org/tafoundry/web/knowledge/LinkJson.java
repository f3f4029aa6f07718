package org.tafoundry.web.knowledge;

import java.time.Instant;

/**
 * A link to the bytes of a document.
 *
 * @param url the link, which needs no token
 * @param expiresAt until when
 */
record LinkJson(String url, Instant expiresAt) {}
