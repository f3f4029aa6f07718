package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Deeds behind the names of parts of programs, in brackets and beside kinds, and what they were done to. */
class PartsAndTargetsTest {

    private static final String TRAIL =
            """
            {"at":"2026-03-03T08:00:00Z","actor":{"email":"ines@quay.example","ip":"192.0.2.30"},"action":"user.login","outcome":"success"}
            {"at":"2026-03-03T08:01:00Z","actor":{"email":"ines@quay.example","ip":"192.0.2.30"},"action":"file.download","outcome":"success","target":{"type":"file","name":"plan.xlsx"}}
            {"at":"2026-03-03T08:02:00Z","actor":{"email":"omar@quay.example","ip":"192.0.2.99"},"action":"user.login","outcome":"failure"}
            {"at":"2026-03-03T08:03:00Z","actor":{"email":"petra@quay.example","ip":"192.0.2.2"},"action":"user.role.update","outcome":"success","target":{"type":"user","name":"ines@quay.example"}}
            {"at":"2026-03-03T08:04:00Z","actor":{"email":"petra@quay.example","ip":"192.0.2.2"},"action":"mast.create","outcome":"success","target":{"type":"mast","name":"north"}}
            {"at":"2026-03-03T08:05:00Z","actor":{"email":"petra@quay.example","ip":"192.0.2.2"},"action":"sso.settings.update","outcome":"denied","target":{"type":"quay","name":"east"}}
            {"at":"2026-03-03T08:08:00Z","actor":{"email":"petra@quay.example","ip":"192.0.2.2"},"action":"user.delete","outcome":"success","target":{"type":"user","name":"omar@quay.example"}}
            """;

    private static final String PARTS =
            """
            2026-03-03 02:01:00,001 [web-2] INFO  Auth - user=ines remote=192.0.2.3 login successful
            2026-03-03 02:02:00,001 [web-3] WARN  Auth - user=omar remote=192.0.2.4 login failed: invalid password
            2026-03-03 02:03:00,001 [web-3] WARN  Auth - user=omar remote=192.0.2.4 account locked after 5 attempts
            2026-03-03 02:05:00,001 [web-4] INFO  Crew - user=petra remote=192.0.2.9 deleted mast North
            2026-03-03 02:06:00,001 [tide] INFO  Buoy - tide turned after 312 minutes
            """;

    private static final String BRACKETS =
            """
            2026-03-03T07:00:00.111Z [a1b2] [ACCEPTED LOGIN] for client : ines / 192.0.2.4 [rope]
            2026-03-03T07:00:10.111Z [a1b3] [DENIED LOGIN] for client : NA / 198.51.100.20.
            2026-03-03T07:00:30.111Z [a1b5] [ACCEPTED VISIT] quay:north/2 for client : omar / 192.0.2.5.
            2026-03-03T07:00:50.111Z [a1b7] [ACCEPTED BERTH CHANGE] quay:north for client : petra / 192.0.2.1.
            2026-03-03T07:01:00.111Z [a1b8] [ACCEPTED LOGIN] for client : omar / 192.0.2.5 [key]
            """;

    private static final String ACCOUNTING =
            """
            2026-03-03T09:00:00Z buoy1 warden 5200 Passed-Authentication: Authentication succeeded, UserName=ines, Gate=12, Calling-Station-ID=AA-BB-CC-00-00-01
            2026-03-03T09:01:00Z buoy1 warden 5400 Failed-Attempt: Authentication failed, UserName=omar, Gate=14, Calling-Station-ID=AA-BB-CC-00-00-02
            2026-03-03T09:02:00Z buoy1 warden 3000 Quay-Accounting: Accounting start request, UserName=ines, Gate=12, Calling-Station-ID=AA-BB-CC-00-00-01
            2026-03-03T09:30:00Z buoy1 warden 3001 Quay-Accounting: Accounting stop request, UserName=ines, Gate=12, Calling-Station-ID=AA-BB-CC-00-00-01
            """;

    private static final String INITIATORS =
            """
            TID: [-1] [] [2026-03-03 08:00:00,100]  INFO {TRAIL} -  Initiator : ines | Action : Login | Target : QUAY | Result : Success
            TID: [-1] [] [2026-03-03 08:01:00,100]  INFO {TRAIL} -  Initiator : omar | Action : Login | Target : QUAY | Result : Failed
            TID: [-1] [] [2026-03-03 08:02:00,100]  INFO {TRAIL} -  Initiator : petra | Action : Add User | Target : newbie | Result : Success
            TID: [-1] [] [2026-03-03 08:03:00,100]  INFO {TRAIL} -  Initiator : petra | Action : Delete Role | Target : pilot | Result : Success
            TID: [-1] [] [2026-03-03 08:04:00,100]  INFO {TRAIL} -  Initiator : petra | Action : Change Password | Target : newbie | Result : Success
            TID: [-1] [] [2026-03-03 08:06:00,100]  INFO {TRAIL} -  Initiator : petra | Action : Update Mast | Target : north | Result : Failed
            """;

