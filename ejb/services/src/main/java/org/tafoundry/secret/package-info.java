/**
 * The secrets of one installation, kept in an Elytron credential store.
 *
 * <p>It does not hold secrets in the database (the settings do that, sealed with a key kept here) and never logs a value.
 */
package org.tafoundry.secret;
