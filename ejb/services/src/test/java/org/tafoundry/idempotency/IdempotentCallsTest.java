package org.tafoundry.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.testing.TestPersistence;

class IdempotentCallsTest {
    private static final KeptAnswer ANSWER = new KeptAnswer(201, "/api/v1/requests/1", "{}");
    private static TestPersistence database;
    private static UUID user;
    private static UUID other;

    @BeforeAll
    static void start() {
        database = TestPersistence.start();
        user = database.caller("rita").userId().orElseThrow();
        other = database.caller("rolf").userId().orElseThrow();
    }

    @Test
    void theFirstAnswerIsGivenAgain() {
        assertThat(begin(user, "a", "x")).isEmpty();
        database.doInTransaction(em -> new IdempotentCalls(em).succeeded(user, "a", ANSWER));
        assertThat(begin(user, "a", "x")).contains(ANSWER);
        assertThat(begin(other, "a", "x")).isEmpty();
        assertRefused(IdempotencyRefusal.IDEMPOTENCY_KEY_REUSED, "a", "y");
    }

    @Test
    void aCallThatIsNotOverIsNotMadeTwice() {
        assertThat(begin(user, "b", "x")).isEmpty();
        assertRefused(IdempotencyRefusal.IDEMPOTENCY_IN_PROGRESS, "b", "x");
        database.doInTransaction(em -> new IdempotentCalls(em).failed(user, "b"));
        assertThat(begin(user, "b", "x")).isEmpty();
    }

    @Test
    void whatIsOldIsForgotten() {
        assertThat(begin(user, "c", "x")).isEmpty();
        database.doInTransaction(em -> em.createNativeQuery(
                        "UPDATE idempotent_calls SET begun_at = now() - interval '2 days' WHERE call_key = 'c'")
                .executeUpdate());
        assertThat(begin(user, "c", "other")).isEmpty();
    }

    private static Optional<KeptAnswer> begin(UUID caller, String key, String fingerprint) {
        return database.inTransaction(em -> new IdempotentCalls(em).begin(caller, key, fingerprint));
    }

    private static void assertRefused(IdempotencyRefusal code, String key, String fingerprint) {
        assertThatThrownBy(() -> begin(user, key, fingerprint))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
