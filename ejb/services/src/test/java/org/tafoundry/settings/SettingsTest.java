package org.tafoundry.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.testing.TestPersistence;

class SettingsTest {
    private static final SecretSeal SEAL = new SecretSeal(new byte[32]);
    private static TestPersistence database;
    private static Caller admin;

    @BeforeAll
    static void start() {
        database = TestPersistence.start();
        admin = database.caller("ada", RoleName.ADMIN);
    }

    @ParameterizedTest
    @CsvSource({
        "OLLAMA_PORT, ' 4711 ', 4711",
        "SAMPLE_RETENTION_ENABLED, TRUE, true",
        "ALLOWED_WEB_DOMAINS, '[\"docs.example.org\"]', '[\"docs.example.org\"]'",
        "OLLAMA_HOST, llm.example.org, llm.example.org"
    })
    void aValueOfItsTypeIsKept(String key, String given, String kept) {
        assertThat(put(key, given).value()).isEqualTo(kept);
        assertThat(value(key)).isEqualTo(kept);
        assertThat(with(settings -> settings.get(admin, key)).updatedBy()).isEqualTo(admin.userId());
    }

    @ParameterizedTest
    @CsvSource({"OLLAMA_PORT, eighty", "SAMPLE_RETENTION_ENABLED, yes", "ALLOWED_WEB_DOMAINS, [oops"})
    void aValueOfAnotherTypeIsRefused(String key, String given) {
        String before = value(key);
        assertRefused(CommonRefusal.INVALID_VALUE, () -> put(key, given));
        assertThat(value(key)).isEqualTo(before);
    }

    @Test
    void aSecretIsSealedAndMasked() {
        assertThat(with(settings -> settings.get(admin, "PINECONE_API_KEY")).value())
                .isEmpty();
        assertThat(put("PINECONE_API_KEY", "hush").value()).isEqualTo(SettingView.MASK);
        assertThat(with(settings -> settings.list(admin)).toString()).doesNotContain("hush");
        assertThat(value("PINECONE_API_KEY")).isEqualTo("hush");
        Object kept = database.inTransaction(em -> em.createNativeQuery(
                        "SELECT count(*) FROM system_config c, audit_logs a WHERE c.value LIKE '%hush%' OR a.details::text LIKE '%hush%'")
                .getSingleResult());
        assertThat(kept).isEqualTo(0L);
    }

    @Test
    void aSealedValueOpensOnlyInItsPlaceAndWithItsKey() {
        String sealed = SEAL.seal("A", "hush");
        assertThat(SEAL.open("A", sealed)).isEqualTo("hush");
        assertThatThrownBy(() -> SEAL.open("B", sealed)).isInstanceOf(IllegalStateException.class);
        byte[] other = new byte[32];
        other[0] = 1;
        assertThatThrownBy(() -> new SecretSeal(other).open("A", sealed)).hasMessageContaining("set it again");
    }

    @Test
    void whatIsUnknownOrOldIsRefused() {
        assertRefused(CommonRefusal.NOT_FOUND, () -> value("NOPE"));
        SettingView read = with(settings -> settings.get(admin, "PINECONE_ENV"));
        put("PINECONE_ENV", "one");
        assertRefused(
                CommonRefusal.CHANGED_MEANWHILE,
                () -> with(settings -> settings.put(admin, "PINECONE_ENV", read.updatedAt(), "two")));
    }

    private static String value(String key) {
        return with(settings -> settings.value(key));
    }

    private static SettingView put(String key, String value) {
        return with(
                settings -> settings.put(admin, key, settings.get(admin, key).updatedAt(), value));
    }

    private static <T> T with(Function<Settings, T> action) {
        return database.inTransaction(em -> action.apply(new Settings(em, new AuditTrail(em), SEAL)));
    }

    private static void assertRefused(CommonRefusal code, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
