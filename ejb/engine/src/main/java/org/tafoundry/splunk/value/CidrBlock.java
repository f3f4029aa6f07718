package org.tafoundry.splunk.value;

import java.util.Optional;

/** A block of IPv4 or IPv6 addresses such as {@code 10.0.0.0/8}; read without any name service. */
public final class CidrBlock {

    private static final int V4 = 4;
    private static final int V6 = 16;

    private final byte[] network;
    private final int bits;

    private CidrBlock(byte[] network, int bits) {
        this.network = network;
        this.bits = bits;
    }

    /** Reads a block; a plain address is a block of one. */
    public static Optional<CidrBlock> parse(String text) {
        String block = text.strip();
        int slash = block.indexOf('/');
        Optional<byte[]> address = address(slash < 0 ? block : block.substring(0, slash));
        if (address.isEmpty()) {
            return Optional.empty();
        }
        int most = address.get().length * 8;
        int bits = slash < 0 ? most : number(block, slash + 1, block.length(), 10, most);
        return bits < 0 ? Optional.empty() : Optional.of(new CidrBlock(address.get(), bits));
    }

    /** Whether the text is an address of this block. */
    public boolean contains(String text) {
        Optional<byte[]> parsed = address(text.strip());
        if (parsed.isEmpty() || parsed.get().length != network.length) {
            return false;
        }
        byte[] address = parsed.get();
        int whole = bits / 8;
        for (int i = 0; i < whole; i++) {
            if (address[i] != network[i]) {
                return false;
            }
        }
        int mask = 0xff << (8 - bits % 8) & 0xff;
        return bits % 8 == 0 || (address[whole] & mask) == (network[whole] & mask);
    }

    private static Optional<byte[]> address(String text) {
        return text.indexOf(':') >= 0 ? v6(text) : v4(text);
    }

    private static Optional<byte[]> v4(String text) {
        byte[] bytes = new byte[V4];
        int at = 0;
        for (int i = 0; i < V4; i++) {
            int end = i == V4 - 1 ? text.length() : text.indexOf('.', at);
            int part = end < 0 ? -1 : number(text, at, end, 10, 255);
            if (part < 0) {
                return Optional.empty();
            }
            bytes[i] = (byte) part;
            at = end + 1;
        }
        return Optional.of(bytes);
    }

    private static Optional<byte[]> v6(String text) {
        int gap = text.indexOf("::");
        byte[] bytes = new byte[V6];
        if (gap < 0) {
            return groups(text, bytes, 0) == V6 ? Optional.of(bytes) : Optional.empty();
        }
        byte[] tail = new byte[V6];
        int before = groups(text.substring(0, gap), bytes, 0);
        int behind = groups(text.substring(gap + 2), tail, 0);
        if (before < 0 || behind < 0 || before + behind >= V6) {
            return Optional.empty();
        }
        System.arraycopy(tail, 0, bytes, V6 - behind, behind);
        return Optional.of(bytes);
    }

    /** Reads groups of hexadecimal digits, the last one possibly an IPv4 address; the number of bytes or -1. */
    private static int groups(String text, byte[] out, int from) {
        int size = from;
        if (text.isEmpty()) {
            return 0;
        }
        for (String group : text.split(":", -1)) {
            if (size < 0 || size + 2 > V6) {
                return -1;
            }
            Optional<byte[]> embedded = group.indexOf('.') >= 0 ? v4(group) : Optional.empty();
            if (embedded.isPresent() && size + V4 <= V6) {
                System.arraycopy(embedded.get(), 0, out, size, V4);
                size += V4;
            } else {
                int value = group.length() > 4 ? -1 : number(group, 0, group.length(), 16, 0xffff);
                if (value < 0) {
                    return -1;
                }
                out[size++] = (byte) (value >> 8);
                out[size++] = (byte) value;
            }
        }
        return size;
    }

    private static int number(String text, int from, int to, int base, int most) {
        if (from >= to || to - from > 5) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) < 128 ? Character.digit(text.charAt(i), base) : -1;
            if (digit < 0) {
                return -1;
            }
            number = number * base + digit;
        }
        return number > most ? -1 : number;
    }
}
