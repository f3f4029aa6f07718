/**
 * Requests and their approval over REST.
 *
 * <p>It moves no request from state to state; the services do.
 */
package org.tafoundry.web.request;
