/**
 * Work that any node may do, left in a queue by the transaction that makes it necessary: who may work on what, how far it
 * is, and the fence that lets only the newest attempt commit.
 *
 * <p>It does not know what the work is; generation and validation do.
 */
package org.tafoundry.work;
