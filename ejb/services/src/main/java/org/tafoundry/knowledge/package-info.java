/**
 * Documents of the knowledge base: for now only how they are kept.
 *
 * <p>It does not read, index or search them.
 */
package org.tafoundry.knowledge;
