package org.tafoundry.splunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Findings;
import org.tafoundry.lint.AddOnLint;
import org.tafoundry.splunk.engine.SplunkEngine;

/** Whole add-ons and samples that nobody would write: neither running nor checking them may throw or hang. */
class HostileAddOnTest {

    private static final Map<String, String> FILES = Map.of(
            "default/props.conf",
            """
            [st]
            LINE_BREAKER = ([\\r\\n]+)
            SHOULD_LINEMERGE = false
            TIME_PREFIX = ^
            TIME_FORMAT = %Y-%m-%dT%H:%M:%S.%3N%z
            SEDCMD-a = s/(\\d)\\d+/\\1/g
            TRANSFORMS-r = route, meta
            EXTRACT-a = user=(?<user>[^,\\s]+) (?:from (?<src>\\S+))?
            EXTRACT-b = (?<port>\\d+) in src
            REPORT-a = pairs, kv
            KV_MODE = auto
            FIELDALIAS-a = user AS src_user, src ASNEW dest
            EVAL-action = case(match(user, "^a.*"), "success", isnull(port), "x", true(), mvindex(split(src, "."), 0))
            EVAL-t = strftime(strptime(user, "%d/%b/%Y"), "%F") . tostring(len(_raw) / 0)
            LOOKUP-a = names name AS user OUTPUT text AS full, net
            [source::.../x*.log]
            EVAL-b = json_extract(_raw, "a.b{0}") + spath(_raw, "c")
            """,
            "default/transforms.conf",
            """
            [route]
            REGEX = (deny|drop)
            DEST_KEY = MetaData:Sourcetype
            FORMAT = sourcetype::st:$1
            [meta]
            REGEX = id=(\\d+)
            FORMAT = id::$1
            WRITE_META = true
            [pairs]
            REGEX = (\\w+)=("[^"]*"|\\S+)
            FORMAT = $1::$2
            MV_ADD = true
            [kv]
            DELIMS = ",;", "=:"
            [names]
            filename = names.csv
            match_type = WILDCARD(name), CIDR(net)
            default_match = none
            min_matches = 1
            """,
            "default/eventtypes.conf",
            "[one]\nsearch = sourcetype=st (user=a* OR NOT src IN (1, 10.0.0.0/8)) `m(x, \"y z\")` eventtype=two\n"
                    + "[two]\nsearch = \"deny it\" TERM(a.b) port>22\n",
            "default/tags.conf",
            "[eventtype=one]\nauthentication = enabled\n[user=a%20b]\nx = disabled\n",
            "default/macros.conf",
            "[m(2)]\nargs = f, v\ndefinition = $f$=$v$\n",
            "metadata/default.meta",
            "[]\naccess = read : [ * ], write : [ admin ]\nexport = system\n",
            "lookups/names.csv",
            "name,text,net\na*,\"A, \"\"b\"\"\",10.0.0.0/8\n*,other,\n");

    private static final List<String> BITS = List.of(
            "\\",
            "[",
            "]",
            "(",
            ")",
            "(?<",
            "{",
            "}",
            "\u0000",
            "\r\n",
            "\uFEFF",
            "=",
            "::",
            "\"",
            "'",
            "$1",
            "[[",
            "]]",
            "(?R)",
            "%",
            "*",
            "|",
            "\t",
            "#",
            "\\\n",
            "[default]",
            "\ud83d",
            "\u00e9",
            "(?i)",
            "+",
            "(a*)*",
            ",",
            "`",
            "-");

    private static final String SAMPLE =
            """
            2025-01-02T03:04:05.006+0000 user=ann from 10.1.2.3 id=77 msg="deny it" port=23
            2025-01-02T03:04:06.007+0000 user=bob, k:v;x=y {"a": {"b": [1, "z"]}, "c": "d"}
            <e a="1"><b>2</b></e> \u00e9\u4e2d
            """;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void neitherThrowsNorHangs(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 25; round++) {
            TreeMap<String, byte[]> files = new TreeMap<>();
            FILES.forEach((path, text) -> files.put(path, damaged(text, random)));
            byte[] sample = damaged(SAMPLE.repeat(1 + random.nextInt(4)), random);
            assertThatCode(() -> run(files, sample))
                    .as("seed " + seed + ": " + shown(files, sample))
                    .doesNotThrowAnyException();
        }
    }

    private static void run(TreeMap<String, byte[]> files, byte[] sample) {
        Findings findings = new Findings();
        AddOnFiles addOn = new AddOnFiles("TA-x", files);
        SplunkEngine engine = SplunkEngine.load(List.of(addOn), findings);
        long[] events = new long[1];
        for (String sourcetype : List.of("st", "")) {
            try {
                engine.run(
                        new ByteArrayInputStream(sample),
                        new SampleInput("/var/log/x1.log", "h", sourcetype),
                        new EngineOptions(Instant.parse("2025-06-15T12:00:00Z"), ZoneOffset.UTC, true),
                        event -> events[0]++,
                        findings);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(events[0]).isLessThanOrEqualTo(2L * sample.length);
        AddOnLint.check(addOn);
    }

    private static byte[] damaged(String text, SplittableRandom random) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = random.nextInt(12); i > 0; i--) {
            int at = random.nextInt(changed.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> changed.insert(at, BITS.get(random.nextInt(BITS.size())));
                case 1 -> changed.delete(at, Math.min(changed.length(), at + 1 + random.nextInt(6)));
                case 2 -> {
                    int to = Math.min(changed.length(), at + random.nextInt(40));
                    changed.insert(random.nextInt(changed.length() + 1), changed.substring(at, to));
                }
                default -> {
                    if (at < changed.length()) {
                        changed.setCharAt(at, (char) random.nextInt(300));
                    }
                }
            }
        }
        byte[] bytes = changed.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(8) == 0) {
            bytes = changed.toString().getBytes(StandardCharsets.UTF_16LE);
        }
        for (int i = random.nextInt(3); i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static String shown(TreeMap<String, byte[]> files, byte[] sample) {
        StringBuilder text = new StringBuilder();
        files.forEach((path, content) ->
                text.append(path).append('\n').append(new String(content, StandardCharsets.ISO_8859_1)));
        return text.append("sample\n")
                .append(new String(sample, StandardCharsets.ISO_8859_1))
                .toString();
    }
}
