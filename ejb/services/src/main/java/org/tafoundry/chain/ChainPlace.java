package org.tafoundry.chain;

import java.util.HexFormat;
import org.tafoundry.audit.LineDigest;

/**
 * A place in the chain, which goes on with the block that follows.
 *
 * @param block number of the block before; 0 at the beginning
 * @param hash its hash, in hexadecimal; zeros at the beginning
 */
public record ChainPlace(long block, String hash) {
    /** Before the first block. */
    public static final ChainPlace BEGIN = new ChainPlace(0, HexFormat.of().formatHex(new byte[LineDigest.LENGTH]));
}
