package org.tafoundry.secret;

import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Opens the credential store that this server was told to use. */
public final class ServerSecrets {
    private ServerSecrets() {}

    /** The store named by {@code tafoundry.secrets.file}, opened with {@code tafoundry.secrets.password}. */
    public static SecretStore open() {
        Config config = ConfigProvider.getConfig();
        return SecretStore.open(
                Path.of(config.getValue("tafoundry.secrets.file", String.class)),
                config.getValue("tafoundry.secrets.password", String.class));
    }
}
