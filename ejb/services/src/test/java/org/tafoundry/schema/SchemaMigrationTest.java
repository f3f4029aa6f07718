package org.tafoundry.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tafoundry.testing.TestPostgres;
import picocli.CommandLine;

class SchemaMigrationTest {
    private static final String USER = "postgres";
    private static final String TABLES =
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'databasechangelog%'";

    private static final Set<String> MAINTENANCE = Set.of("maintenance_runs", "legal_holds", "retention_removals");

    private static String url;

    @BeforeAll
    static void migrate() {
        url = TestPostgres.newDatabase();
        SchemaMigration.apply(url, USER, USER);
    }

    static Stream<String> givenTables() {
        return SchemaCatalog.given().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("givenTables")
    void everyGivenTableIsExactlyAsGiven(String table) throws SQLException {
        try (Connection connection = connect(url)) {
            assertThat(SchemaCatalog.actual(connection, table))
                    .containsExactlyElementsOf(SchemaCatalog.given().get(table));
        }
    }

    @Test
    void theOnlyOtherTablesAreTheProductsOwn() throws SQLException {
        try (Connection connection = connect(url)) {
            assertThat(SchemaCatalog.list(connection, TABLES))
                    .containsAll(SchemaCatalog.given().keySet())
                    .filteredOn(table -> !SchemaCatalog.given().containsKey(table))
                    .containsAll(MAINTENANCE)
                    .filteredOn(table -> !MAINTENANCE.contains(table))
                    .containsExactlyInAnyOrder(
                            "audit_digests",
                            "audit_blocks",
                            "open_questions",
                            "token_versions",
                            "refresh_tokens",
                            "login_flows",
                            "notification_deliveries",
                            "notification_preferences",
                            "scheduled_tasks",
                            "work_fences",
                            "work_jobs",
                            "validation_slots",
                            "sample_analyses",
                            "revision_numbers",
                            "event_lists",
                            "model_calls",
                            "event_blocks",
                            "event_facets",
                            "login_attempts",
                            "idempotent_calls",
                            "validation_choices",
                            "knowledge_passages",
                            "knowledge_changes",
                            "knowledge_clock");
        }
    }

    @Test
    void everyForeignKeyOfEveryTableLeadsAnIndex() throws SQLException {
        String uncovered =
                """
                SELECT c.conrelid::regclass || '.' || a.attname FROM pg_constraint c
                    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
                WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace AND NOT EXISTS (
                    SELECT 1 FROM pg_index x WHERE x.indrelid = c.conrelid AND x.indkey[0] = c.conkey[1])
                """;
        try (Connection connection = connect(url)) {
            assertThat(SchemaCatalog.list(connection, uncovered)).isEmpty();
        }
    }

    @Test
    void rolesAndConfigurationKeysAreSeeded() throws SQLException {
        try (Connection connection = connect(url)) {
            assertThat(SchemaCatalog.list(connection, "SELECT name FROM roles"))
                    .containsExactlyInAnyOrder("REQUESTOR", "APPROVER", "ADMIN", "KNOWLEDGE_MANAGER");
            assertThat(SchemaCatalog.list(
                            connection,
                            "SELECT key || ' ' || value_type || ' ' || is_secret FROM system_config WHERE"
                                    + " description <> ''"))
                    .containsExactlyInAnyOrder(
                            "OLLAMA_HOST string false",
                            "OLLAMA_PORT int false",
                            "PINECONE_API_KEY string true",
                            "PINECONE_ENV string false",
                            "SAMPLE_RETENTION_ENABLED bool false",
                            "MAX_PARALLEL_VALIDATIONS int false",
                            "ALLOWED_WEB_DOMAINS json false");
        }
    }

    @Test
    void rollsBackToEmptyAndAppliesAgain() throws SQLException {
        String database = TestPostgres.newDatabase();
        SchemaMigration schema = new SchemaMigration(database, USER, USER);
        schema.apply();
        schema.rollbackToEmpty();
        try (Connection connection = connect(database)) {
            assertThat(SchemaCatalog.list(connection, TABLES)).isEmpty();
            assertThat(SchemaCatalog.list(connection, "SELECT id FROM databasechangelog"))
                    .isEmpty();
        }
        schema.apply();
        try (Connection connection = connect(database);
                Connection first = connect(url)) {
            assertThat(SchemaCatalog.list(connection, TABLES))
                    .containsExactlyInAnyOrderElementsOf(SchemaCatalog.list(first, TABLES));
        }
    }

    @Test
    void rollsBackTheNewestChangeOnly() throws SQLException {
        SchemaMigration schema = new SchemaMigration(TestPostgres.newDatabase(), USER, USER);
        schema.apply();
        schema.rollback(1);
        assertThat(schema.status()).contains("knowledge-changes").doesNotContain("knowledge-passages");
        assertThat(schema.history()).contains("knowledge-passages").doesNotContain("knowledge-changes");
    }

    @Test
    void nodesThatStartTogetherMigrateOnce() throws SQLException {
        String database = TestPostgres.newDatabase();
        List<CompletableFuture<Void>> nodes = IntStream.range(0, 3)
                .mapToObj(node -> CompletableFuture.runAsync(() -> SchemaMigration.apply(database, USER, USER)))
                .toList();
        nodes.forEach(CompletableFuture::join);
        String changes = "SELECT id FROM databasechangelog";
        try (Connection connection = connect(database);
                Connection first = connect(url)) {
            assertThat(SchemaCatalog.list(connection, changes))
                    .containsExactlyInAnyOrderElementsOf(SchemaCatalog.list(first, changes));
        }
    }

    @Test
    void aDatabaseThatCannotBeReachedIsNamed() {
        SchemaMigration schema = new SchemaMigration("jdbc:postgresql://127.0.0.1:1/none", USER, USER);
        assertThatThrownBy(schema::apply)
                .isInstanceOf(SchemaMigrationException.class)
                .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/none")
                .hasMessageContaining("run it again");
    }

    @Test
    void theCommandLineReportsAndEndsWithItsCode() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line =
                SchemaCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        assertThat(line.execute("--url", url, "--user", USER, "--password", USER, "history"))
                .isZero();
        assertThat(out.toString()).contains("audit-logs");
        assertThat(line.execute("--url", "jdbc:postgresql://127.0.0.1:1/none", "status"))
                .isEqualTo(3);
        assertThat(err.toString()).contains("could not be migrated");
        assertThat(line.execute("--nonsense")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rollback",
                "rollback --all",
                "rollback --count 1 --all --yes",
                "rollback --count 0",
                "rollback --yes"
            })
    void nothingIsDroppedUnlessItIsMeant(String command) throws SQLException {
        StringWriter err = new StringWriter();
        InputStream answers = System.in;
        System.setIn(new ByteArrayInputStream("no\n".getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(onCommandLine(url, err, command)).isEqualTo(2);
        } finally {
            System.setIn(answers);
        }
        assertThat(err.toString()).contains("--all");
        try (Connection connection = connect(url)) {
            assertThat(SchemaCatalog.list(connection, TABLES)).contains("users", "audit_logs");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rollback --all --yes", "rollback --all"})
    void everythingIsDroppedWhenItIsMeant(String command) throws SQLException {
        String database = TestPostgres.newDatabase();
        SchemaMigration.apply(database, USER, USER);
        InputStream answers = System.in;
        System.setIn(new ByteArrayInputStream("yes\n".getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(onCommandLine(database, new StringWriter(), command)).isZero();
        } finally {
            System.setIn(answers);
        }
        try (Connection connection = connect(database)) {
            assertThat(SchemaCatalog.list(connection, TABLES)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "apply --help", "rollback --help", "status -h", "history --help"})
    void everyCommandHasHelp(String command) {
        StringWriter out = new StringWriter();
        assertThat(SchemaCommand.commandLine().setOut(new PrintWriter(out)).execute(command.split(" ")))
                .isZero();
        assertThat(out.toString()).contains("Usage: schema").contains("--help");
    }

    private static int onCommandLine(String database, StringWriter err, String command) {
        List<String> words = new ArrayList<>(List.of("--url", database, "--user", USER, "--password", USER));
        words.addAll(List.of(command.split(" ")));
        return SchemaCommand.commandLine()
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err))
                .execute(words.toArray(String[]::new));
    }

    private static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(database, USER, USER);
    }
}
