package org.tafoundry.synth.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.SplunkRegex;
import org.tafoundry.synth.format.FormatDetector;
import org.tafoundry.synth.format.Payload;

class LayoutMatcherTest {

    static Stream<List<String>> fixtures() throws IOException {
        try (InputStream in = LayoutMatcherTest.class.getResourceAsStream("fixtures.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .map(l -> Arrays.asList(l.split("¦")))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void recognisesAndExtracts(List<String> fixture) {
        String event = fixture.get(fixture.size() - 1);
        List<LayoutMatch> matches = LayoutMatcher.match(payloads(event));
        assertThat(matches.stream().map(m -> m.layout().name())).containsExactly(fixture.get(0));
        Map<String, String> fields = fields(matches.get(0).regex(), event);
        for (String expected : fixture.subList(1, fixture.size() - 1)) {
            int at = expected.indexOf('=');
            assertThat(fields).containsEntry(expected.substring(0, at), expected.substring(at + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the quick brown fox jumps over 3 lazy dogs",
                "2021-01-01 10:00:00 INFO main Starting service on port 8080",
                "a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u,v,w,x,y,z",
                "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24",
                "Jan  1 00:00:01 host gated[12]: Barrier refused for tern from 192.0.2.1 port 22 ssh2"
            })
    void leavesOthersAlone(String event) {
        assertThat(LayoutMatcher.match(payloads(event))).isEmpty();
    }

    private static List<Payload> payloads(String event) {
        return FormatDetector.detect(List.of(event), event).payloads().values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private static Map<String, String> fields(String regex, String event) {
        SplunkRegex compiled =
                SplunkRegex.compile(regex, Location.NONE, new Findings()).orElseThrow();
        RegexCursor cursor = compiled.cursor(event);
        assertThat(cursor.find()).as("%s", regex).isTrue();
        Map<String, String> fields = new TreeMap<>();
        compiled.names().forEach((name, groups) -> cursor.group(groups.get(0)).ifPresent(v -> fields.put(name, v)));
        return fields;
    }
}
