/**
 * The page of the knowledge base: documents and search.
 *
 * <p>It reads no document itself; the knowledge base does, in jobs.
 */
package org.tafoundry.console.knowledge;
