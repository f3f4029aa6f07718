/**
 * The rules on directions between parts, held by a test.
 *
 * <p>What lies in {@code planted} breaks every one of them, to prove that the rules see it.
 */
package org.tafoundry.architecture;
