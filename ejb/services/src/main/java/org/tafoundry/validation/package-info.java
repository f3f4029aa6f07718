/**
 * Validation runs: a revision proven on the request's samples in a sandbox, with the report, the log and, when it failed,
 * a debug bundle; and the manual override, which is never without one.
 *
 * <p>It does not decide how an add-on behaves; the engine does.
 */
package org.tafoundry.validation;
