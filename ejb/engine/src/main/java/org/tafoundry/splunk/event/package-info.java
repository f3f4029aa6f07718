/**
 * An event on its way through Splunk: its text, time, metadata and fields.
 *
 * <p>It holds data only; what sets a field lives in the package of the setting that does it.
 */
package org.tafoundry.splunk.event;
