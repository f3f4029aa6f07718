package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The database that the quickstart starts keeps what it has answered, and lets nobody in without the password. */
class QuickstartDatabaseIT {

    @ParameterizedTest
    @CsvSource({"synchronous_commit, on", "fsync, on", "full_page_writes, on", "password_encryption, scram-sha-256"})
    void isSafe(String setting, String value) throws SQLException {
        assertThat(answer("SHOW " + setting)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"tafoundry, ''", "tafoundry, wrong", "postgres, ''", "postgres, wrong", "postgres, postgres"})
    void isClosedToStrangers(String user, String password) {
        assertThatThrownBy(() -> DriverManager.getConnection(
                                TestServices.database().url(), user, password)
                        .close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
    }

    @Test
    void keepsNoOtherDoorOpen() throws SQLException {
        assertThat(answer("SHOW listen_addresses")).isEqualTo("127.0.0.1");
    }

    private static String answer(String query) throws SQLException {
        try (Connection connection = TestServices.database().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
