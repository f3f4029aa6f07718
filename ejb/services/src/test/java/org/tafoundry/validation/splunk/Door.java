package org.tafoundry.validation.splunk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.foundry.Validation;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;

/** A small add-on and its log, for tests of sandboxes. */
public final class Door {
    public static final AddOnFiles ADD_ON = addOn();

    private static final Order ORDER = new Order(
            "door", "Example", "Door", "shop:door", "", 1, true, false, Instant.parse("2026-03-01T00:00:00Z"));
    private static final byte[] LOG = utf8(
            """
            2026-02-03 04:05:06 login user=amy from 192.0.2.1 to door1 success
            2026-02-03 04:05:07 login user=bob from 192.0.2.2 to door1 failure
            2026-02-03 04:05:08 login user=eve from 192.0.2.3 to door2 success
            """);

    private Door() {}

    /** What a sandbox has to do, with what the engine says about it. */
    public static SplunkTask task(Duration start, Duration search, Optional<byte[]> cimApp) throws IOException {
        List<Sample> samples = List.of(new Sample("door.log", () -> new ByteArrayInputStream(LOG)));
        return new SplunkTask(ADD_ON, samples, ORDER, Validation.run(ADD_ON, samples, ORDER), cimApp, start, search);
    }

    private static AddOnFiles addOn() {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("default/app.conf", utf8("[install]\n[ui]\nlabel = Door\n[launcher]\nversion = 1.0.0\n"));
        files.put(
                "default/props.conf",
                utf8(
                        """
                        [shop:door]
                        LINE_BREAKER = ([\\r\\n]+)
                        SHOULD_LINEMERGE = false
                        TIME_PREFIX = ^
                        TIME_FORMAT = %Y-%m-%d %H:%M:%S
                        EXTRACT-all = user=(?<user>\\S+) from (?<src>\\S+) to (?<dest>\\S+) (?<action>success|failure)
                        EVAL-app = "door"
                        """));
        files.put("default/eventtypes.conf", utf8("[door_login]\nsearch = sourcetype=shop:door login\n"));
        files.put("default/tags.conf", utf8("[eventtype=door_login]\nauthentication = enabled\n"));
        return new AddOnFiles("TA-door", files);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
