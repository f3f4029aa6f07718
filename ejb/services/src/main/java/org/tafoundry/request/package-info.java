/**
 * Requests for add-ons: what the requestor says, the states a request goes through, and the approval.
 *
 * <p>It does not generate or validate anything; an approval only leaves work in the queue.
 */
package org.tafoundry.request;
