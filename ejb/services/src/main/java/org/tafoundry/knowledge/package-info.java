/**
 * The knowledge base: documents that knowledge managers upload, their passages and the search for them.
 *
 * <p>It decides nothing about add-ons; what uses a passage has to prove it on a sample.
 */
package org.tafoundry.knowledge;
