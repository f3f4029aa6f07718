package org.tafoundry.storage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.maintenance.MaintenanceJob;
import org.tafoundry.maintenance.MaintenanceRun;
import org.tafoundry.testing.MemoryStore;
import org.tafoundry.testing.TestPersistence;

class StorageReconcileTest {
    private static final Instant OLD = Instant.now().minus(Duration.ofHours(25));
    private static TestPersistence database;

    private final MemoryStore store = new MemoryStore();

    @BeforeAll
    static void start() {
        database = TestPersistence.start();
        Caller author = database.caller("ada", RoleName.REQUESTOR);
        UUID request = UUID.randomUUID();
        execute("INSERT INTO requests (id, created_by, status, source_system, description) VALUES ('" + request + "', '"
                + author.userId().orElseThrow() + "', 'NEW', 's', 'd')");
        for (String sample : List.of("good", "gone", "short")) {
            execute(
                    "INSERT INTO log_samples (id, request_id, filename, file_size, storage_key, storage_bucket, checksum)"
                            + " VALUES (gen_random_uuid(), '" + request + "', 'a.log', 3, '" + sample + "', 'b', 'c')");
        }
        execute("INSERT INTO log_samples (id, request_id, filename, file_size, storage_key, storage_bucket, checksum,"
                + " deleted_at) VALUES (gen_random_uuid(), '" + request + "', 'a.log', 3, 'deleted', 'b', 'c', now())");
    }

    @Test
    void whatDiffersIsReportedAndWhatNobodyRefersToIsDeleted() throws IOException {
        store.put("good", new byte[3], OLD);
        store.put("short", new byte[2], OLD);
        store.put("deleted", new byte[3], OLD);
        store.put("orphan", new byte[1], OLD);
        store.put("being made", new byte[1], Instant.now());
        String expected =
                "\"orphans\":[\"deleted\",\"orphan\"],\"missing\":[\"sample gone\"],\"wrongSize\":[\"sample short\"]";
        assertThat(reconcile(true)).contains("\"objects\":5,\"referenced\":3", expected);
        assertThat(store.keys()).hasSize(5);
        assertThat(reconcile(false)).contains(expected);
        assertThat(store.keys()).containsExactly("being made", "good", "short");
        assertThat(reconcile(false)).contains("\"orphans\":[]");
    }

    private String reconcile(boolean dryRun) throws IOException {
        ObjectReferences references = new Transactional();
        return new StorageReconcile(store, references, new UnreferencedObjects(references, store))
                .reconcile(new MaintenanceRun(
                        UUID.randomUUID(),
                        MaintenanceJob.STORAGE_RECONCILE,
                        dryRun,
                        "RUNNING",
                        Optional.empty(),
                        UUID.randomUUID(),
                        "",
                        Instant.now(),
                        Optional.empty()));
    }

    private static void execute(String sql) {
        database.doInTransaction(em -> em.createNativeQuery(sql).executeUpdate());
    }

    /** The questions, each in a transaction of its own, as the container asks them. */
    private static final class Transactional extends ObjectReferences {
        @Override
        public Set<String> unreferenced(List<String> keys) {
            return database.inTransaction((EntityManager em) -> new ObjectReferences(em).unreferenced(keys));
        }

        @Override
        public void forgetUpload(String key) {
            database.doInTransaction(em -> new ObjectReferences(em).forgetUpload(key));
        }

        @Override
        public List<Reference> after(String key, int most) {
            return database.inTransaction((EntityManager em) -> new ObjectReferences(em).after(key, most));
        }
    }
}
