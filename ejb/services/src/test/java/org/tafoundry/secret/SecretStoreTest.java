package org.tafoundry.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretStoreTest {
    @TempDir
    private Path folder;

    @Test
    void passwordsAndKeyPairsAreThereAfterReopening() throws GeneralSecurityException {
        Path file = folder.resolve("secrets.p12");
        KeyPair keyPair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        SecretStore first = SecretStore.openOrCreate(file, "opens it");
        first.put(SecretAlias.DB_PASSWORD, "päss");
        first.put(SecretAlias.JWT, keyPair);

        SecretStore second = SecretStore.open(file, "opens it");
        assertThat(second.password(SecretAlias.DB_PASSWORD)).isEqualTo("päss");
        assertThat(second.keyPair(SecretAlias.JWT).getPublic()).isEqualTo(keyPair.getPublic());
        assertThat(second.holds(SecretAlias.JWT)).isTrue();
        assertThat(second.holds(SecretAlias.S3_SECRET_KEY)).isFalse();
    }

    @Test
    void anAliasThatIsNotThereIsNamed() {
        SecretStore store = SecretStore.openOrCreate(folder.resolve("secrets.p12"), "opens it");
        assertThatThrownBy(() -> store.password(SecretAlias.S3_SECRET_KEY))
                .isInstanceOf(SecretStoreException.class)
                .hasMessageContaining("s3-secret-key");
    }

    @Test
    void aWrongPasswordSaysWhichSettingToCheck() {
        Path file = folder.resolve("secrets.p12");
        SecretStore.openOrCreate(file, "opens it").put(SecretAlias.DB_PASSWORD, "x");
        assertThatThrownBy(() -> SecretStore.open(file, "does not"))
                .isInstanceOf(SecretStoreException.class)
                .hasMessageContaining("TAFOUNDRY_SECRETS_PASSWORD");
    }

    @Test
    void aMissingFileSaysWhichSettingToCheck() {
        assertThatThrownBy(() -> SecretStore.open(folder.resolve("none.p12"), "x"))
                .isInstanceOf(SecretStoreException.class)
                .hasMessageContaining("TAFOUNDRY_SECRETS_FILE");
    }
}
