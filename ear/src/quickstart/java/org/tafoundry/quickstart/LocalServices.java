package org.tafoundry.quickstart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tafoundry.schema.SchemaMigration;
import org.tafoundry.secret.SecretAlias;

/** What the server needs around it: secrets, database and object store of one data folder. */
public record LocalServices(Secrets secrets, Database database, ObjectStore objects) {

    /** Starts them and migrates the schema. */
    public static LocalServices start(Path s3proxy, DataFolder data, Children children, Steps steps) {
        Secrets secrets = steps.run("Secrets", () -> Secrets.in(data), made -> "in " + made.storeFile());
        ObjectStore objects = steps.run(
                "S3 (S3Proxy over a folder)",
                () -> ObjectStore.start(s3proxy, data, children, secrets.store().password(SecretAlias.S3_SECRET_KEY)),
                ObjectStore::endpoint);
        Database database = steps.run(
                "PostgreSQL",
                () -> Database.start(data, children, secrets.store().password(SecretAlias.DB_PASSWORD)),
                Database::url);
        steps.run(
                "Schema (Liquibase)",
                () -> new SchemaMigration(database.url(), Database.NAME, database.password()).apply(),
                applied -> "up to date");
        steps.run(
                "S3 answers",
                () -> {
                    objects.awaitReady();
                    return objects;
                },
                ObjectStore::endpoint);
        return new LocalServices(secrets, database, objects);
    }

    /** The environment variables by which a server finds these services (see wildfly-config/README.md). */
    public Map<String, String> environment() throws IOException {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("TAFOUNDRY_DB_URL", database.url());
        environment.put("TAFOUNDRY_DB_USER", Database.NAME);
        environment.put("TAFOUNDRY_S3_ENDPOINT", objects.endpoint());
        environment.put("TAFOUNDRY_S3_BUCKET", ObjectStore.BUCKET);
        environment.put("TAFOUNDRY_S3_ACCESS_KEY", ObjectStore.ACCESS_KEY);
        environment.put("TAFOUNDRY_SECRETS_FILE", secrets.storeFile().toString());
        environment.put("TAFOUNDRY_SECRETS_PASSWORD", secrets.storePassword());
        return environment;
    }
}
