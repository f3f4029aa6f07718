package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tafoundry.splunk.event.SearchedEvent;

/** Users, hosts and messages come from values that are some, never from the words of a sentence. */
class IdentitiesTest {

    private static final String GATE =
            """
            2026-02-03 04:00:01 gated[7]: USER PROBE: gated: session hedda from 192.0.2.11 : Allowed.
            2026-02-03 04:00:02 gated[7]: Crane User Lookup went astray
            2026-02-03 04:00:03 gated[7]: Dropped unwelcome user guest 192.0.2.12 port 40112
            2026-02-03 04:00:04 gated[7]: User sverre came back (login at: Friday, 13 February, 2026 01:02:03 AM, tries: 3)
            2026-02-03 04:00:05 gated[7]: USER PROBE: gated: session tuva from 192.0.2.13 : Denied.
            2026-02-03 04:00:06 gated[7]: Dropped unwelcome user test 192.0.2.14 port 40113
            2026-02-03 04:00:07 gated[7]: User ylva came back (login at: Sunday, 15 March, 2026 11:12:13 PM, tries: 1)
            2026-02-03 04:00:08 gated[7]: user =  runa asked for the list
            """;

    private static final String PROGRAM =
            """
            2026-02-03 04:00:01,100 INFO [main] Cannot open bundle org.example.kiln.glaze; it is gone
            2026-02-03 04:00:02,100 INFO [main] worker.cpp(31) asked for feeder.cpp(77)
            2026-02-03 04:00:03,100 WARN [main] KilnDb.openRow failed, server kiln7.example.net waits
            2026-02-03 04:00:04,100 WARN [main] joined KN_bake on bake_0.id = KN_bake.oven_id
            """;

    private static final String POST =
            """
            Feb  3 04:00:01 quay1 intake: msg=9K101 greeting from mx1.flint.example at 192.0.2.77
            Feb  3 04:00:02 quay1 shelf: msg=9K101 mail_from=olga@flint.example bytes=870
            Feb  3 04:00:03 quay1 cart: msg=9K101 rcpt_to=per@slate.example outcome=delivered
            Feb  3 04:00:04 quay1 cart: msg=9K101 done
            Feb  3 04:00:05 quay1 intake: msg=9K102 greeting from mx2.flint.example at 192.0.2.78
            Feb  3 04:00:06 quay1 shelf: msg=9K102 mail_from=nils@flint.example bytes=912
            Feb  3 04:00:07 quay1 cart: msg=9K102 rcpt_to=eva@slate.example outcome=bounced
            """;

    @Test
    void wordsOfASentenceAreNoUsers() throws IOException {
        List<SearchedEvent> events = events(GATE);
        assertThat(users(events)).containsExactly("hedda", "", "guest", "sverre", "tuva", "test", "ylva", "runa");
        assertThat(events.get(2).fields().asMap())
                .containsEntry("src", List.of("192.0.2.12"))
                .containsEntry("src_port", List.of("40112"));
        assertThat(events.get(3).fields().asMap()).doesNotContainKeys("friday", "february");
    }

    @Test
    void namesWithDotsAreHostsOnlyWhereTheyEndAsDomainsDo() throws IOException {
        List<SearchedEvent> events = events(PROGRAM);
        assertThat(IntStream.of(0, 1, 3).mapToObj(i -> events.get(i).fields().asMap()))
                .allSatisfy(fields -> assertThat(fields).doesNotContainKeys("dest", "src", "dvc", "host_name"));
        assertThat(events.get(2).fields().asMap()).containsEntry("dest", List.of("kiln7.example.net"));
    }

    @Test
    void eventsOfOneMessageAreMail() throws IOException {
        List<SearchedEvent> events = events(POST);
        assertThat(events).allSatisfy(event -> assertThat(event.fields().asMap())
                .containsKey("internal_message_id")
                .doesNotContainKey("signature"));
        assertThat(events.get(0).fields().asMap()).containsEntry("src", List.of("192.0.2.77"));
        assertThat(events.get(1).tags()).contains("email");
        assertThat(events.get(1).fields().asMap()).containsEntry("size", List.of("870"));
        assertThat(events.get(2).tags()).contains("email");
        assertThat(events.get(2).fields().asMap()).containsEntry("action", List.of("delivered"));
        assertThat(events.get(6).fields().asMap()).containsEntry("action", List.of("blocked"));
        assertThat(events.get(3).tags()).doesNotContain("email");
    }

    @Test
    void aFieldOfLoginsIsKnownByItsWords() throws IOException {
        List<SearchedEvent> events = events(
                """
                {"ts":"2026-02-03T04:00:01Z","rec":"logon","staff":"ada","doorTitle":"North","from":"192.0.2.1"}
                {"ts":"2026-02-03T04:00:02Z","rec":"logoff","staff":"ada","doorTitle":"North","from":"192.0.2.1"}
                {"ts":"2026-02-03T04:00:03Z","rec":"logon","staff":"bo","doorTitle":"South","from":"192.0.2.2"}
                {"ts":"2026-02-03T04:00:04Z","rec":"logoff","staff":"bo","doorTitle":"South","from":"192.0.2.2"}
                """);
        assertThat(events.get(0).tags()).contains("authentication");
        assertThat(events.get(1).tags()).doesNotContain("authentication");
        assertThat(users(events)).containsExactly("ada", "ada", "bo", "bo");
    }

