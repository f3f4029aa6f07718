/**
 * How a service says no: a stable code, what is wrong and what to do next.
 *
 * <p>It does not know HTTP; what status a kind of refusal becomes is decided by the web module.
 */
package org.tafoundry.refusal;
