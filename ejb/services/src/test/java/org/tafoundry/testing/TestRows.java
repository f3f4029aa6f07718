package org.tafoundry.testing;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.tafoundry.caller.Caller;

/** Rows that tests begin with. */
public final class TestRows {
    private TestRows() {}

    /** A request of this requestor. */
    public static UUID request(TestPersistence database, Caller owner, String status) {
        UUID id = UUID.randomUUID();
        database.doInTransaction(
                em -> em.createNativeQuery("INSERT INTO requests (id, created_by, status, source_system, description)"
                                + " VALUES (:id, :owner, :status, 'fixture', '')")
                        .setParameter("id", id)
                        .setParameter("owner", owner.userId().orElseThrow())
                        .setParameter("status", status)
                        .executeUpdate());
        return id;
    }

    /** A revision of a request. */
    public static UUID revision(EntityManager em, UUID request, int version) {
        UUID id = UUID.randomUUID();
        em.createNativeQuery(
                        "INSERT INTO ta_revisions (id, request_id, version, storage_key, storage_bucket, generated_by,"
                                + " file_size, checksum, generation_metadata)"
                                + " VALUES (:id, :request, :version, 'key', 'bucket', 'AUTO', 7, 'abc', '{}')")
                .setParameter("id", id)
                .setParameter("request", request)
                .setParameter("version", version)
                .executeUpdate();
        return id;
    }

    /** A validation run of a revision that was asked for and ended at a time. */
    public static UUID run(EntityManager em, UUID request, UUID revision, String status, Instant at) {
        UUID id = UUID.randomUUID();
        em.createNativeQuery(
                        "INSERT INTO validation_runs (id, request_id, ta_revision_id, status, results_json, created_at,"
                                + " completed_at) VALUES (:id, :request, :revision, :status, '{}', :at, :at)")
                .setParameter("id", id)
                .setParameter("request", request)
                .setParameter("revision", revision)
                .setParameter("status", status)
                .setParameter("at", at)
                .executeUpdate();
        return id;
    }
}
