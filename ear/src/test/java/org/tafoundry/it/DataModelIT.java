package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * What all other integration tests left in the database: the product has written every column of the data model, and each
 * flag both ways. Runs last, and only when all others did.
 */
@Order(Integer.MAX_VALUE)
class DataModelIT {
    private static final String TABLES = "('users', 'roles', 'user_roles', 'requests', 'log_samples', 'ta_revisions',"
            + " 'validation_runs', 'knowledge_documents', 'audit_logs', 'system_config')";

    @BeforeEach
    void allOthersRan() {
        assumeTrue(System.getProperty("it.test") == null, "skipped: it looks at what all other integration tests did");
    }

    @Test
    void everyColumnWasWritten() throws SQLException {
        assertThat(columnsWhere("", "count(%s) = 0"))
                .as("columns without a value; the data model keeps permissions for later")
                .containsExactly("roles.permissions");
    }

    @Test
    void everyFlagWasSetAndNotSet() throws SQLException {
        assertThat(columnsWhere(" AND data_type = 'boolean'", "count(DISTINCT %s) < 2"))
                .as("flags with one value; who is a superuser an operator says in SQL")
                .containsExactly("users.is_superuser");
    }

    /** The columns of the data model of which something is true. */
    private static List<String> columnsWhere(String kind, String condition) throws SQLException {
        try (Connection connection = TestServices.database().connect();
                Statement statement = connection.createStatement()) {
            List<String> found = new ArrayList<>();
            for (String column : texts(
                    statement,
                    "SELECT table_name || '.' || column_name FROM information_schema.columns"
                            + " WHERE table_schema = 'public' AND table_name IN " + TABLES + kind + " ORDER BY 1")) {
                String[] parts = column.split("\\.");
                String query = "SELECT '" + column + "' FROM " + parts[0] + " HAVING "
                        + condition.formatted('"' + parts[1] + '"');
                found.addAll(texts(statement, query));
            }
            return found;
        }
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
