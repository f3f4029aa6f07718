package org.tafoundry.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditSubject;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.chain.ChainFault.Code;
import org.tafoundry.maintenance.ReportText;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.settings.Settings;
import org.tafoundry.testing.TestPersistence;

/** Whatever is done to the trail behind the product's back is found; what the product does is not taken for it. */
class ChainTest {
    private static TestPersistence database;
    private static Caller admin;

    @BeforeAll
    static void start() {
        database = TestPersistence.start();
        admin = database.caller("ada", RoleName.ADMIN);
    }

    @BeforeEach
    void empty() {
        for (String table : List.of("audit_logs", "audit_digests", "audit_blocks")) {
            change("DELETE FROM " + table);
        }
    }

    @Test
    void whatTheProductWritesIsIntact() {
        write(3);
        assertThat(seal()).isEqualTo(3);
        assertThat(seal()).as("no block without lines").isZero();
        write(2);
        ChainReport report = verify();
        assertThat(report.faults()).isEmpty();
        assertThat(report.intact()).isTrue();
        assertThat(report.blocks()).isEqualTo(2);
        assertThat(report.lines()).isEqualTo(5);
        AuditChain.State state = database.inTransaction(em -> new AuditChain(em).state(admin));
        assertThat(state.sealed()).isEqualTo(5);
        assertThat(state.waiting()).isZero();
        assertThat(state.last().orElseThrow().hash()).isEqualTo(report.lastHash());
        assertThat(ReportText.of(report)).contains(report.lastHash());
    }

    @Test
    void everyColumnThatIsChangedIsFoundWithItsLine() {
        String user = "'" + database.caller("eve-" + UUID.randomUUID()).userId().orElseThrow() + "'";
        List<String> changes = List.of(
                "user_id = " + user,
                "user_id = NULL",
                "action = 'VIEW'",
                "entity_type = 'other'",
                "entity_id = NULL",
                "details = details || '{\"a\": \"2\"}'",
                "details = details || '{\"more\": {\"a\": [1.50]}}'",
                "details = NULL",
                "ip_address = NULL",
                "user_agent = ''",
                "correlation_id = gen_random_uuid()",
                "\"timestamp\" = \"timestamp\" - interval '1 microsecond'");
        write(changes.size() + 1);
        seal();
        List<String> lines = lines();
        for (int i = 0; i < changes.size(); i++) {
            change("UPDATE audit_logs SET " + changes.get(i) + " WHERE id = '" + lines.get(i) + "'");
        }
        assertThat(verify().faults())
                .allMatch(fault -> fault.code() == Code.AUDIT_LINE_CHANGED && fault.block() == 1)
                .extracting(ChainFault::line)
                .containsExactlyElementsOf(lines.subList(0, changes.size()));
    }

    @Test
    void aLineThatIsChangedBeforeItIsSealedIsFoundToo() {
        write(2);
        String line = lines().get(0);
        change("UPDATE audit_logs SET action = 'VIEW' WHERE id = '" + line + "'");
        assertThat(verify().faults()).extracting(ChainFault::line).containsExactly(line);
    }

