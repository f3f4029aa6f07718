package org.tafoundry.proposal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;

/** An add-on for the made-up log of a gate, which leaves some things open. */
final class GateAddOn {
    static final String SOURCETYPE = "gate:audit";
    static final Order ORDER =
            new Order("gate", "", "", SOURCETYPE, "UTC", 1, true, false, Instant.parse("2025-06-01T00:00:00Z"));

    private static final String PROPS =
            """
            [gate:audit]
            SHOULD_LINEMERGE = false
            LINE_BREAKER = ([\\r\\n]+)
            TIME_FORMAT = %Y-%m-%dT%H:%M:%SZ
            TIME_PREFIX = ^
            MAX_TIMESTAMP_LOOKAHEAD = 20
            TRUNCATE = 10000
            KV_MODE = none
            EXTRACT-login = ^\\S+ login who=(?<who>\\S+) peer=(?<peer>\\S+) out=(?<out>\\w+)
            FIELDALIAS-action = out AS action
            EVAL-vendor_product = "Gate"
            """;

    private GateAddOn() {}

    /** The add-on; its events are in the data model Authentication when {@code tagged}. */
    static AddOnFiles addOn(boolean tagged) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("default/props.conf", bytes(PROPS));
        if (tagged) {
            files.put("default/eventtypes.conf", bytes("[gate_login]\nsearch = sourcetype=\"gate:audit\" who=*\n"));
            files.put("default/tags.conf", bytes("[eventtype=gate_login]\nauthentication = enabled\n"));
        }
        return new AddOnFiles("TA-gate", new TreeMap<>(files));
    }

    /** Logins, and some lines that the add-on does not read. */
    static List<Sample> samples() {
        String log = IntStream.range(0, 40)
                .mapToObj(i -> i % 4 == 3
                        ? "2025-05-01T10:00:%02dZ beam %d broken at lane north%d by vehicle AB%d\n"
                                .formatted(i, i, i, i)
                        : "2025-05-01T10:00:%02dZ login who=user%d peer=192.0.2.%d out=%s\n"
                                .formatted(i, i % 5, i, i % 2 == 0 ? "ok" : "nok"))
                .collect(Collectors.joining());
        return List.of(new Sample("gate.log", () -> new ByteArrayInputStream(bytes(log))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
