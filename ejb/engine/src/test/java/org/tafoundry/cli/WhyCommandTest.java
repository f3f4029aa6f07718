package org.tafoundry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What {@code extract --why} prints: counts that are true, the first term that does not hold, and what the run finds. */
@Isolated
class WhyCommandTest {

    private static final String LOG =
            """
            2026-06-21 05:00:01 berth=7 act=drop tagline=crane
            2026-06-21 05:00:02 berth=7 act=perm tagline=crane
            2026-06-21 05:00:03 berth=8 act=odd tagline=crane
            2026-06-21 05:00:04 nothing here
            """;

    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    @BeforeEach
    void write() throws IOException {
        file("default/app.conf", "[launcher]\nversion = 1.0.0\n");
        file(
                "default/props.conf",
                """
                [quay:berth]
                SHOULD_LINEMERGE = false
                TIME_FORMAT = %Y-%m-%d %H:%M:%S
                LOOKUP-action = berth_acts act OUTPUT action
                """);
        file("default/transforms.conf", "[berth_acts]\nfilename = berth_acts.csv\n");
        file("lookups/berth_acts.csv", "act,action\nperm,allowed\ndrop,blocked\n");
        file(
                "default/eventtypes.conf",
                """
                [berth_any]
                search = sourcetype=quay:berth berth=*
                [berth_drop]
                search = eventtype=berth_any action=blocked
                [berth_far]
                search = tag=harbour tagline=lock
                """);
        file(
                "default/tags.conf",
                """
                [eventtype=berth_drop]
                network = enabled
                communicate = enabled
                [berth=9]
                harbour = enabled
                """);
        Files.writeString(folder.resolve("berth.log"), LOG);
    }

    private void file(String path, String text) throws IOException {
        Path file = folder.resolve("TA-berth").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private int why(String name, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "extract",
                folder.resolve("TA-berth").toString(),
                folder.resolve("berth.log").toString(),
                "--sourcetype=quay:berth",
                "--now=2026-07-01T00:00:00Z",
                "--why=" + name));
        arguments.addAll(List.of(more));
        Ran ran = Ran.of(arguments);
        out = ran.out();
        err = ran.err();
        return ran.exit();
    }

    @Test
    void anEventTypeThatGivesSeveralTagsCountsOnceForEachEvent() {
        assertThat(why("Network_Traffic")).isEqualTo(Main.FINDINGS);
        assertThat(out)
                .contains("3 of 4 events have none")
                .contains("asks for action, which is \"allowed\" here")
                .doesNotContain("So in 4")
                .doesNotContain("So in 6");
        assertThat(out.split("berth_drop", -1)).as(out).hasSize(2);
    }

    @Test
    void thatASettingCountsIsNotMixedWithWhatItDid() {
        assertThat(why("LOOKUP-action", "--event=3")).isEqualTo(Main.FINDINGS);
        assertThat(out)
                .contains("LOOKUP-action  COUNTS")
                .contains("has no row where act = \"odd\"")
                .doesNotContain("So in 2");
    }

    @Test
    void anEventTypeOnAnotherLeadsToTheTermOfTheOther() {
        assertThat(why("eventtype=berth_drop", "--event=4")).isEqualTo(Main.FINDINGS);
        assertThat(out)
                .contains("[berth_any] search  FALSE_TERM")
                .contains("it asks for berth, which the event does not have");
    }

    @Test
    void aTagOfAFieldNamesTheValueThatIsWanted() {
        assertThat(why("eventtype=berth_far", "--event=1")).isEqualTo(Main.FINDINGS);
        assertThat(out).contains("The tag harbour is given for berth = \"9\"; berth is \"7\" here.");
    }

    @Test
    void aFieldWhoseNameBeginsWithTagIsNoTag() throws IOException {
        file("default/eventtypes.conf", "[berth_far]\nsearch = tagline=lock\n");
        why("eventtype=berth_far", "--event=1");
        assertThat(out).contains("it asks for tagline, which is \"crane\" here");
    }

    @Test
    void whatMustNotBeIsNamedWithItsValue() throws IOException {
        file("default/eventtypes.conf", "[berth_far]\nsearch = NOT tagline=crane\n");
        why("eventtype=berth_far", "--event=1");
        assertThat(out).contains("tagline, which is \"crane\" here");
    }

    @Test
    void aDatasetThatAnEventBelongsToNamesWhatGaveItsTags() {
        why("Network_Traffic.All_Traffic", "--event=1");
        assertThat(out).contains("[eventtype=berth_drop] network  GAVE");
    }

    @Test
    void aSearchForSplunksOwnFieldsIsAskedWithThem() throws IOException {
        file("default/eventtypes.conf", "[berth_one]\nsearch = linecount=1 berth=9\n");
        why("eventtype=berth_one", "--event=1");
        assertThat(out).contains("it asks for berth").doesNotContain("asks for linecount");
    }

    @Test
    void whatTheRunFindsIsSaid() throws IOException {
        file(
                "default/props.conf",
                "[quay:berth]\nSHOULD_LINEMERGE = false\nEXTRACT-gone = (?<gone>\nTIME_FORMAT = %d.%m.%Y\n");
        assertThat(why("berth", "--event=1")).isEqualTo(Main.FINDINGS);
        assertThat(err).contains("REGEX_").contains("TIME_FORMAT_NO_MATCH");
        why("berth", "--event=1", "--quiet");
        assertThat(err).isEmpty();
        assertThat(why("_raw", "--quiet")).as("has it, but findings").isEqualTo(Main.FINDINGS);
    }
}
