package org.tafoundry.quickstart;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.tafoundry.caller.RoleName;
import org.tafoundry.identity.BcryptHash;

/** One user for each role, all with the same password. */
public enum DemoUsers {
    REQUESTOR("requestor", "Rita Requestor", RoleName.REQUESTOR),
    APPROVER("approver", "Arno Approver", RoleName.APPROVER),
    KNOWLEDGE("knowledge", "Kim Knowledge", RoleName.KNOWLEDGE_MANAGER),
    ADMIN("admin", "Ada Admin", RoleName.ADMIN);

    private final String username;
    private final String fullName;
    private final RoleName role;

    DemoUsers(String username, String fullName, RoleName role) {
        this.username = username;
        this.fullName = fullName;
        this.role = role;
    }

    /** The name to log in with. */
    public String username() {
        return username;
    }

    /** The role this user shows. */
    public RoleName role() {
        return role;
    }

    /** Makes sure that all of them are there with this password. */
    public static void seed(Database database, String password) {
        try (Connection connection = database.connect()) {
            for (DemoUsers user : values()) {
                user.seed(connection, password);
            }
        } catch (SQLException e) {
            throw new QuickstartException("The demo users cannot be written: " + e.getMessage(), e);
        }
    }

    private void seed(Connection connection, String password) throws SQLException {
        Optional<String> known = text(connection, "SELECT hashed_password FROM users WHERE username = ?", username);
        if (known.isEmpty()) {
            execute(
                    connection,
                    """
                    INSERT INTO users (id, username, email, full_name, hashed_password, auth_provider)
                    VALUES (gen_random_uuid(), ?, ?, ?, ?, 'local')""",
                    username,
                    username + "@example.com",
                    fullName,
                    BcryptHash.of(password));
        } else if (!BcryptHash.matches(known.get(), password)) {
            execute(
                    connection,
                    "UPDATE users SET hashed_password = ?, updated_at = now() WHERE username = ?",
                    BcryptHash.of(password),
                    username);
        }
        execute(
                connection,
                """
                INSERT INTO user_roles (id, user_id, role_id)
                SELECT gen_random_uuid(), u.id, r.id FROM users u, roles r WHERE u.username = ? AND r.name = ?
                ON CONFLICT (user_id, role_id) DO NOTHING""",
                username,
                role.name());
    }

    private static Optional<String> text(Connection connection, String query, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, value);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
            }
        }
    }

    private static void execute(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
