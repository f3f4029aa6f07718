package org.tafoundry.it;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.identity.BcryptHash;

/** Makes users for tests inside the server and asks the database what became of them. */
final class People {
    static final String PASSWORD = "only for tests";

    private final DataSource database;

    People(DataSource database) {
        this.database = database;
    }

    /** A new user with these roles, as the caller of a service. */
    Caller withRoles(RoleName... roles) throws SQLException {
        UUID id = UUID.randomUUID();
        execute(
                "INSERT INTO users (id, username, email, hashed_password) VALUES (?, ?, ?, ?)",
                id,
                "user-" + id,
                id + "@example.org",
                BcryptHash.of(PASSWORD));
        for (RoleName role : roles) {
            execute(
                    "INSERT INTO user_roles (id, user_id, role_id) SELECT gen_random_uuid(), ?, id FROM roles WHERE name = ?",
                    id,
                    role.name());
        }
        return anonymous().as(id, "user-" + id, Set.of(roles));
    }

    /** Somebody who is not logged in. */
    static Caller anonymous() {
        return Caller.anonymous("192.0.2.1", "Arquillian", UUID.randomUUID());
    }

    /** Changes rows. */
    void execute(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            statement.executeUpdate();
        }
    }

    /** The first column of the first row. */
    Object ask(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getObject(1);
            }
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