    @Test
    void anAttackedHostIsTheDestinationWhateverServerWroteTheLine() throws IOException {
        List<SearchedEvent> events = events(
                """
                2026-02-03 04:00:01 warn kind=probe ReportingServer=watch1 AttackerIp=198.51.100.3 VictimHostIp=192.0.2.41 tries=17
                2026-02-03 04:00:02 warn kind=spray ReportingServer=watch1 AttackerIp=198.51.100.4 VictimHostIp=192.0.2.42 tries=90
                """);
        assertThat(events.get(0).fields().asMap())
                .containsEntry("src", List.of("198.51.100.3"))
                .containsEntry("dest", List.of("192.0.2.41"));
    }

    @Test
    void aNumberKeepsNoWordsOfTheSentenceAndALoginNameIsTakenFromItsEntry() throws IOException {
        List<SearchedEvent> events = events(
                """
                treed[9]: link=501 socket from 192.0.2.66:40110 to 192.0.2.1:636
                treed[9]: link=501 step=0 TIE who="uid=ragna,ou=smiths,dc=kiln,dc=example" how=plain
                treed[9]: link=501 step=0 REPLY code=0
                treed[9]: link=502 socket from 192.0.2.67:40900 to 192.0.2.1:636
                treed[9]: link=502 step=0 TIE who="uid=tor,ou=smiths,dc=kiln,dc=example" how=plain
                treed[9]: link=502 step=1 LOOK base="ou=smiths,dc=kiln,dc=example" depth=2
                treed[9]: link=502 parted
                """);
        assertThat(events).allSatisfy(event -> assertThat(event.fields().asMap().get("link"))
                .allMatch(v -> v.matches("50[12]")));
        assertThat(events.get(1).fields().asMap())
                .containsEntry("step", List.of("0"))
                .containsEntry("user", List.of("ragna"));
    }

    @Test
    void rowsOfAWebServerAreKnownWithoutTheirHeadings() throws IOException {
        List<SearchedEvent> events = events(
                """
                2026-02-03 04:00:01 W3SVC1 kilnweb1 192.0.2.9 GET /glaze list=1 443 - 198.51.100.7 HTTP/2 Firer/5.0+(Kiln) - - 200 0 0 320 1950 4
                2026-02-03 04:00:02 W3SVC1 kilnweb1 192.0.2.9 POST /glaze - 443 KILN\\ada 198.51.100.8 HTTP/1.1 Firer/5.0+(Kiln) - https://kiln.example 401 2 5 120 850 9
                2026-02-03 04:00:03 W3SVC1 kilnweb1 192.0.2.9 GET /ash - 443 - 198.51.100.9 HTTP/1.1 probe/1.2 - - 404 0 2 90 110 3
                """);
        assertThat(events.get(1).fields().asMap())
                .containsEntry("src", List.of("198.51.100.8"))
                .containsEntry("status", List.of("401"))
                .containsEntry("bytes_in", List.of("850"));
        assertThat(events.get(2).fields().asMap()).containsEntry("http_user_agent", List.of("probe/1.2"));
    }

    @Test
    void lookupsHoldNothingThatIsOneEventsOwn() throws IOException {
        String log =
                """
                2026-02-03 04:00:01 kilngate login ok user=ada src=198.51.100.3 port=4011 way=card
                2026-02-03 04:00:02 kilngate login failed user=bo src=198.51.100.4 port=4012 way=card
                2026-02-03 04:00:03 kilngate login ok user=cai src=198.51.100.5 port=4013 way=code
                2026-02-03 04:00:04 kilngate login failed user=dora src=198.51.100.6 port=4014 way=code
                """;
        Generated made = Jobs.generate(log, false);
        assertThat(made.addOn().files()).allSatisfy((path, bytes) -> {
            if (path.startsWith("lookups/")) {
                assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("198.51.100", "dora");
            }
        });
    }

    @Test
    void aPortBesideASourceAloneIsTheSources() throws IOException {
        List<SearchedEvent> events = events(
                """
                2026-02-03 04:00:01 kilngate login ok user=ada src=198.51.100.3 port=40110 way=card
                2026-02-03 04:00:02 kilngate login failed user=bo src=198.51.100.4 port=40222 way=card
                2026-02-03 04:00:03 kilngate login ok user=cai src=198.51.100.5 port=51333 way=code
                """);
        assertThat(events.get(0).fields().asMap())
                .containsEntry("src_port", List.of("40110"))
                .doesNotContainKey("dest_port");
    }

    private static List<String> users(List<SearchedEvent> events) {
        return events.stream()
                .map(e -> String.join(",", e.fields().asMap().getOrDefault("user", List.of())))
                .toList();
    }

    private static List<SearchedEvent> events(String log) throws IOException {
        Generated made = Jobs.generate(log, false);
        return Jobs.run(made.addOn(), made.report().sourcetypes().get(0), log);
    }
}
