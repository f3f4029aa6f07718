package org.tafoundry.foundry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;

/** Validates small add-ons on small logs, for tests. */
final class Proofs {

    static final String PROPS =
            """
            [shop:door]
            LINE_BREAKER = ([\\r\\n]+)
            SHOULD_LINEMERGE = false
            TIME_PREFIX = ^
            TIME_FORMAT = %Y-%m-%d %H:%M:%S
            MAX_TIMESTAMP_LOOKAHEAD = 20
            EXTRACT-all = user=(?<user>\\S+) from (?<src>\\S+) to (?<dest>\\S+) (?<action>success|failure)
            EVAL-app = "door"
            EVAL-vendor_product = "Example Door"
            """;

    static final String LOG =
            """
            2026-02-03 04:05:06 login user=amy from 192.0.2.1 to door1 success
            2026-02-03 04:05:07 login user=bob from 192.0.2.2 to door1 failure
            2026-02-03 04:05:08 login user=eve from 192.0.2.3 to door2 success
            """;

    private Proofs() {}

    static AddOnFiles addOn(String props) {
        return addOn(props, "", "");
    }

    static AddOnFiles addOn(String props, String eventtypes, String tags) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("default/app.conf", utf8("[install]\n[ui]\nlabel = Door\n[launcher]\nversion = 1.0.0\n"));
        files.put("default/props.conf", utf8(props));
        if (!eventtypes.isEmpty()) {
            files.put("default/eventtypes.conf", utf8(eventtypes));
            files.put("default/tags.conf", utf8(tags));
        }
        return new AddOnFiles("TA-door", files);
    }

    static ValidationReport validate(AddOnFiles addOn, String log, boolean cim) throws IOException {
        return validate(addOn, cim, sample("door.log", log));
    }

    static ValidationReport validate(AddOnFiles addOn, boolean cim, Sample... samples) throws IOException {
        Order order = new Order("door", "Example", "Door", "shop:door", "", 1, cim, false, Jobs.NOW);
        return Validation.run(addOn, List.of(samples), order);
    }

    static Sample sample(String name, String log) {
        byte[] bytes = utf8(log);
        return new Sample(name, () -> new ByteArrayInputStream(bytes));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
