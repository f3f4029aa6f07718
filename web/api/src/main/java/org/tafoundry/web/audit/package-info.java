/**
 * The audit trail over REST.
 *
 * <p>It writes no line of it.
 */
package org.tafoundry.web.audit;
