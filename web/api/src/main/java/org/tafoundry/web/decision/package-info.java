/**
 * Decisions as JSON, and the resource for changes of an add-on that somebody
 * asks for in words.
 *
 * <p>They decide nothing by themselves.
 */
package org.tafoundry.web.decision;
