/**
 * What the tests of the services share.
 *
 * <p>It holds no tests.
 */
package org.tafoundry.testing;
