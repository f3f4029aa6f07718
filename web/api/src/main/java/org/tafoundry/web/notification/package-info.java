/**
 * What one is told, how, and what became of it, over REST.
 *
 * <p>It sends nothing; the services do, through the work queue.
 */
package org.tafoundry.web.notification;
