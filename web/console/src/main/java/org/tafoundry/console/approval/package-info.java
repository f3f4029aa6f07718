/**
 * The page with the requests that wait for an approver.
 *
 * <p>It decides nothing; a request's own page does.
 */
package org.tafoundry.console.approval;
