package org.tafoundry.splunk.lookup;

import java.math.BigInteger;
import java.util.Optional;

/**
 * An IPv4 or IPv6 network.
 *
 * @param bits 32 or 128
 * @param network the address
 * @param prefix leading bits that must agree
 */
public record Cidr(int bits, BigInteger network, int prefix) {

    /** Reads {@code address/prefix} or a single address; never asks a name service. */
    public static Optional<Cidr> parse(String text) {
        String trimmed = text.strip();
        int slash = trimmed.indexOf('/');
        String address = slash < 0 ? trimmed : trimmed.substring(0, slash);
        int bits = address.indexOf(':') >= 0 ? 128 : 32;
        String length = slash < 0 ? String.valueOf(bits) : trimmed.substring(slash + 1);
        if (!length.matches("\\d{1,3}") || Integer.parseInt(length) > bits) {
            return Optional.empty();
        }
        int prefix = Integer.parseInt(length);
        return number(address).map(n -> new Cidr(bits, n, prefix));
    }

    /** Whether an address lies in the network. */
    public boolean contains(String address) {
        String trimmed = address.strip();
        if ((trimmed.indexOf(':') >= 0 ? 128 : 32) != bits) {
            return false;
        }
        return number(trimmed)
                .filter(n -> n.shiftRight(bits - prefix).equals(network.shiftRight(bits - prefix)))
                .isPresent();
    }

    private static Optional<BigInteger> number(String address) {
        return address.indexOf(':') >= 0 ? six(address) : four(address);
    }

    private static Optional<BigInteger> four(String address) {
        String[] parts = address.split("\\.", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        BigInteger number = BigInteger.ZERO;
        for (String part : parts) {
            if (!part.matches("\\d{1,3}") || Integer.parseInt(part) > 255) {
                return Optional.empty();
            }
            number = number.shiftLeft(8).or(BigInteger.valueOf(Integer.parseInt(part)));
        }
        return Optional.of(number);
    }

    private static Optional<BigInteger> six(String address) {
        int gap = address.indexOf("::");
        String[] head = (gap < 0 ? address : address.substring(0, gap)).split(":");
        String[] tail = gap < 0 ? new String[0] : address.substring(gap + 2).split(":");
        int heads = head.length == 1 && head[0].isEmpty() ? 0 : head.length;
        int tails = tail.length == 1 && tail[0].isEmpty() ? 0 : tail.length;
        if (gap < 0 && heads != 8 || gap >= 0 && heads + tails > 7) {
            return Optional.empty();
        }
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < 8; i++) {
            String part = i < heads ? head[i] : i >= 8 - tails ? tail[i - (8 - tails)] : "0";
            if (!part.matches("[0-9A-Fa-f]{1,4}")) {
                return Optional.empty();
            }
            number = number.shiftLeft(16).or(BigInteger.valueOf(Integer.parseInt(part, 16)));
        }
        return Optional.of(number);
    }
}
