package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.request.Approvals;
import org.tafoundry.request.Interview;
import org.tafoundry.request.RequestDraft;
import org.tafoundry.request.RequestRefusal;
import org.tafoundry.request.RequestStatus;
import org.tafoundry.request.RequestView;
import org.tafoundry.request.Requests;
import org.tafoundry.sample.Samples;
import org.tafoundry.sample.Upload;

/** State, audit row and queued work change together or not at all, in the server's own transactions. */
@ExtendWith(ArquillianExtension.class)
class RequestsIT {
    @Resource(lookup = "java:jboss/datasources/TaFoundry")
    private DataSource database;

    @Resource
    private UserTransaction transaction;

    @EJB(lookup = "java:global/ta-foundry/services/Requests")
    private Requests requests;

    @EJB(lookup = "java:global/ta-foundry/services/Approvals")
    private Approvals approvals;

    @EJB(lookup = "java:global/ta-foundry/services/Samples")
    private Samples samples;

    private People people;
    private Caller requestor;
    private Caller approver;

    @Deployment
    static WebArchive test() {
        return InServer.war(RequestsIT.class, People.class);
    }

    @BeforeEach
    void newUsers() throws SQLException {
        people = new People(database);
        requestor = people.withRoles(RoleName.REQUESTOR);
        approver = people.withRoles(RoleName.APPROVER);
    }

    @Test
    void anIllegalTransitionIsRefusedAndChangesNothing() throws SQLException {
        UUID id = create();
        assertThatThrownBy(() -> approvals.approve(approver, id))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(RequestRefusal.REQUEST_WRONG_STATE));
        assertThat(requests.get(requestor, id).status()).isEqualTo(RequestStatus.NEW);
        assertThat(audited(id)).isEqualTo(1L);
        assertThat(queued(id)).isEqualTo(0L);
    }

    @Test
    void aRolledBackActionLeavesNoAuditRow() throws SQLException, NotSupportedException, SystemException {
        transaction.begin();
        UUID id = create();
        transaction.rollback();
        assertThat(people.ask("SELECT count(*) FROM requests WHERE id = ?", id)).isEqualTo(0L);
        assertThat(audited(id)).isEqualTo(0L);
    }

    @Test
    void aRefusedLookAtAnothersRequestSaysWhatWasDenied() throws SQLException {
        UUID id = create();
        Caller other = people.withRoles(RoleName.REQUESTOR);
        assertThatThrownBy(() -> requests.get(other, id))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.denied())
                        .contains(new Refusal.Denied(Requests.ENTITY, id)));
    }

    @Test
    void ofApproversWhoActTogetherOneApproves() throws SQLException {
        UUID id = create();
        byte[] log = "Jan  1 00:00:00 host app: started\n".getBytes(StandardCharsets.UTF_8);
        samples.upload(requestor, id, new Upload("a.log", "text/plain"), new ByteArrayInputStream(log));
        requests.submit(requestor, id);
        List<CompletableFuture<RequestView>> all = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> approvals.approve(approver, id)))
                .limit(4)
                .toList();
        long approved = all.stream()
                .filter(each -> each.handle((view, refused) -> refused == null).join())
                .count();
        assertThat(approved).isEqualTo(1);
        assertThat(people.ask("SELECT count(*) FROM audit_logs WHERE action = 'APPROVE' AND entity_id = ?", id))
                .isEqualTo(1L);
    }

    private UUID create() {
        return requests.create(requestor, new RequestDraft("Source", "d", false, Interview.EMPTY))
                .id();
    }

    private Object audited(UUID id) throws SQLException {
        return people.ask("SELECT count(*) FROM audit_logs WHERE entity_id = ?", id);
    }

    private Object queued(UUID id) throws SQLException {
        return people.ask("SELECT count(*) FROM scheduled_tasks WHERE task_instance = ?", id.toString());
    }
}
