/**
 * What single strings mean to eval and to search alike: numbers and address blocks.
 *
 * <p>It knows nothing of fields, events or expressions.
 */
package org.tafoundry.splunk.value;
