package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.generate;
import static org.tafoundry.foundry.Jobs.run;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences about what was found say what it is, what came of it and who found it. */
class FindingsInSentencesTest {

    private static final String SCANNER =
            """
            2026-11-12 07:01:13 sieve[2290]: file /vault/share/a.zip infected: Win.Trojan.Moth-12, quarantined
            2026-11-12 07:02:13 sieve[2290]: file /vault/share/b.exe infected: Test-Signature, deleted
            2026-11-12 07:03:13 sieve[2290]: file /home/omar/c.doc infected: W97M.Wasp, could not be cleaned
            2026-11-12 07:04:13 sieve[2290]: scan of /vault/share finished: 1290 files, 3 infected, 2 errors
            2026-11-12 07:07:13 sieve[2291]: file /home/ines/e.js infected: Js.Hornet.Gen, quarantined
            """;

    private static final String TOWER =
            """
            Nov 12 08:14:02 mast-01 mastd: Station a4:83:e7:11:22:33 left cell 7
            Nov 12 08:25:10 mast-01 mastd: Stranger 00:1a:2b:3c:4d:5e detected by quay-3f-02 channel 11
            Nov 12 08:40:00 mast-01 mastd: Station a4:83:e7:11:22:44 left cell 9
            Nov 12 08:43:00 mast-01 mastd: beacon answered to quay-3f-02 in time
            """;

    @Test
    void whatCameOfAnInfectedFileIsTheAction() throws IOException {
        assertThat(fields(SCANNER, 0))
                .containsEntry("signature", List.of("Win.Trojan.Moth-12"))
                .containsEntry("action", List.of("blocked"));
        assertThat(fields(SCANNER, 2)).containsEntry("action", List.of("allowed"));
    }

    @Test
    void aNumberOfInfectedFilesIsAReport() throws IOException {
        assertThat(tags(SCANNER, 3)).doesNotContain("malware");
        assertThat(tags(SCANNER, 4)).contains("malware");
    }

    @Test
    void whoOnlyDetectsIsNoUserAndTheBeginningOfItsNameNoConstant() throws IOException {
        assertThat(fields(TOWER)).allSatisfy(f -> assertThat(f).doesNotContainKeys("user", "src_user"));
        Generated generated = generate(TOWER, false);
        String next = "Nov 12 08:44:00 mast-01 mastd: Stranger 00:1a:2b:3c:4d:5f detected by hut-4 channel 12\n";
        assertThat(run(generated.addOn(), generated.report().sourcetypes().get(0), next)
                        .get(0)
                        .fields()
                        .asMap())
                .containsValue(List.of("hut-4"));
    }
}