    private static final String ERRORS =
            """
            2026-03-03 09:00:00,111 INFO  [name=ines@quay.example;ua=Boat/1.0;] gate - cmd=Auth; account=ines@quay.example; protocol=rope;
            2026-03-03 09:01:00,111 WARN  [name=omar@quay.example;ua=Boat/1.0;] gate - cmd=Auth; account=omar@quay.example; protocol=rope; error=authentication failed for [omar@quay.example], invalid password;
            2026-03-03 09:03:00,111 INFO  [name=petra@quay.example;ua=Boat/1.0;] gate - cmd=CreateAccount; berth=7;
            2026-03-03 09:05:00,111 INFO  [name=petra@quay.example;ua=Boat/1.0;] gate - cmd=DeleteAccount; berth=8;
            """;

    private static final String LEASES =
            """
            ID,Date,Time,Description,IP Address,Host Name,MAC Address
            10,03/03/26,10:00:00,Assign,192.0.2.5,mast1.quay.example,AABBCC001122
            11,03/03/26,10:05:00,Renew,192.0.2.5,mast1.quay.example,AABBCC001122
            12,03/03/26,10:30:00,Release,192.0.2.5,mast1.quay.example,AABBCC001122
            24,03/03/26,10:32:00,Database Cleanup Begin,,,
            """;

    private static final String FOUND =
            """
            <13>1 2026-03-03T10:00:00Z buoy1 scand 120 - - VIRUS FOUND name="Kelp-Test" file="/quay/a.com" action=quarantine result=ok user=ines
            <13>1 2026-03-03T10:01:00Z buoy1 scand 120 - - VIRUS FOUND name="W32/Rope" file="/quay/x.exe" action=clean result=failed user=omar
            <13>1 2026-03-03T10:02:00Z buoy1 scand 120 - - SCAN COMPLETE files=1200
            """;

    @Test
    void whoeverInitiatedItIsTheUserUnlessAnAccountWasChanged() throws IOException {
        assertThat(fields(INITIATORS, 0)).containsEntry("user", List.of("ines"));
        assertThat(fields(INITIATORS, 2))
                .containsEntry("user", List.of("newbie"))
                .containsEntry("src_user", List.of("petra"));
        assertThat(fields(INITIATORS, 3))
                .containsEntry("user", List.of("petra"))
                .containsEntry("object", List.of("pilot"));
        assertThat(fields(INITIATORS, 5)).containsEntry("object", List.of("north"));
        assertThat(fields(INITIATORS, 0)).doesNotContainKey("object");
    }

    @Test
    void aLoginWithoutErrorWentWellWhereOthersStateTheirs() throws IOException {
        assertThat(fields(ERRORS, 0)).containsEntry("action", List.of("success"));
        assertThat(fields(ERRORS, 1)).containsEntry("action", List.of("failure"));
        assertThat(tags(ERRORS, 2)).contains("change");
        assertThat(fields(ERRORS, 2)).containsEntry("action", List.of("created"));
    }

    @Test
    void aLeaseIsASessionAndNoChange() throws IOException {
        assertThat(tags(LEASES, 0)).contains("session", "dhcp").doesNotContain("change");
        assertThat(tags(LEASES, 2)).contains("session");
        assertThat(tags(LEASES, 3)).isEmpty();
    }

    @Test
    void theNameBesideMalwareIsItsSignature() throws IOException {
        assertThat(fields(FOUND, 0)).containsEntry("signature", List.of("Kelp-Test"));
        assertThat(fields(FOUND, 1)).containsEntry("signature", List.of("W32/Rope"));
    }

    @Test
    void whatIsCalledTheTargetIsAUserWhereItsKindSaysSo() throws IOException {
        assertThat(fields(TRAIL, 6))
                .containsEntry("user", List.of("omar@quay.example"))
                .containsEntry("src_user", List.of("petra@quay.example"));
        assertThat(fields(TRAIL, 4)).containsEntry("user", List.of("petra@quay.example"));
        assertThat(fields(TRAIL, 0)).containsEntry("user", List.of("ines@quay.example"));
    }

    @Test
    void aFileThatIsOfferedIsAccessedAndAWayToLogInIsChanged() throws IOException {
        assertThat(tags(TRAIL, 1)).contains("data", "access").doesNotContain("endpoint");
        assertThat(tags(TRAIL, 5)).contains("change").doesNotContain("authentication");
    }

    @Test
    void thePartOfAProgramIsAskedLast() throws IOException {
        assertThat(tags(PARTS, 0)).contains("authentication");
        assertThat(tags(PARTS, 2)).contains("change").doesNotContain("authentication");
    }

    @Test
    void wordsInCapitalsInBracketsSayWhatWasDone() throws IOException {
        assertThat(tags(BRACKETS, 0)).contains("authentication");
        assertThat(fields(BRACKETS, 0))
                .containsEntry("user", List.of("ines"))
                .containsEntry("action", List.of("success"));
        assertThat(fields(BRACKETS, 1)).containsEntry("action", List.of("failure"));
        assertThat(tags(BRACKETS, 2)).doesNotContain("authentication");
    }

    @Test
    void accountingBeginsAndEndsSessions() throws IOException {
        assertThat(tags(ACCOUNTING, 0)).contains("authentication");
        assertThat(tags(ACCOUNTING, 2)).contains("session").doesNotContain("authentication");
        assertThat(tags(ACCOUNTING, 3)).contains("session");
    }
}
