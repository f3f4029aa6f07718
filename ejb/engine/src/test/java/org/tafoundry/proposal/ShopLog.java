package org.tafoundry.proposal;

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

/** The made-up log of a shop, with codes, two times and no zone. */
final class ShopLog {
    static final Order ORDER = new Order("shop", "", "", "", "", 1, true, false, Instant.parse("2025-06-01T00:00:00Z"));

    private ShopLog() {}

    static List<Sample> samples() {
        return samples("who");
    }

    /** The log with this name for the field of the buyer. */
    static List<Sample> samples(String buyer) {
        byte[] log = IntStream.range(0, 60)
                .mapToObj(i ->
                        "03.05.2025 10:00:%02d portal %s=jane%d peer=198.51.100.%d rc=%d paid=\"2025-04-%02d 08:00:00\"\n"
                                .formatted(i, buyer, i % 7, i + 1, i % 3 == 0 ? 7 : 9, i % 28 + 1))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        return List.of(new Sample("shop.log", () -> new ByteArrayInputStream(log)));
    }

    static Generated generated(List<Sample> samples) throws IOException {
        return Foundry.generate(samples, ORDER);
    }
}
