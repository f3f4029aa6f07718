package org.tafoundry.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.page.PageRequest;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.testing.TestPersistence;

class AuditTrailTest {
    private static TestPersistence database;
    private static Caller admin;

    @BeforeAll
    static void start() {
        database = TestPersistence.start();
        admin = database.caller("ada", RoleName.ADMIN);
    }

    @Test
    void theProductWorksUnderTheIdOfTheCallThatCausedIt() {
        UUID request = UUID.randomUUID();
        UUID run = UUID.randomUUID();
        assertThat(productFor(request)).isNotEqualTo(productFor(request));
        Caller approver = database.caller("ann", RoleName.APPROVER);
        record(approver, AuditAction.APPROVE, request);
        record(database.caller("bob", RoleName.APPROVER), AuditAction.DOWNLOAD, request);
        assertThat(productFor(run, request)).isEqualTo(approver.correlationId());
        Caller again = database.caller("cyd", RoleName.APPROVER);
        record(again, AuditAction.REVALIDATE, run);
        assertThat(productFor(run, request)).isEqualTo(again.correlationId());
    }

    @Test
    void onlyARefusalForLackOfARightIsADenial() {
        UUID thing = UUID.randomUUID();
        Refusal hidden = new Refusal(CommonRefusal.NOT_FOUND, "There is none.", "List them.");
        denied(hidden);
        denied(hidden.denying("request", thing));
        List<AuditRecord> rows = rows(AuditQuery.ALL.doing(AuditAction.ACCESS_DENIED));
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).entityId()).contains(thing);
        assertThat(rows.get(0).userId()).isEqualTo(admin.userId());
        assertThat(rows.get(0).details()).containsEntry("call", "GET /x").containsEntry("code", "NOT_FOUND");
    }

    @Test
    void readingTheTrailIsAudited() {
        UUID thing = UUID.randomUUID();
        rows(AuditQuery.ALL.on(thing));
        assertThat(rows(AuditQuery.ALL.onType("audit").doing(AuditAction.VIEW)))
                .anySatisfy(row -> assertThat(row.details())
                        .isEqualTo(Map.of("entityId", thing.toString(), "actor", "ada", "actorRoles", "ADMIN")));
    }

    private static UUID productFor(UUID... things) {
        return database.inTransaction(em -> new AuditTrail(em).productFor(things))
                .correlationId();
    }

    private static void record(Caller caller, AuditAction action, UUID thing) {
        database.doInTransaction(
                em -> new AuditTrail(em).record(caller, action, AuditSubject.of("thing", thing), Map.of()));
    }

    private static void denied(Refusal refusal) {
        database.doInTransaction(em -> new AuditTrail(em).recordDenied(admin, refusal, "GET /x"));
    }

    private static List<AuditRecord> rows(AuditQuery query) {
        return database.inTransaction(em -> new AuditTrail(em).find(admin, query, new PageRequest(0, 20, "")))
                .items();
    }
}
