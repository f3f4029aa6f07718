/**
 * The page on which people choose what they are told.
 *
 * <p>It sends nothing; the services do.
 */
package org.tafoundry.console.notification;
