/**
 * Log samples: uploaded in a stream, checked, previewed, downloaded and deleted.
 *
 * <p>It does not analyse a sample beyond refusing what cannot be a log.
 */
package org.tafoundry.sample;
