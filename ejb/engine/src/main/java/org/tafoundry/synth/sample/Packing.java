package org.tafoundry.synth.sample;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** How a file is packed, as its first bytes tell. */
enum Packing {
    GZIP("gzip", "1f8b", 0),
    ZIP("zip", "504b0304", 0),
    EMPTY_ZIP("an empty zip", "504b0506", 0),
    BZIP2("bzip2", HexFormat.of().formatHex("BZh".getBytes(StandardCharsets.US_ASCII)), 0, "314159265359", 4),
    XZ("xz", "fd377a585a00", 0),
    ZSTANDARD("zstd", "28b52ffd", 0),
    SEVEN_ZIP("7z", "377abcaf271c", 0),
    TAR("tar", HexFormat.of().formatHex("ustar".getBytes(StandardCharsets.US_ASCII)), 257);

    /** Bytes that tell. */
    static final int HEAD = 512;

    private final String words;
    private final byte[] magic;
    private final int at;
    private final byte[] more;
    private final int moreAt;

    Packing(String words, String magic, int at) {
        this(words, magic, at, "", 0);
    }

    Packing(String words, String magic, int at, String more, int moreAt) {
        this.words = words;
        this.magic = HexFormat.of().parseHex(magic);
        this.at = at;
        this.more = HexFormat.of().parseHex(more);
        this.moreAt = moreAt;
    }

    /** How a file with this beginning is packed; nothing when it is not. */
    static Optional<Packing> of(byte[] head) {
        return Arrays.stream(values())
                .filter(packing -> has(head, packing.magic, packing.at) && has(head, packing.more, packing.moreAt))
                .findFirst();
    }

    private static boolean has(byte[] head, byte[] magic, int at) {
        return head.length >= at + magic.length && Arrays.equals(head, at, at + magic.length, magic, 0, magic.length);
    }

    /** Its name. */
    String words() {
        return words;
    }
}
