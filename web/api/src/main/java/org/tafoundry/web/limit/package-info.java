/**
 * How often a call is made: not more than a caller may, and a repeated one only once.
 *
 * <p>It does not count logins; the sessions do.
 */
package org.tafoundry.web.limit;
