/**
 * What is shown when a page cannot be.
 *
 * <p>It decides nothing; it explains what the server or a service has refused.
 */
package org.tafoundry.console.error;
