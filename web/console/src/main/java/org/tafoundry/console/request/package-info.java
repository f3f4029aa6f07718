/**
 * Pages about requests: the list, one request with its evidence, a new request.
 *
 * <p>They hold no state between calls; each call asks the services again.
 */
package org.tafoundry.console.request;
