package org.tafoundry.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.tafoundry.refusal.RefusalCode;
import org.tafoundry.testing.TestPersistence;

class SettingsTest {
    /** Of nobody, made with keytool. */
    private static final String CERTIFICATE =
            "MIIBSjCB8qADAgECAgkAvcZTAzA76J8wCgYIKoZIzj0EAwIwGTEXMBUGA1UEAxMOaWQuZXhhbXBsZS5vcmcwIBcN"
                    + "MjYxMTI3MDUzMzQwWhgPMjEyNjExMDMwNTMzNDBaMBkxFzAVBgNVBAMTDmlkLmV4YW1wbGUub3JnMFkwEwYHKoZI"
                    + "zj0CAQYIKoZIzj0DAQcDQgAEKbfpxt6xdj/Ub9WExIa7X1Iw+utHganWHc2M++UVl0R9xlTdLhSW2buAixq7EoPA"
                    + "Ty2VJ+yGJS87Bsr9zgKnAaMhMB8wHQYDVR0OBBYEFBF3UBHLjcU3N2tt6Q52T6tVYRqmMAoGCCqGSM49BAMCA0cA"
                    + "MEQCIESC6PySbRenNRo62OuPh6lRpmyRzOJ2Bjuove1goLJuAiBIXU9y9asiVnAy5n8MCloND5YpKV/G5U2SkMIS"
                    + "5V2wfA==";

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
        "ALLOWED_WEB_DOMAINS, '[ \"docs.example.org\" ]', '[\"docs.example.org\"]'",
        "OLLAMA_HOST, llm.example.org, llm.example.org"
    })
    void aValueOfItsTypeIsKept(String key, String given, String kept) {
        assertThat(put(key, given).value()).isEqualTo(kept);
        assertThat(with(settings -> settings.get(admin, key)).value()).isEqualTo(kept);
        assertThat(with(settings -> settings.get(admin, key)).updatedBy()).isEqualTo(admin.userId());
    }

    @ParameterizedTest
    @CsvSource({
        "OLLAMA_PORT, eighty, a whole number from 1 to 65535",
        "OLLAMA_PORT, 65536, a whole number from 1 to 65535",
        "OLLAMA_PORT, '', a whole number from 1 to 65535",
        "MAX_PARALLEL_VALIDATIONS, 0, a whole number from 1 to 64",
        "SAMPLE_RETENTION_ENABLED, yes, 'one of true, false'",
        "ALLOWED_WEB_DOMAINS, [oops, a JSON list of domain names",
        "ALLOWED_WEB_DOMAINS, '[\"no domain\"]', a JSON list of domain names",
        "ALLOWED_WEB_DOMAINS, '[null]', a JSON list of domain names",
        "ALLOWED_WEB_DOMAINS, 'null', a JSON list of domain names",
        "PINECONE_ENV, somewhere else, a region such as eu-west-1",
        "PINECONE_ENV, ftp://pinecone.example.org, a region such as eu-west-1",
        "OIDC_CLIENT_ID, 'two\nlines', a text of one line",
        "SMTP_USER, 'a\u0007bell', a text of one line",
        "SAML_IDP_CERTIFICATE, bm8gY2VydGlmaWNhdGU=, an X.509 certificate",
        "SAML_IDP_CERTIFICATE, no base64 at all!, an X.509 certificate"
    })
    void aValueThatASettingCannotHaveIsRefusedWithWhatItCan(String key, String given, String allowed) {
        String before = value(key);
        assertThatThrownBy(() -> put(key, given)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(CommonRefusal.INVALID_VALUE);
            assertThat(refusal).hasMessageContaining(key).hasMessageContaining(allowed);
        });
        assertThat(value(key)).isEqualTo(before);
    }

    @Test
    void aCertificateIsTakenAsPeopleHaveIt() {
        String lines = CERTIFICATE.replaceAll("(.{64})", "$1\n");
        for (String given : List.of(
                CERTIFICATE, lines, "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n", "")) {
            assertThat(put("SAML_IDP_CERTIFICATE", given).value()).isEqualTo(given.strip());
        }
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
        assertRefused(CommonRefusal.NOT_FOUND, () -> with(settings -> settings.get(admin, "NOPE")));
        assertThatThrownBy(() -> with(settings -> settings.put(admin, "NOPE", Instant.EPOCH, "1")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(SettingRefusal.SETTING_UNKNOWN);
                    assertThat(refusal.next()).contains("MAX_PARALLEL_VALIDATIONS");
                });
        SettingView read = with(settings -> settings.get(admin, "PINECONE_ENV"));
        put("PINECONE_ENV", "one");
        assertRefused(
                CommonRefusal.CHANGED_MEANWHILE,
                () -> with(settings -> settings.put(admin, "PINECONE_ENV", read.updatedAt(), "two")));
    }

    @Test
    void theEnvironmentCountsMoreThanTheDatabaseAndTheDatabaseMoreThanTheDefault() {
        database.doInTransaction(em -> em.createNativeQuery("DELETE FROM system_config WHERE key = 'OLLAMA_PORT'")
                .executeUpdate());
        assertThat(source(Map.of())).isEqualTo("11434 DEFAULT");
        put("OLLAMA_PORT", "4712");
        assertThat(source(Map.of())).isEqualTo("4712 DATABASE");
        Object row = database.inTransaction(em -> em.createNativeQuery(
                        "SELECT concat_ws(' ', value_type, is_secret, description) FROM system_config WHERE key = 'OLLAMA_PORT'")
                .getSingleResult());
        assertThat(row).isEqualTo("int f Port of the Ollama language model server");
        assertThat(source(Map.of("OLLAMA_PORT", "4713"))).isEqualTo("4713 ENVIRONMENT");
        assertRefused(
                SettingRefusal.SETTING_FROM_ENVIRONMENT,
                () -> in(
                        Map.of("OLLAMA_PORT", "4713"),
                        settings ->
                                settings.put(admin, "OLLAMA_PORT", settings.version(admin, "OLLAMA_PORT"), "4714")));
    }

    @Test
    void aSecretOfTheEnvironmentIsMaskedAndAMaskIsNoSecret() {
        Map<String, String> environment = Map.of("PINECONE_API_KEY", "hush");
        assertThat(in(environment, settings -> settings.get(admin, "PINECONE_API_KEY"))
                        .value())
                .isEqualTo(SettingView.MASK);
        String secret = in(environment, settings -> settings.value(AdviceKeys.PINECONE_API_KEY));
        assertThat(secret).isEqualTo("hush");
        assertRefused(CommonRefusal.INVALID_VALUE, () -> put("PINECONE_API_KEY", SettingView.MASK));
    }

    @Test
    void anEnvironmentWithAWrongValueIsNamed() {
        assertThatThrownBy(() -> in(Map.of("OLLAMA_PORT", "eighty"), settings -> {
                    settings.checkEnvironment();
                    return "checked";
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("OLLAMA_PORT must be a whole number from 1 to 65535, not 'eighty'");
    }

    @Test
    void theFirstWriteOfASettingIsNotOverwrittenByALaterOne() {
        database.doInTransaction(em -> em.createNativeQuery("DELETE FROM system_config WHERE key = 'PINECONE_ENV'")
                .executeUpdate());
        Instant never = with(settings -> settings.version(admin, "PINECONE_ENV"));
        assertThat(never).isEqualTo(Instant.EPOCH);
        with(settings -> settings.put(admin, "PINECONE_ENV", never, "first"));
        assertRefused(
                CommonRefusal.CHANGED_MEANWHILE,
                () -> with(settings -> settings.put(admin, "PINECONE_ENV", never, "second")));
        assertThat(value("PINECONE_ENV")).isEqualTo("first");
    }

    @Test
    void aChangeActsOnOtherNodesWithinSeconds() {
        database.doInTransaction(em -> {
            Settings other = new Settings(em, new AuditTrail(em), SEAL, name -> Optional.empty());
            put("OLLAMA_HOST", "one");
            assertThat(other.value(AdviceKeys.OLLAMA_HOST)).isEqualTo("one");
            put("OLLAMA_HOST", "two");
            em.clear();
            Instant end = Instant.now().plusSeconds(10);
            while (!other.value(AdviceKeys.OLLAMA_HOST).equals("two")) {
                assertThat(Instant.now()).isBefore(end);
                em.clear();
            }
        });
    }

    @Test
    void settingsOutsideAContainerHaveWhatTheyAreGivenAndTheDefaults() {
        Settings settings = Settings.fixed(Map.of("MAX_PARALLEL_VALIDATIONS", "7"));
        int parallel = settings.value(WorkKeys.MAX_PARALLEL_VALIDATIONS);
        assertThat(parallel).isEqualTo(7);
        assertThat(settings.value(CallKeys.ALLOWED_WEB_DOMAINS)).isEmpty();
    }

    private static String source(Map<String, String> environment) {
        return in(environment, settings -> {
            SettingView view = settings.get(admin, "OLLAMA_PORT");
            assertThat(settings.value(AdviceKeys.OLLAMA_PORT)).hasToString(view.value());
            return view.value() + " " + view.source();
        });
    }

    private static String value(String key) {
        return with(settings -> settings.value(Keys.named(key).orElseThrow()).toString());
    }

    private static SettingView put(String key, String value) {
        return with(settings -> settings.put(admin, key, settings.version(admin, key), value));
    }

    private static <T> T with(Function<Settings, T> action) {
        return in(Map.of(), action);
    }

    private static <T> T in(Map<String, String> environment, Function<Settings, T> action) {
        return database.inTransaction(em -> action.apply(
                new Settings(em, new AuditTrail(em), SEAL, name -> Optional.ofNullable(environment.get(name)))));
    }

    private static void assertRefused(RefusalCode code, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
