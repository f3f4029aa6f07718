package org.tafoundry.chain;

import java.util.List;

/**
 * What a verification found.
 *
 * @param intact whether everything is as it was sealed
 * @param blocks number of the last block
 * @param lines how many lines were compared with what was sealed
 * @param removedLines how many lines were removed before since their time was over
 * @param lastHash hash of the last block, in hexadecimal
 * @param faults the first of what is wrong, at most {@value ChainFaults#MOST}
 * @param faultCount how much is wrong; of lines that the product did not write and of blocks that some belong to at most 1,000
 */
public record ChainReport(
        boolean intact,
        long blocks,
        long lines,
        long removedLines,
        String lastHash,
        List<ChainFault> faults,
        long faultCount) {
    public ChainReport {
        faults = List.copyOf(faults);
    }
}
