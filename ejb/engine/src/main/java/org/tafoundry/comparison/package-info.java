/**
 * Holds what a Splunk made of samples against what the engine makes of them; every difference is a finding that names the
 * setting behind it.
 *
 * <p>It does not talk to Splunk; whoever does gives it the events.
 */
package org.tafoundry.comparison;
