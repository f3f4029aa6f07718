package org.tafoundry.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.testing.TestPersistence;

class AuditPagesTest {
    private static TestPersistence database;
    private static Caller admin;

    @BeforeAll
    static void start() {
        database = TestPersistence.start();
        admin = database.caller("ada", RoleName.ADMIN);
    }

    @Test
    void everyLineIsReadOnceAlsoWhereManyAreOfTheSameTime() {
        write("many", 25);
        List<UUID> read = new ArrayList<>();
        Optional<AuditPlace> place = Optional.empty();
        int pages = 0;
        do {
            AuditSlice slice = read("many", place, 10);
            slice.lines().forEach(line -> read.add(line.id()));
            place = slice.next().map(AuditPlace::word).map(AuditPlace::of);
            pages++;
        } while (place.isPresent());
        assertThat(pages).isEqualTo(3);
        assertThat(read).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void theLastPageHasNoNext() {
        write("ten", 10);
        assertThat(read("ten", Optional.empty(), 10).next()).isEmpty();
        assertThat(read("ten", Optional.empty(), 9).next()).isPresent();
    }

    @Test
    void countingStopsWhereANumberHelpsNobody() {
        write("few", 3);
        assertThat(count("few")).isEqualTo(new AuditCount(3, true));
        write("lots", AuditPages.MOST_COUNTED + 5);
        assertThat(count("lots")).isEqualTo(new AuditCount(AuditPages.MOST_COUNTED, false));
    }

    @Test
    void whatIsCountedIsWhatIsRead() {
        Caller writer = database.caller("wim", RoleName.REQUESTOR);
        UUID thing = UUID.randomUUID();
        Instant begin = Instant.now();
        for (int i = 0; i < 3; i++) {
            database.doInTransaction(em ->
                    new AuditTrail(em).record(writer, AuditAction.UPDATE, AuditSubject.of("counted", thing), Map.of()));
        }
        AuditQuery every = AuditQuery.ALL
                .byUser(writer.userId().orElseThrow())
                .doing(AuditAction.UPDATE)
                .onType("counted")
                .on(thing)
                .inCall(writer.correlationId())
                .from(begin.minusSeconds(60))
                .before(begin.plusSeconds(60));
        for (AuditQuery query : List.of(every, every.before(begin.minusSeconds(30)), AuditQuery.ALL.on(thing))) {
            AuditCount counted = database.inTransaction(em -> new AuditPages(em).count(admin, query));
            int read = database.inTransaction(em -> new AuditPages(em).read(admin, query, Optional.empty(), 10))
                    .lines()
                    .size();
            assertThat(counted).isEqualTo(new AuditCount(read, true));
        }
        assertThat(database.inTransaction(em -> new AuditPages(em).count(admin, every))
                        .lines())
                .isEqualTo(3);
        assertThat(database.inTransaction(em -> new AuditPages(em).count(admin, AuditQuery.ALL))
                        .lines())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!", "MjAyNi0wMS0wMVQwMDowMDowMFogeA"})
    void aPlaceThatWasNotGivenIsRefused(String word) {
        assertThatThrownBy(() -> AuditPlace.of(word)).isInstanceOf(Refusal.class);
    }

    @Test
    void onlyAdministratorsRead() {
        Caller approver = database.caller("anna", RoleName.APPROVER);
        assertThatThrownBy(() -> database.inTransaction(
                        em -> new AuditPages(em).read(approver, AuditQuery.ALL, Optional.empty(), 10)))
                .isInstanceOf(Refusal.class);
    }

    private static void write(String type, int lines) {
        Instant when = Instant.parse("2026-01-31T00:00:00Z");
        database.doInTransaction(em -> em.createNativeQuery(
                        """
                        INSERT INTO audit_logs (id, action, entity_type, "timestamp")
                        SELECT gen_random_uuid(), 'CREATE', :type, :at FROM generate_series(1, :lines)
                        """)
                .setParameter("type", type)
                .setParameter("at", when)
                .setParameter("lines", lines)
                .executeUpdate());
    }

    private static AuditSlice read(String type, Optional<AuditPlace> after, int size) {
        return database.inTransaction(em -> new AuditPages(em).read(admin, AuditQuery.ALL.onType(type), after, size));
    }

    private static AuditCount count(String type) {
        return database.inTransaction(em -> new AuditPages(em).count(admin, AuditQuery.ALL.onType(type)));
    }
}
