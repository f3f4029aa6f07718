package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.events;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What looks like a fact and is none stays unsaid. */
class NoFalseFactsTest {

    private static final String LISTS =
            """
            {"name":"shelf_boxes","hostIdentifier":"quay7","unixTime":1567047697,"decorations":{"username":"ines"},"columns":{"box":"12","weight":"4"},"action":"added"}
            {"name":"shelf_boxes","hostIdentifier":"quay7","unixTime":1567047797,"decorations":{"username":"ines"},"columns":{"box":"13","weight":"9"},"action":"added"}
            {"name":"shelf_oars","hostIdentifier":"quay8","unixTime":1567047897,"decorations":{"username":"omar"},"columns":{"oar":"2"},"action":"removed"}
            """;

    private static final String TRAIL =
            """
            {"time":"2026-03-03T10:00:00Z","operation":"Quay.Rope/knots/write","claims":{"aud":"https://gate.example/"},"caller":"ines","callerIp":"192.0.2.4","result":"Success"}
            {"time":"2026-03-03T10:00:10Z","operation":"Quay.Rope/knots/delete","claims":{"aud":"https://gate.example/"},"caller":"omar","callerIp":"192.0.2.5","result":"Success"}
            {"time":"2026-03-03T10:00:20Z","operation":"Quay.Health/healthevent/Updated/action","claims":{"aud":"https://gate.example/"},"caller":"petra","callerIp":"192.0.2.6","result":"Success"}
            """;

    private static final String RELAY =
            """
            {"time":"2026-03-03T11:00:00Z","ClientAddr":"192.0.2.7:50122","RequestMethod":"GET","RequestHost":"boats.example","RequestPath":"/list","ServiceAddr":"10.0.0.9:8111","DownstreamStatus":200,"Duration":8184335}
            {"time":"2026-03-03T11:00:01Z","ClientAddr":"192.0.2.8:50133","RequestMethod":"POST","RequestHost":"oars.example","RequestPath":"/buy","ServiceAddr":"10.0.0.8:9000","DownstreamStatus":401,"Duration":1811271}
            {"time":"2026-03-03T11:00:02Z","ClientAddr":"192.0.2.9:50144","RequestMethod":"GET","RequestHost":"boats.example","RequestPath":"/show","ServiceAddr":"10.0.0.9:8111","DownstreamStatus":404,"Duration":420113}
            """;

    private static final String ZONED =
            """
            id=moat time="2026-02-06 13:40:12" fw="m1" tz=+0200 src=10.1.1.9 dst=192.0.2.1 dstport=443 proto=tcp action=pass
            id=moat time="2026-02-06 13:44:52" fw="m1" tz=+0200 src=10.1.1.8 dst=192.0.2.2 dstport=53 proto=udp action=block
            id=moat time="2026-02-06 13:45:10" fw="m1" tz=+0200 src=10.1.1.7 dst=192.0.2.3 dstport=22 proto=tcp action=block
            """;

    private static final String HALL =
            """
            {"time":"2026-02-11T09:00:01Z","event":"User created","who":"zoe","by":"ines"}
            {"time":"2026-02-11T09:00:44Z","event":"Policy updated","thing":"doors","by":"omar"}
            {"time":"2026-02-11T09:05:31Z","event":"Login failed","by":"petra","ip":"198.51.100.7"}
            """;

    @Test
    void whatIsOnlyInAListNowWasNotChanged() throws IOException {
        assertThat(events(LISTS)).allSatisfy(e -> assertThat(e.tags()).doesNotContain("change"));
    }

    @Test
    void aReportOfHealthAndTheAudienceOfATokenAreNeitherAChangeNorAnAddress() throws IOException {
        assertThat(tags(TRAIL, 1)).contains("change");
        assertThat(tags(TRAIL, 2)).doesNotContain("change");
        assertThat(fields(TRAIL, 0)).doesNotContainKey("url");
    }

    @Test
    void thePortOfAnotherAddressAndManyPartsOfASecondStayUnsaid() throws IOException {
        assertThat(fields(RELAY, 0))
                .containsEntry("dest", List.of("boats.example"))
                .doesNotContainKey("dest_port")
                .doesNotContainKey("duration");
    }

    @Test
    void theZoneThatEveryEventStatesCounts() throws IOException {
        assertThat(events(ZONED).get(0).event().time().instant()).isEqualTo(Instant.ofEpochSecond(1770378012));
    }

    @Test
    void whatWasDoneSaysWhatItWasDoneTo() throws IOException {
        assertThat(fields(HALL, 0))
                .containsEntry("object_category", List.of("user"))
                .containsEntry("change_type", List.of("AAA"));
        assertThat(fields(HALL, 1)).containsEntry("object_category", List.of("policy"));
        assertThat(fields(HALL, 2)).doesNotContainKey("object_category");
    }

    @Test
    void somethingHarmfulThatIsFoundInAFileIsMalware() throws IOException {
        String log =
                """
                Sun Jun 25 09:14:16 2023 -> /hold/a.doc: Doc.Downloader.Rope-7654321-0 FOUND
                Sun Jun 25 09:15:16 2023 -> /hold/b.exe: Win.Trojan.Agent-1388596 FOUND
                Sun Jun 25 09:16:16 2023 -> SelfCheck: Database status OK.
                """;
        assertThat(tags(log, 0)).contains("malware");
        assertThat(tags(log, 2)).doesNotContain("malware");
    }
}
