/**
 * The audit trail of all that people do.
 *
 * <p>It does not decide what is audited; each service writes its own line in its own transaction.
 */
package org.tafoundry.audit;
