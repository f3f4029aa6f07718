package org.tafoundry.splunk.eval.function;

import java.util.Optional;
import java.util.OptionalDouble;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;
import org.tafoundry.splunk.value.NumberText;

/** {@code ipmask(mask, address)}: the network part of an IPv4 address. */
final class IpMask implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        Optional<int[]> mask = octets(arguments.text(0, ""));
        return mask.isEmpty()
                ? Values.NULL
                : Values.mapText(arguments.value(1), address -> octets(address)
                        .map(ip -> masked(ip, mask.get()))
                        .orElse(address));
    }

    private static String masked(int[] ip, int[] mask) {
        return (ip[0] & mask[0]) + "." + (ip[1] & mask[1]) + "." + (ip[2] & mask[2]) + "." + (ip[3] & mask[3]);
    }

    private static Optional<int[]> octets(String text) {
        String[] parts = text.strip().split("\\.", -1);
        int[] octets = new int[4];
        for (int i = 0; i < 4; i++) {
            OptionalDouble part = parts.length == 4 ? NumberText.parse(parts[i]) : OptionalDouble.empty();
            if (part.isEmpty() || part.getAsDouble() < 0 || part.getAsDouble() > 255) {
                return Optional.empty();
            }
            octets[i] = (int) part.getAsDouble();
        }
        return Optional.of(octets);
    }
}
