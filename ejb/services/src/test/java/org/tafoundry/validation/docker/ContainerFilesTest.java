package org.tafoundry.validation.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.tafoundry.validation.splunk.SplunkDefaults;

class ContainerFilesTest {

    @Test
    void onlySplunksUserReadsThePassword() throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(ContainerFiles.defaults("s3cret"))) {
            TarArchiveEntry folder = tar.getNextEntry();
            assertThat(folder.getName()).isEqualTo("defaults/");
            assertThat(folder.getMode() & 0777).isEqualTo(0700);
            TarArchiveEntry file = tar.getNextEntry();
            assertThat(file.getName()).isEqualTo("defaults/default.yml");
            assertThat(file.getMode() & 0777).isEqualTo(0600);
            assertThat(file.getLongUserId()).isEqualTo(SplunkDefaults.USER);
            assertThat(new String(tar.readAllBytes(), StandardCharsets.UTF_8)).contains("s3cret");
            assertThat(tar.getNextEntry()).isNull();
        }
    }
}
