/**
 * Search expressions as event types and data model constraints use them: parsing, and matching against one event.
 *
 * <p>It does not know event types, tags or macros by itself: they are in the context, or already expanded in the text.
 */
package org.tafoundry.splunk.expression;
