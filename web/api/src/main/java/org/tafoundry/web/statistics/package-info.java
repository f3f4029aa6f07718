/**
 * Numbers about requests and validations, over REST.
 *
 * <p>It counts nothing itself; the services do.
 */
package org.tafoundry.web.statistics;
