/**
 * The knowledge base over REST.
 *
 * <p>It looks into no document.
 */
package org.tafoundry.web.knowledge;
