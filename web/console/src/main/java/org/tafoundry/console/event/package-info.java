/**
 * The page with the events of a validation and where each value of them comes from.
 *
 * <p>It extracts nothing; it shows what the report holds.
 */
package org.tafoundry.console.event;
