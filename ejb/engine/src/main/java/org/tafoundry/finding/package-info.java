/**
 * What the engine has to say about bad input: findings with a stable code, a place and a next step.
 *
 * <p>This package does not decide what is wrong; the package that reads a thing owns the codes of what can be wrong
 * with it, as an enum that implements {@link org.tafoundry.finding.FindingCode}.
 */
package org.tafoundry.finding;
