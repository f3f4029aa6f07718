package org.tafoundry.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.tafoundry.order.Sample;

/** Logs of a number of events each, made of nothing: always the same bytes. */
final class GeneratedLogs {

    private static final List<String> PEOPLE = List.of("ann", "bob", "carol", "dave", "erin", "frank", "grace");
    private static final List<String> DOINGS = List.of("create", "delete", "update", "login", "logout", "read");

    /** A line of a log. */
    private interface Line {
        String of(SplittableRandom random);
    }

    private GeneratedLogs() {}

    static Sample access(int events) {
        return sample("access.log", events, GeneratedLogs::access);
    }

    static Sample sshd(int events) {
        return sample("auth.log", events, GeneratedLogs::sshd);
    }

    static Sample json(int events) {
        return sample("audit.json", events, GeneratedLogs::json);
    }

    private static Sample sample(String name, int events, Line line) {
        SplittableRandom random = new SplittableRandom(name.hashCode());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(events * 180);
        for (int i = 0; i < events; i++) {
            bytes.writeBytes((line.of(random) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        byte[] content = bytes.toByteArray();
        return new Sample(name, () -> new java.io.ByteArrayInputStream(content));
    }

    private static String access(SplittableRandom random) {
        return String.format(
                Locale.ROOT,
                "%s - %s [%02d/Mar/2026:%s +0000] \"GET /shop/%d.html?page=%d HTTP/1.1\" %d %d"
                        + " \"https://shop.example/start\" \"ExampleAgent/%d.0 (X11; Linux)\"",
                address(random),
                one(PEOPLE, random),
                1 + random.nextInt(28),
                clock(random),
                random.nextInt(9999),
                random.nextInt(9),
                200 + 100 * random.nextInt(4),
                random.nextInt(99_999),
                random.nextInt(99));
    }

    private static String sshd(SplittableRandom random) {
        String head = String.format(
                Locale.ROOT,
                "Feb %2d %s gate%d sshd[%d]: ",
                1 + random.nextInt(28),
                clock(random),
                random.nextInt(5),
                100 + random.nextInt(30_000));
        String who = one(PEOPLE, random);
        String from = address(random) + " port " + (1024 + random.nextInt(60_000));
        return head
                + switch (random.nextInt(6)) {
                    case 0 -> "Accepted publickey for " + who + " from " + from + " ssh2";
                    case 1 -> "Failed password for " + who + " from " + from + " ssh2";
                    case 2 -> "Invalid user " + who + " from " + from;
                    case 3 -> "pam_unix(sshd:session): session opened for user " + who + " by (uid=0)";
                    case 4 -> "Received disconnect from " + from + ":11: disconnected by user";
                    default -> "Connection closed by authenticating user " + who + " " + from + " [preauth]";
                };
    }

    private static String json(SplittableRandom random) {
        return String.format(
                Locale.ROOT,
                "{\"time\": \"2026-02-%02dT%s.%03dZ\", \"actor\": {\"user\": \"%s\", \"ip\": \"%s\"}, \"action\": \"%s\","
                        + " \"outcome\": \"%s\", \"bytes\": %d, \"tags\": [\"a\", \"b\"]}",
                1 + random.nextInt(28),
                clock(random),
                random.nextInt(1000),
                one(PEOPLE, random),
                address(random),
                one(DOINGS, random),
                random.nextInt(5) == 0 ? "failure" : "success",
                random.nextInt(99_999));
    }

    private static String one(List<String> values, SplittableRandom random) {
        return values.get(random.nextInt(values.size()));
    }

    private static String address(SplittableRandom random) {
        return "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(1, 255);
    }

    private static String clock(SplittableRandom random) {
        return String.format(Locale.ROOT, "%02d:%02d:%02d", random.nextInt(24), random.nextInt(60), random.nextInt(60));
    }
}
