/**
 * Samples over REST, streamed in both directions.
 *
 * <p>It looks into no sample.
 */
package org.tafoundry.web.sample;
