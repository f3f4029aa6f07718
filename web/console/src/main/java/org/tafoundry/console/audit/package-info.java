/**
 * The page that browses the audit trail.
 *
 * <p>It writes nothing into it.
 */
package org.tafoundry.console.audit;
