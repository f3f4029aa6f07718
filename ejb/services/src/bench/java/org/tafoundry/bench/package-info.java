/**
 * Measures what the knowledge base takes.
 *
 * <p>It proves nothing; tests do.
 */
package org.tafoundry.bench;
