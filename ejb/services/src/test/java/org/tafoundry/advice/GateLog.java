package org.tafoundry.advice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tafoundry.foundry.Foundry;
import org.tafoundry.foundry.Generated;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;

/** A made-up log that the rules leave half read: its codes and names are the vendor's own. */
final class GateLog {
    static final Order ORDER =
            new Order("gate", "", "", "", "UTC", 1, true, false, Instant.parse("2025-06-01T00:00:00Z"));

    private GateLog() {}

    /** The log with this value where a user's note stands. */
    static List<Sample> samples(String note) {
        return samples(note, List.of("user0", "user1", "user2", "user3", "user4"));
    }

    /** The same with these users' badges. */
    static List<Sample> samples(String note, List<String> badges) {
        byte[] log = IntStream.range(0, 48)
                .mapToObj(i -> i % 4 == 3
                        ? "2025-05-01T10:00:%02dZ gatectl[12]: beam %d broken at lane north%d by vehicle AB%d\n"
                                .formatted(i, i, i % 7, i)
                        : "2025-05-01T10:00:%02dZ gatectl[12]: turn bdg=%s box=198.51.100.%d hub=203.0.113.9 out=%s note=\"%s\"\n"
                                .formatted(
                                        i,
                                        quoted(badges.get(i % badges.size())),
                                        i + 1,
                                        i % 2 == 0 ? "NOK" : "OK",
                                        note))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        return List.of(new Sample("gate.log", () -> new ByteArrayInputStream(log)));
    }

    private static String quoted(String badge) {
        return badge.indexOf(' ') < 0 ? badge : '"' + badge + '"';
    }

    /** What the rules make of it. */
    static Generated generated(List<Sample> samples) throws IOException {
        return Foundry.generate(samples, ORDER);
    }
}
