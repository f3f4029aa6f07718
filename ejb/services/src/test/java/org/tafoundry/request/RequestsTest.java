package org.tafoundry.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditQuery;
import org.tafoundry.audit.AuditRecord;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.page.PageRequest;
import org.tafoundry.proposal.Instruction;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.refusal.RefusalCode;
import org.tafoundry.settings.Settings;
import org.tafoundry.testing.RecordedWork;
import org.tafoundry.testing.TestPersistence;

class RequestsTest {
    private static final PageRequest FIRST = new PageRequest(0, 200, "");
    private static TestPersistence database;
    private static Caller requestor;
    private static Caller other;
    private static Caller approver;
    private static Caller admin;

    private final RecordedWork work = new RecordedWork();

    @BeforeAll
    static void start() {
        database = TestPersistence.start();
        requestor = database.caller("rita", RoleName.REQUESTOR);
        other = database.caller("oscar", RoleName.REQUESTOR);
        approver = database.caller("anna", RoleName.APPROVER);
        admin = database.caller("ada", RoleName.ADMIN);
    }

    @Test
    void answersAreKeptWithTheRequestWhileItIsNew() {
        UUID id = with(requestor, (r, c) -> r.create(c, new RequestDraft("Answered", "", true, Interview.EMPTY)))
                .id();
        List<Instruction> answers = List.of(
                Instruction.of(Instruction.Kind.ZONE, "", "Europe/Berlin"),
                Instruction.of(Instruction.Kind.PRODUCT, "Acme", "Gate"),
                Instruction.value("rc", "7", "action", "failure"));
        with(requestor, (r, c) -> r.answer(c, id, answers));
        with(requestor, (r, c) -> r.answer(c, id, List.of(Instruction.value("rc", "9", "action", "success"))));
        RequestView answered = with(requestor, (r, c) -> r.get(c, id));
        assertThat(answered.interview().timeZone()).isEqualTo("Europe/Berlin");
        assertThat(answered.interview().vendor()).isEqualTo("Acme");
        assertThat(answered.instructions())
                .extracting(Instruction::words)
                .containsExactly("rc=7 means action=failure, rc=9 means action=success");
        RequestDraft changed = new RequestDraft("Answered", "more", true, answered.interview());
        RequestView after = with(requestor, (r, c) -> r.update(c, id, answered.updatedAt(), changed));
        assertThat(after.instructions()).isEqualTo(answered.instructions());
        assertThatThrownBy(() -> with(requestor, (r, c) -> r.answer(c, id, List.of())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aRequestGoesFromItsRequestorToTheQueue() {
        RequestView created = create("Apache");
        assertThat(created.status()).isEqualTo(RequestStatus.NEW);
        addSample(created.id());
        assertThat(with(requestor, (r, c) -> r.submit(c, created.id())).status())
                .isEqualTo(RequestStatus.PENDING_APPROVAL);
        RequestView approved = approve(created.id());
        assertThat(approved.status()).isEqualTo(RequestStatus.APPROVED);
        assertThat(approved.approvedBy()).isEqualTo(approver.userId());
        assertThat(work.entries()).containsExactly("generate " + created.id());
        assertThat(audit(created.id()))
                .extracting(AuditRecord::action)
                .containsExactly(AuditAction.APPROVE, AuditAction.SUBMIT, AuditAction.CREATE);
    }

    @Test
    void anApproversCommentStaysWithTheRequest() {
        RequestView created = create("Squid");
        addSample(created.id());
        with(requestor, (r, c) -> r.submit(c, created.id()));
        RequestView approved = database.inTransaction(
                em -> approvals(em).approve(approver, created.id(), " To the test index first. "));
        assertThat(approved.approvalComment()).isEqualTo("To the test index first.");
        assertThat(audit(created.id()).get(0).details()).containsEntry("comment", "To the test index first.");
    }

    @Test
    void theAuditRowTellsWhoFromWhereAndWhich() {
        RequestView created = create("Nginx");
        AuditRecord row = audit(created.id()).get(0);
        assertThat(row.userId()).isEqualTo(requestor.userId());
        assertThat(row.ipAddress()).isEqualTo("192.0.2.7");
        assertThat(row.userAgent()).isEqualTo("test");
        assertThat(row.correlationId()).contains(requestor.correlationId());
        assertThat(row.details())
                .isEqualTo(Map.of("sourceSystem", "Nginx", "actor", requestor.username(), "actorRoles", "REQUESTOR"));
    }

    @ParameterizedTest
    @EnumSource(RequestStatus.class)
    void onlyAPendingRequestIsApproved(RequestStatus status) {
        UUID id = create("State").id();
        force(id, status);
        if (status == RequestStatus.PENDING_APPROVAL) {
            assertThat(approve(id).status()).isEqualTo(RequestStatus.APPROVED);
        } else {
            assertRefused(RequestRefusal.REQUEST_WRONG_STATE, () -> approve(id));
            assertThat(with(requestor, (r, c) -> r.get(c, id)).status()).isEqualTo(status);
            assertThat(work.entries()).isEmpty();
            assertThat(audit(id)).extracting(AuditRecord::action).containsExactly(AuditAction.CREATE);
        }
    }

    @Test
    void withoutASampleNothingIsSubmitted() {
        UUID id = create("Empty").id();
        assertRefused(RequestRefusal.REQUEST_WITHOUT_SAMPLE, () -> with(requestor, (r, c) -> r.submit(c, id)));
        assertThat(with(requestor, (r, c) -> r.get(c, id)).status()).isEqualTo(RequestStatus.NEW);
    }

    @Test
    void requestorsSeeOnlyTheirOwn() {
        UUID id = create("Mine").id();
        assertRefused(CommonRefusal.NOT_FOUND, () -> with(other, (r, c) -> r.get(c, id)));
        assertThat(with(other, (r, c) -> r.list(c, RequestQuery.ALL, FIRST)).items())
                .extracting(RequestView::id)
                .doesNotContain(id);
        assertThat(with(admin, (r, c) -> r.list(c, RequestQuery.ALL, FIRST)).items())
                .extracting(RequestView::id)
                .contains(id);
    }

    @Test
    void aListBeginsWithTheNewestRequest() {
        UUID newest = create("Newest").id();
        UUID older = create("Older").id();
        database.doInTransaction(em -> em.createNativeQuery(
                        "UPDATE requests SET created_at = created_at - interval '1 minute' WHERE id = :id")
                .setParameter("id", older)
                .executeUpdate());
        assertThat(with(requestor, (r, c) -> r.list(c, RequestQuery.ALL, FIRST)).items())
                .extracting(RequestView::id)
                .containsSubsequence(newest, older);
    }

    @Test
    void whoMayNotApproveIsRefused() {
        UUID id = create("Self").id();
        force(id, RequestStatus.PENDING_APPROVAL);
        for (Caller caller : List.of(requestor, admin)) {
            assertRefused(
                    CommonRefusal.FORBIDDEN,
                    () -> database.inTransaction(em -> approvals(em).approve(caller, id)));
        }
    }

    @Test
    void nobodyApprovesTheirOwnUnlessThatIsAllowed() {
        Caller both = database.caller("bo", RoleName.REQUESTOR, RoleName.APPROVER);
        UUID id = with(both, (r, c) -> r.create(c, new RequestDraft("Own", "", false, Interview.EMPTY)))
                .id();
        force(id, RequestStatus.PENDING_APPROVAL);
        assertRefused(
                RequestRefusal.REQUEST_FOUR_EYES,
                () -> database.inTransaction(em -> approvals(em).approve(both, id)));
        assertThatThrownBy(() -> database.inTransaction(em -> approvals(em).approve(both, id)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.denied())
                        .as("written once, with the code, where the call ends")
                        .contains(new Refusal.Denied(Requests.ENTITY, id)));
        List<?> written = database.inTransaction(em -> em.createNativeQuery(
                        "SELECT 1 FROM audit_logs WHERE action = 'ACCESS_DENIED' AND entity_id = :id")
                .setParameter("id", id)
                .getResultList());
        assertThat(written).isEmpty();
        assertThat(work.entries()).isEmpty();
        assertThat(database.inTransaction(em -> approvals(em, true).approve(both, id))
                        .status())
                .isEqualTo(RequestStatus.APPROVED);
    }

    @Test
    void figuresCountWeeksAndTheTimeFromTheSubmission() {
        UUID id = create("Counted").id();
        addSample(id);
        with(requestor, (r, c) -> r.submit(c, id));
        database.doInTransaction(em -> {
            em.createNativeQuery("UPDATE audit_logs SET \"timestamp\" = now() - interval '3 hours'"
                            + " WHERE entity_id = :id AND action = 'CREATE'")
                    .setParameter("id", id)
                    .executeUpdate();
            em.createNativeQuery("UPDATE audit_logs SET \"timestamp\" = now() - interval '90 seconds'"
                            + " WHERE entity_id = :id AND action = 'SUBMIT'")
                    .setParameter("id", id)
                    .executeUpdate();
            em.createNativeQuery("UPDATE requests SET completed_at = now() WHERE id = :id")
                    .setParameter("id", id)
                    .executeUpdate();
        });
        RequestFigures.Figures figures = database.inTransaction(em -> new RequestFigures(em).read(approver));
        assertThat(figures.weeks()).hasSize(12);
        assertThat(figures.weeks().get(11).requests()).isPositive();
        assertThat(figures.weeks().get(11).medianSeconds()).contains(90L);
        assertThat(figures.medianSeconds()).contains(90L);
        assertRefused(
                CommonRefusal.FORBIDDEN, () -> database.inTransaction(em -> new RequestFigures(em).read(requestor)));
    }

    @Test
    void theHistoryTellsWhoDidWhat() {
        UUID id = create("History").id();
        addSample(id);
        with(requestor, (r, c) -> r.submit(c, id));
        database.doInTransaction(em -> approvals(em).reject(approver, id, "No sample of a failure."));
        database.doInTransaction(em -> drafts(em).reopen(requestor, id));
        with(requestor, (r, c) -> r.submit(c, id));
        with(requestor, (r, c) -> r.cancel(c, id));
        assertThat(history(requestor, id))
                .extracting(RequestHistory.Step::who, RequestHistory.Step::deed, RequestHistory.Step::words)
                .containsExactly(
                        tuple("rita", RequestHistory.Deed.CREATED, ""),
                        tuple("rita", RequestHistory.Deed.SUBMITTED, ""),
                        tuple("anna", RequestHistory.Deed.REJECTED, "No sample of a failure."),
                        tuple("rita", RequestHistory.Deed.REOPENED, ""),
                        tuple("rita", RequestHistory.Deed.SUBMITTED, ""),
                        tuple("rita", RequestHistory.Deed.WITHDRAWN, ""));
        assertThat(history(approver, id)).hasSize(6);
        assertRefused(CommonRefusal.NOT_FOUND, () -> history(other, id));
    }

    private List<RequestHistory.Step> history(Caller caller, UUID id) {
        return database.inTransaction(em -> new RequestHistory(requests(em), new AuditTrail(em)).of(caller, id));
    }

    @Test
    void aDraftIsDeletedWithItsSamples() {
        UUID id = create("Draft").id();
        addSample(id);
        assertRefused(CommonRefusal.NOT_FOUND, () -> delete(other, id));
        delete(requestor, id);
        assertRefused(CommonRefusal.NOT_FOUND, () -> with(requestor, (r, c) -> r.get(c, id)));
        assertThat(work.entries()).containsExactly("delete k");
        assertThat(audit(id))
                .extracting(AuditRecord::action)
                .containsOnlyOnce(AuditAction.DELETE)
                .contains(AuditAction.CREATE);
        UUID submitted = create("Submitted").id();
        force(submitted, RequestStatus.PENDING_APPROVAL);
        assertRefused(RequestRefusal.REQUEST_WRONG_STATE, () -> delete(requestor, submitted));
        assertThatThrownBy(() -> delete(requestor, submitted)).hasMessageContaining("can be deleted only while");
    }

    @Test
    void aRejectedRequestIsChangedAndSubmittedAgain() {
        UUID id = create("Again").id();
        addSample(id);
        force(id, RequestStatus.PENDING_APPROVAL);
        assertRefused(RequestRefusal.REQUEST_WRONG_STATE, () -> reopen(requestor, id));
        database.inTransaction(em -> approvals(em).reject(approver, id, "too short"));
        assertRefused(CommonRefusal.NOT_FOUND, () -> reopen(other, id));
        RequestView open = reopen(requestor, id);
        assertThat(open.status()).isEqualTo(RequestStatus.NEW);
        assertThat(open.rejectionReason()).isEmpty();
        assertThat(with(requestor, (r, c) -> r.submit(c, id)).status()).isEqualTo(RequestStatus.PENDING_APPROVAL);
    }

    private void delete(Caller caller, UUID id) {
        database.doInTransaction(em -> drafts(em).delete(caller, id));
    }

    private RequestView reopen(Caller caller, UUID id) {
        return database.inTransaction(em -> drafts(em).reopen(caller, id));
    }

    private Drafts drafts(EntityManager em) {
        return new Drafts(em, requests(em), new RequestStates(em), work, new AuditTrail(em));
    }

    @Test
    void aChangeOfWhatOthersChangedIsRefused() {
        RequestView created = create("Old");
        RequestDraft draft = new RequestDraft("New", "", false, Interview.EMPTY);
        RequestView changed = with(requestor, (r, c) -> r.update(c, created.id(), created.updatedAt(), draft));
        assertThat(changed.sourceSystem()).isEqualTo("New");
        assertThat(changed.updatedAt()).isAfter(created.updatedAt());
        assertRefused(
                CommonRefusal.CHANGED_MEANWHILE,
                () -> with(requestor, (r, c) -> r.update(c, created.id(), created.updatedAt(), draft)));
    }

    @Test
    void aRejectionKeepsItsReason() {
        UUID id = create("Unwanted").id();
        force(id, RequestStatus.PENDING_APPROVAL);
        RequestView rejected = database.inTransaction(em -> approvals(em).reject(approver, id, " no such product "));
        assertThat(rejected.status()).isEqualTo(RequestStatus.REJECTED);
        assertThat(rejected.rejectionReason()).isEqualTo("no such product");
    }

    @Test
    void textIsSearchedLiterally() {
        UUID id = create("50%_off!").id();
        assertThat(with(requestor, (r, c) -> r.list(c, new RequestQuery(java.util.Set.of(), "%_OFF!"), FIRST))
                        .items())
                .extracting(RequestView::id)
                .containsExactly(id);
    }

    @Test
    void aReadWritesNothing() {
        RequestView created = create("Quiet");
        RequestView read = with(requestor, (r, c) -> r.get(c, created.id()));
        assertThat(with(requestor, (r, c) -> r.get(c, created.id())).updatedAt())
                .isEqualTo(read.updatedAt())
                .isEqualTo(created.updatedAt());
    }

    @Test
    void aFailureIsKeptUntilTheRequestMovesOn() {
        UUID id = create("Broken").id();
        force(id, RequestStatus.GENERATING_TA);
        Failure reason = new Failure("SAMPLE_NOT_A_LOG", "no events", "upload a log");
        RequestView failed = database.inTransaction(em -> progress(em).failed(id, reason));
        assertThat(failed.failure()).isEqualTo(reason);
        assertThat(failed.interview().vendor()).isEqualTo("ACME");
        RequestView again = database.inTransaction(em -> progress(em).validating(id));
        assertThat(again.failure()).isEqualTo(Failure.NONE);
        RequestView completed = database.inTransaction(em -> progress(em).completed(id));
        assertThat(completed.completedAt()).isPresent();
    }

    private static RequestView create(String source) {
        Interview interview = new Interview("ACME", "", "", "Europe/Berlin", "", "", true, "4.20", "");
        return with(requestor, (r, c) -> r.create(c, new RequestDraft(source, "d", true, interview)));
    }

    private RequestView approve(UUID id) {
        return database.inTransaction(em -> approvals(em).approve(approver, id));
    }

    private static <T> T with(Caller caller, BiFunction<Requests, Caller, T> action) {
        return database.inTransaction(em -> action.apply(requests(em), caller));
    }

    private static Requests requests(EntityManager em) {
        return new Requests(
                em, new RequestStates(em), new RecordedWork(), new AuditTrail(em), Settings.fixed(Map.of()));
    }

    private Approvals approvals(EntityManager em) {
        return approvals(em, false);
    }

    private Approvals approvals(EntityManager em, boolean ownAllowed) {
        return new Approvals(
                em, requests(em), new RequestStates(em), new FourEyes(() -> ownAllowed), work, new AuditTrail(em));
    }

    private static RequestProgress progress(EntityManager em) {
        return new RequestProgress(em, new RequestStates(em), new RecordedWork());
    }

    private static void force(UUID id, RequestStatus status) {
        database.doInTransaction(em -> em.createNativeQuery("UPDATE requests SET status = :status WHERE id = :id")
                .setParameter("status", status.name())
                .setParameter("id", id)
                .executeUpdate());
    }

    private static void addSample(UUID request) {
        database.doInTransaction(em -> em.createNativeQuery(
                        """
                        INSERT INTO log_samples (id, request_id, filename, file_size, storage_key, storage_bucket, checksum)
                        VALUES (gen_random_uuid(), :request, 'a.log', 1, 'k', 'b', 'c')
                        """)
                .setParameter("request", request)
                .executeUpdate());
    }

    private static List<AuditRecord> audit(UUID id) {
        return database.inTransaction(em -> new AuditTrail(em)
                        .find(admin, AuditQuery.ALL.onType(Requests.ENTITY).on(id), FIRST))
                .items();
    }

    private static void assertRefused(RefusalCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.next()).isNotEmpty();
        });
    }
}
