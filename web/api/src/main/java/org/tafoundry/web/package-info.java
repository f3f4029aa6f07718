/**
 * The REST API: its root and what all resources share.
 *
 * <p>It does not decide anything that a service decides; a resource translates between HTTP and one service call.
 */
package org.tafoundry.web;
