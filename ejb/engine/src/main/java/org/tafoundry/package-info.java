/**
 * TA Foundry's engine: Splunk's way of reading an add-on, and the synthesiser that designs one.
 *
 * <p>Nothing below this package uses Jakarta EE, the network, the clock, unseeded randomness or the platform's default
 * zone and locale; only {@code org.tafoundry.cli} touches files.
 */
package org.tafoundry;
