/**
 * Event types, tags and macros of an add-on: what knowledge a search adds to an event that has its fields.
 *
 * <p>It does not extract fields, and it does not know what data models make of the tags.
 */
package org.tafoundry.splunk.knowledge;
