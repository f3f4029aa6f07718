/**
 * Questions why an event of a sample has something or does not, answered while somebody waits.
 *
 * <p>It keeps no answer, and does not decide anything: the engine answers, in a process of its own.
 */
package org.tafoundry.inquiry;
