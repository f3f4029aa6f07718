package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.generate;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happened is told from inside a list of one, by a number of Windows, and by the telling words of a sentence. */
class EnvelopesAndEndsTest {

    private static final String LISTED =
            """
            {"at":"2026-02-24T23:46:00Z","actor":{"email":"ines@quay.example"},"ipAddress":"192.0.2.13","events":[{"type":"USER_SETTINGS","name":"CREATE_USER"}]}
            {"at":"2026-02-24T23:47:00Z","actor":{"email":"omar@quay.example"},"ipAddress":"192.0.2.14","events":[{"type":"login","name":"login_success"}]}
            {"at":"2026-02-24T23:48:00Z","actor":{"email":"ines@quay.example"},"ipAddress":"192.0.2.13","events":[{"type":"USER_SETTINGS","name":"SUSPEND_USER"}]}
            {"at":"2026-02-24T23:49:00Z","actor":{"email":"petra@quay.example"},"ipAddress":"192.0.2.15","events":[{"type":"login","name":"login_failure"}]}
            """;

    private static final String REASONED =
            """
            {"at":"2026-02-24T23:46:00Z","kind":"login","user":"ines","ip":"192.0.2.13","outcome":"Let in after the second factor, success"}
            {"at":"2026-02-24T23:47:00Z","kind":"login","user":"omar","ip":"192.0.2.14","outcome":"User (omar@quay.example) was wrong too many times from 192.0.2.14"}
            {"at":"2026-02-24T23:48:00Z","kind":"login","user":"petra","ip":"192.0.2.15","outcome":"Wrong username or password for petra@quay.example"}
            """;

    private static final String GUARD =
            """
            {"at":"2026-02-24T23:46:00Z","event":"threat","ruleName":"Stop Malicious User","threat":"Cross Site Scripting","src":"192.0.2.13","dest":"10.0.0.1","severity":"high"}
            {"at":"2026-02-24T23:47:00Z","event":"threat","ruleName":"Stop Injection","threat":"SQL Injection","src":"192.0.2.14","dest":"10.0.0.1","severity":"high"}
            {"at":"2026-02-24T23:48:00Z","event":"threat","ruleName":"Stop Malicious User","threat":"Directory Traversal","src":"192.0.2.15","dest":"10.0.0.1","severity":"low"}
            """;

    private static String gate(int number, String file) {
        return "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>"
                + "<Provider Name='Microsoft-Windows-AppLocker'/><EventID>" + number
                + "</EventID><TimeCreated SystemTime='2026-09-29T08:12:31.6189560Z'/>"
                + "<Channel>Microsoft-Windows-AppLocker/EXE and DLL</Channel><Computer>quay7</Computer></System>"
                + "<UserData><RuleAndFileData><RuleName>All files in the vault folder</RuleName>"
                + "<TargetProcessId>7092</TargetProcessId><FullFilePath>C:\\\\Vault\\\\" + file
                + "</FullFilePath></RuleAndFileData></UserData></Event>\n";
    }

    @Test
    void theNameInAListOfOneTellsAChange() throws IOException {
        assertThat(tags(LISTED, 0)).contains("change");
        assertThat(tags(LISTED, 1)).contains("authentication").doesNotContain("change");
        assertThat(fields(LISTED, 2)).containsEntry("action", List.of("modified"));
    }

    @Test
    void noSentenceOfOneEventStandsInALookup() throws IOException {
        assertThat(fields(REASONED, 1)).containsEntry("action", List.of("failure"));
        assertThat(generate(REASONED, false).addOn().files().entrySet().stream()
                        .filter(f -> f.getKey().endsWith(".csv"))
                        .map(f -> new String(f.getValue(), StandardCharsets.UTF_8)))
                .noneMatch(csv -> csv.contains("quay.example"));
    }

    @Test
    void whoDoesHarmIsNoHarmfulFile() throws IOException {
        assertThat(tags(GUARD, 0)).contains("ids").doesNotContain("malware");
        assertThat(tags(GUARD, 2)).contains("ids");
    }

    @Test
    void aProgramThatWindowsStoppedIsBlocked() throws IOException {
        String log = gate(8002, "oar.exe") + gate(8004, "moth.exe") + gate(8004, "wasp.exe");
        assertThat(fields(log, 1)).containsEntry("action", List.of("blocked"));
        assertThat(tags(log, 1)).contains("process").doesNotContain("filesystem");
    }
}
