/**
 * The person behind a call and the roles a person can have.
 *
 * <p>It does not find out who calls; the web modules do from the token.
 */
package org.tafoundry.caller;
