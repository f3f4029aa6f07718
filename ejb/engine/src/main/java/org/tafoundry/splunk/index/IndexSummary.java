package org.tafoundry.splunk.index;

import org.tafoundry.splunk.index.input.BreakAccount;

/**
 * What a run did.
 *
 * @param bytesRead bytes of the sample, a byte order mark included
 * @param account where they went when they were broken into lines
 * @param events events that reached the index
 * @param dropped events that a transform sent to the nullQueue
 * @param notEvents lines that are no events: headers, preambles, comments, empty lines
 */
public record IndexSummary(long bytesRead, BreakAccount account, long events, long dropped, long notEvents) {}
