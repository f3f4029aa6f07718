/**
 * Calls that a client repeats because it does not know whether the first one came through.
 *
 * <p>It does not know what a call does; it keeps keys and answers.
 */
package org.tafoundry.idempotency;
