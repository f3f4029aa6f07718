/**
 * The chain of blocks that seals the audit trail, its verification, and the removal of lines whose time is over.
 *
 * <p>It writes no line about what people do, keeps nobody from writing one while it seals, and cannot tell a line that was
 * written with its digest by somebody who knows how from one of the product.
 */
package org.tafoundry.chain;