    @Test
    void aLineThatIsDeletedIsFound() {
        write(3);
        seal();
        String line = lines().get(1);
        change("DELETE FROM audit_logs WHERE id = '" + line + "'");
        assertThat(verify().faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(Code.AUDIT_LINE_MISSING);
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.message()).contains("was deleted");
        });
        change("DELETE FROM audit_digests WHERE audit_id = '" + line + "'");
        assertThat(verify().faults())
                .as("with its digest")
                .extracting(ChainFault::code)
                .containsExactly(Code.AUDIT_BLOCK_CHANGED);
    }

    @Test
    void aLineThatIsPutInIsFound() {
        write(1);
        String line = UUID.randomUUID().toString();
        change("INSERT INTO audit_logs (id, action, entity_type) VALUES ('" + line + "', 'APPROVE', 'request')");
        assertThat(verify().faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(Code.AUDIT_LINE_UNKNOWN);
            assertThat(fault.line()).isEqualTo(line);
        });
        change("INSERT INTO audit_digests (audit_id, digest, block) VALUES ('" + line + "', '\\x00', 1)");
        assertThat(verify().faults())
                .as("with a digest in a block of before")
                .extracting(ChainFault::code)
                .contains(Code.AUDIT_BLOCK_CHANGED, Code.AUDIT_LINE_CHANGED);
    }

    @Test
    void blocksThatAreChangedDeletedOrMadeAnewAreFound() {
        for (int i = 0; i < 4; i++) {
            write(1);
            seal();
        }
        String hash = "(SELECT hash FROM audit_blocks WHERE number = 4)";
        assertThat(verify().intact()).isTrue();
        change("UPDATE audit_blocks SET sealed_at = sealed_at - interval '1 hour' WHERE number = 2");
        assertThat(codes()).containsExactly(Code.AUDIT_BLOCK_CHANGED + " 2");
        change("UPDATE audit_blocks SET sealed_at = sealed_at + interval '1 hour' WHERE number = 2");
        change("UPDATE audit_blocks SET previous_hash = sha256(" + hash + ") WHERE number = 3");
        assertThat(codes()).contains(Code.AUDIT_BLOCK_CHANGED + " 3");
        change("DELETE FROM audit_blocks WHERE number = 3");
        assertThat(codes()).containsExactly(Code.AUDIT_BLOCK_MISSING + " 4", Code.AUDIT_BLOCK_MISSING + " 3");
        change("DELETE FROM audit_blocks WHERE number = 4");
        assertThat(codes()).containsExactly(Code.AUDIT_BLOCK_MISSING + " 3", Code.AUDIT_BLOCK_MISSING + " 4");
    }

    @Test
    void aUserWhoIsDeletedLeavesTheirLinesAsTheyWere() {
        Caller gone = database.caller("gone-" + UUID.randomUUID(), RoleName.REQUESTOR);
        String id = gone.userId().orElseThrow().toString();
        write(gone, 2);
        seal();
        change("DELETE FROM users WHERE id = '" + id + "'");
        assertThat(ask("SELECT count(*) FROM audit_logs WHERE user_id IS NULL")).isEqualTo(2L);
        assertThat(verify().faults()).isEmpty();
    }

    @Test
    void retentionRemovesWholeBlocksAndIsNoForgery() {
        write(3);
        seal();
        write(2);
        seal();
        AuditRetention retention = retention("0");
        assertThat(retention.clean(UUID.randomUUID(), false))
                .as("kept for ever")
                .isZero();
        assertThat(ageOfBlocks(1)).isEqualTo(3);
        ChainReport report = verify();
        assertThat(report.faults()).isEmpty();
        assertThat(report.removedLines()).isEqualTo(3);
        assertThat(report.lines())
                .as("the other two and the one that tells of the removal")
                .isEqualTo(3);
        assertThat(ask("SELECT details ->> 'block' FROM audit_logs WHERE entity_type = 'audit_block'"))
                .isEqualTo("1");
        AuditChain.State state = database.inTransaction(em -> new AuditChain(em).state(admin));
        assertThat(state.removed()).isEqualTo(3);

        change("DELETE FROM audit_logs WHERE id IN (SELECT audit_id FROM audit_digests WHERE block = 2)");
        change("DELETE FROM audit_digests WHERE block = 2");
        change("UPDATE audit_blocks SET removed_at = now() WHERE number = 2");
        assertThat(codes()).as("somebody else's removal").containsExactly(Code.AUDIT_REMOVAL_UNKNOWN + " 2");
    }

    @Test
    void linesFromBeforeTheChainAreSealedAsTheyAreFound() {
        change("INSERT INTO audit_logs (id, action, entity_type) VALUES (gen_random_uuid(), 'CREATE', 'request')");
        change("INSERT INTO audit_digests (audit_id, user_id) SELECT id, user_id FROM audit_logs");
        assertThat(verify().faults()).isEmpty();
        change("UPDATE audit_logs SET action = 'VIEW'");
        assertThat(verify().faults()).extracting(ChainFault::code).containsExactly(Code.AUDIT_LINE_CHANGED);
    }

    /** Two nodes seal at once while others write and commit in any order. */
    @Test
    void severalNodesMakeOneChain() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(6);
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            work.add(() -> {
                for (int line = 0; line < 60; line++) {
                    write(1);
                }
                return 0;
            });
        }
        for (int i = 0; i < 2; i++) {
            work.add(() -> {
                int sealed = 0;
                for (int block = 0; block < 60; block++) {
                    sealed += seal();
                }
                return sealed;
            });
        }
        for (Future<Integer> one : people.invokeAll(work)) {
            one.get();
        }
        people.shutdown();
        ChainReport report = verify();
        assertThat(report.faults()).isEmpty();
        assertThat(report.lines()).isEqualTo(240);
        assertThat(ask("SELECT max(number) - count(*) FROM audit_blocks")).isEqualTo(0L);
    }

    /** A line that was written before others and committed after their block comes into a later one. */
    @Test
    void whoWritesWaitsForNobody() {
        database.doInTransaction(late -> {
            record(new AuditTrail(late), admin);
            late.flush();
            write(1);
            assertThat(seal())
                    .as("the other line, while this one is not committed")
                    .isEqualTo(1);
        });
        assertThat(seal()).isEqualTo(1);
        assertThat(verify().faults()).isEmpty();
    }

    @Test
    void blocksAreComparedAFewAtATime() {
        for (int i = 0; i < 3; i++) {
            write(1);
            seal();
        }
        change("UPDATE audit_logs SET action = 'VIEW' WHERE id = '" + lines().get(2) + "'");
        AuditChain.Checked first = check(0, 2);
        assertThat(first).isEqualTo(new AuditChain.Checked(2, true, List.of()));
        AuditChain.Checked rest = check(2, 2);
        assertThat(rest.more()).isFalse();
        assertThat(rest.faults()).extracting(ChainFault::code).containsExactly(Code.AUDIT_LINE_CHANGED);
        assertThat(ask("SELECT count(*) FROM audit_logs WHERE entity_type = 'audit_chain'"))
                .as("beginning is audited")
                .isEqualTo(1L);
        assertThatThrownBy(() -> check(0, 21)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> check(9, 1)).isInstanceOf(Refusal.class);
    }

    @Test
    void onlyAdministratorsLook() {
        Caller approver = database.caller("anna-" + UUID.randomUUID(), RoleName.APPROVER);
        assertThatThrownBy(() -> database.inTransaction(em -> new AuditChain(em).state(approver)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> database.inTransaction(em -> new AuditChain(em).block(approver, 1)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> database.inTransaction(em -> new AuditChain(em).check(approver, 0, 1)))
                .isInstanceOf(Refusal.class);
    }

    private static AuditChain.Checked check(long after, int most) {
        return database.inTransaction(em -> new AuditChain(em).check(admin, after, most));
    }

    /** Makes the first blocks old and removes what is old. */
    private static long ageOfBlocks(int blocks) {
        return database.inTransaction(em -> {
            AuditRetentionSteps steps = new AuditRetentionSteps(em, new AuditTrail(em));
            Instant before = (Instant) em.createNativeQuery(
                            "SELECT last_at + interval '1 microsecond' FROM audit_blocks WHERE number = " + blocks)
                    .getSingleResult();
            assertThat(steps.over(before)).isEqualTo(3);
            long removed = steps.removeOldest(before, UUID.randomUUID());
            assertThat(steps.removeOldest(before, UUID.randomUUID())).isZero();
            return removed;
        });
    }

    private static AuditRetention retention(String days) {
        return new AuditRetention(
                new AuditRetentionSteps(null, null), Settings.fixed(Map.of("AUDIT_RETENTION_DAYS", days)));
    }

    private static void write(int lines) {
        write(admin, lines);
    }

    private static void write(Caller caller, int lines) {
        for (int i = 0; i < lines; i++) {
            database.doInTransaction(em -> record(new AuditTrail(em), caller));
        }
    }

    private static void record(AuditTrail trail, Caller caller) {
        trail.record(
                caller,
                AuditAction.CREATE,
                AuditSubject.of("request", UUID.randomUUID()),
                Map.of("z", "\u00fc \"quoted\" \ud83d\ude00", "a", "1"));
    }

    private static int seal() {
        return database.inTransaction(em -> new AuditSealer(em).seal());
    }

    private static ChainReport verify() {
        seal();
        return database.inTransaction(em -> new ChainVerification(new AuditSealer(em), new ChainReader(em)).verify());
    }

    private static List<String> codes() {
        return verify().faults().stream()
                .map(fault -> fault.code() + " " + fault.block())
                .toList();
    }

    /** Ids of all lines in the order in which they were written. */
    private static List<String> lines() {
        return ((List<?>) database.inTransaction(
                        em -> em.createNativeQuery("SELECT CAST(audit_id AS text) FROM audit_digests ORDER BY number")
                                .getResultList()))
                .stream().map(String.class::cast).toList();
    }

    private static void change(String sql) {
        database.doInTransaction(em -> em.createNativeQuery(sql).executeUpdate());
    }

    private static Object ask(String sql) {
        return database.inTransaction(em -> em.createNativeQuery(sql).getSingleResult());
    }
}
