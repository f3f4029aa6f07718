package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.generate;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tafoundry.addon.AddOnFiles;

/** Logins and changes in forms that say them in few words, in codes, or by what was wrong. */
class LoginsAndDeedsTest {

    private static final String PROXY =
            """
            Mar  3 07:01:11 mast-1 tillerd[811]: (4410) user "ines" was authenticated via rope from mast 192.0.2.4
            Mar  3 07:01:19 mast-1 tillerd[811]: (4411) could not authenticate user "omar" from mast 192.0.2.4
            Mar  3 07:02:02 mast-1 tillerd[811]: (4412) user "petra" was authenticated via knot from mast 192.0.2.5
            Mar  3 07:02:30 mast-1 tillerd[811]: (4413) user "guest7" failed to authenticate from mast 192.0.2.5
            Mar  3 07:03:30 mast-1 tillerd[811]: cache of realm harbour.example refreshed, 41 entries
            """;

    private static final String NAMES =
            """
            {"ts":"2026-03-03T08:00:01Z","eventName":"UserLoggedIn","actor":"ines","ip":"192.0.2.7","app":"quay"}
            {"ts":"2026-03-03T08:01:01Z","eventName":"LoginAttemptFailed","actor":"omar","ip":"192.0.2.9","app":"quay"}
            {"ts":"2026-03-03T08:02:01Z","eventName":"BadPassword","actor":"omar","ip":"192.0.2.9","app":"quay"}
            {"ts":"2026-03-03T08:04:01Z","eventName":"NoSuchAccount","actor":"zoe","ip":"192.0.2.11","app":"quay"}
            {"ts":"2026-03-03T08:05:01Z","eventName":"BerthChosen","actor":"ines","ip":"192.0.2.7","app":"quay"}
            {"ts":"2026-03-03T08:08:01Z","eventName":"UserLoggedIn","actor":"petra","ip":"192.0.2.14","app":"quay"}
            """;

    private static final String COLUMN =
            """
            2026-03-03 09:00:00 buoy01 INFO  [gate] LoginOK user=ines client=192.0.2.8 berth=7
            2026-03-03 09:00:04 buoy01 WARN  [gate] LoginFailed user=omar client=192.0.2.9 berth=7
            2026-03-03 09:00:09 buoy01 INFO  [gate] LoginOK user=petra client=192.0.2.10 berth=7
            2026-03-03 09:00:19 buoy01 WARN  [gate] PinMismatch user=zoe client=192.0.2.11 berth=8
            2026-03-03 09:00:29 buoy01 INFO  [crane] RoamDone user=petra client=192.0.2.10 berth=7
            2026-03-03 09:00:59 buoy01 INFO  [book] PWCHG user=ines client=192.0.2.2 berth=7
            """;

    private static final String TRAIL =
            """
            2026-03-03T18:00:00Z quay9 audit: user=ines src=192.0.2.4 type=AccessControlRule op=Modify object="allow-web" outcome=Success
            2026-03-03T18:00:10Z quay9 audit: user=ines src=192.0.2.4 type=Session op="Log In" object="" outcome=Success
            2026-03-03T18:00:20Z quay9 audit: user=omar src=192.0.2.5 type=Session op="Log In" object="" outcome=Failure
            2026-03-03T18:00:30Z quay9 audit: user=ines src=192.0.2.4 type=HostObject op=Create object="mast-44" outcome=Success
            2026-03-03T18:00:40Z quay9 audit: user=ines src=192.0.2.4 type=AccessControlRule op=Delete object="old" outcome=Failure
            """;

    private static final String REQUESTS =
            """
            {"at":"2026-03-03T10:00:00Z","user":"ines","sourceIp":"192.0.2.4","verb":"delete","resource":"anchors","object":"a-12"}
            {"at":"2026-03-03T10:00:20Z","user":"ines","sourceIp":"192.0.2.4","verb":"create","resource":"anchors","object":"a-9"}
            {"at":"2026-03-03T10:00:30Z","user":"omar","sourceIp":"192.0.2.5","verb":"patch","resource":"anchors","object":"a-12"}
            """;

    @Test
    void whoCouldNotBeAuthenticatedFailedToLogIn() throws IOException {
        assertThat(tags(PROXY, 0)).contains("authentication");
        assertThat(tags(PROXY, 1)).contains("authentication");
        assertThat(tags(PROXY, 4)).isEmpty();
        assertThat(fields(PROXY, 0)).containsEntry("action", List.of("success"));
        assertThat(fields(PROXY, 1)).containsEntry("action", List.of("failure"));
        assertThat(fields(PROXY, 3)).containsEntry("action", List.of("failure"));
    }

    @Test
    void whatWasWrongWithThePasswordTellsAFailedLogin() throws IOException {
        assertThat(tags(NAMES, 2)).contains("authentication");
        assertThat(tags(NAMES, 3)).contains("authentication");
        assertThat(tags(NAMES, 4)).doesNotContain("authentication");
        assertThat(fields(NAMES, 2)).containsEntry("action", List.of("failure"));
        assertThat(fields(NAMES, 3)).containsEntry("action", List.of("failure"));
        assertThat(fields(NAMES, 0)).containsEntry("action", List.of("success"));
    }

    @Test
    void aColumnOfCodesTellsWhatWasDone() throws IOException {
        assertThat(tags(COLUMN, 0)).contains("authentication");
        assertThat(fields(COLUMN, 0)).containsEntry("action", List.of("success"));
        assertThat(fields(COLUMN, 1)).containsEntry("action", List.of("failure"));
        assertThat(fields(COLUMN, 3)).containsEntry("action", List.of("failure"));
        assertThat(tags(COLUMN, 4)).isEmpty();
        assertThat(tags(COLUMN, 5)).contains("change").doesNotContain("authentication");
        assertThat(fields(COLUMN, 5)).containsEntry("action", List.of("modified"));
    }

    @Test
    void accessIsNoDeedInTheNameOfAThing() throws IOException {
        assertThat(tags(TRAIL, 0)).contains("change").doesNotContain("access");
        assertThat(fields(TRAIL, 0)).containsEntry("action", List.of("modified"));
        assertThat(fields(TRAIL, 1)).containsEntry("action", List.of("success"));
        assertThat(fields(TRAIL, 2)).containsEntry("action", List.of("failure"));
        assertThat(fields(TRAIL, 4))
                .containsEntry("action", List.of("deleted"))
                .containsEntry("status", List.of("failure"));
    }

    @Test
    void toPatchAResourceIsAChangeAndNoUpdateOfSoftware() throws IOException {
        assertThat(tags(REQUESTS, 2)).contains("change").doesNotContain("update");
        assertThat(fields(REQUESTS, 2)).containsEntry("action", List.of("modified"));
    }

    @Test
    void aLookupHasNoFamiliesThatTheSampleCouldNotName() throws IOException {
        AddOnFiles addOn = generate(NAMES, false).addOn();
        assertThat(table(addOn, "_datasets.csv"))
                .contains("*login*,authentication")
                .doesNotContain("log.in", "log-in", "log_in", "angemeldet");
        assertThat(table(generate(PROXY, false).addOn(), "_datasets.csv")).doesNotContain("*");
    }

    private static String table(AddOnFiles addOn, String end) {
        return addOn.files().keySet().stream()
                .filter(p -> p.endsWith(end))
                .findFirst()
                .flatMap(addOn::text)
                .orElseThrow();
    }
}
