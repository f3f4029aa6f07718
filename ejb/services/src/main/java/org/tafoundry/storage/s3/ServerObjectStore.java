package org.tafoundry.storage.s3;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tafoundry.secret.SecretAlias;
import org.tafoundry.secret.ServerSecrets;
import org.tafoundry.storage.ListedObject;
import org.tafoundry.storage.ObjectInventory;
import org.tafoundry.storage.ObjectStore;

/**
 * The object store of this server. It connects when it is first used and tries again with the next use after a failure,
 * so that the server starts although the storage does not answer.
 */
@ApplicationScoped
public class ServerObjectStore implements ObjectStore, ObjectInventory {
    private volatile S3ObjectStore connected;

    @Override
    public String bucket() {
        return setting("bucket", "tafoundry");
    }

    @Override
    public void put(String key, InputStream content, String contentType) throws IOException {
        store().put(key, content, contentType);
    }

    @Override
    public InputStream open(String key) throws IOException {
        return store().open(key);
    }

    @Override
    public void delete(String key) throws IOException {
        store().delete(key);
    }

    @Override
    public List<ListedObject> list(String key, int most) throws IOException {
        return store().list(key, most);
    }

    @Override
    public OptionalLong size(String key) throws IOException {
        return store().size(key);
    }

    @Override
    public int abortUploads(Instant before, boolean dryRun) throws IOException {
        return store().abortUploads(before, dryRun);
    }

    private S3ObjectStore store() throws IOException {
        S3ObjectStore store = connected;
        if (store == null) {
            store = S3ObjectStore.connect(new S3Settings(
                    setting("endpoint", "http://127.0.0.1:9000"),
                    setting("region", "us-east-1"),
                    bucket(),
                    setting("access.key", "tafoundry"),
                    ServerSecrets.open().password(SecretAlias.S3_SECRET_KEY)));
            connected = store;
        }
        return store;
    }

    private static String setting(String name, String standard) {
        Config config = ConfigProvider.getConfig();
        return config.getOptionalValue("tafoundry.s3." + name, String.class).orElse(standard);
    }
}
