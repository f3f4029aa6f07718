/**
 * The console for people: pages over the same services that the REST API serves.
 *
 * <p>It decides nothing that a service decides: who may do what, and in which state, is refused there and shown here.
 */
package org.tafoundry.console;
