package org.tafoundry.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of addresses, for example {@code 10.1.0.0/16}.
 *
 * @param address first address; not copied, must not be changed
 * @param bits how many leading bits an address must share with it
 */
public record Network(byte[] address, int bits) {
    private static final Pattern FORM = Pattern.compile("([0-9A-Fa-f.:]{2,45})/(\\d{1,3})");

    /** Addresses that mean this machine, this network or nothing that a public service has. */
    private static final List<Network> SPECIAL = List.of(
            parse("0.0.0.0/8"),
            parse("10.0.0.0/8"),
            parse("100.64.0.0/10"),
            parse("127.0.0.0/8"),
            parse("169.254.0.0/16"),
            parse("172.16.0.0/12"),
            parse("192.0.0.0/24"),
            parse("192.0.2.0/24"),
            parse("192.88.99.0/24"),
            parse("192.168.0.0/16"),
            parse("198.18.0.0/15"),
            parse("198.51.100.0/24"),
            parse("203.0.113.0/24"),
            parse("224.0.0.0/3"),
            parse("::/96"),
            parse("64:ff9b::/96"),
            parse("64:ff9b:1::/48"),
            parse("100::/64"),
            parse("2001::/23"),
            parse("2001:db8::/32"),
            parse("2002::/16"),
            parse("fc00::/7"),
            parse("fe80::/9"),
            parse("ff00::/8"));

    public Network {
        Objects.requireNonNull(address, "address");
    }

    /** Reads {@code address/bits}; empty when the text is none. */
    public static Optional<Network> read(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            byte[] address = InetAddress.getByName(parts.group(1)).getAddress(); // digits only: nothing is looked up
            int bits = Integer.parseInt(parts.group(2));
            return bits <= address.length * Byte.SIZE ? Optional.of(new Network(address, bits)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static Network parse(String text) {
        return read(text).orElseThrow(() -> new IllegalStateException(text));
    }

    /** Whether an address is in the range. */
    public boolean contains(InetAddress other) {
        byte[] bytes = other.getAddress();
        if (bytes.length != address.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if ((bytes[bit / Byte.SIZE] & mask) != (address[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** Whether an address is private, of this machine, or otherwise none that a public service has. */
    static boolean isSpecial(InetAddress address) {
        return SPECIAL.stream().anyMatch(network -> network.contains(address));
    }
}
