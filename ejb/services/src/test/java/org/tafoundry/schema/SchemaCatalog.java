package org.tafoundry.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables as lists of lines in one notation: as given by the data model, and as PostgreSQL's catalog has them. */
final class SchemaCatalog {
    private static final String COLUMNS =
            """
            SELECT 'column ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
                || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
            FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            WHERE a.attrelid = ?::regclass AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum
            """;
    private static final String KEYS =
            """
            SELECT CASE c.contype WHEN 'p' THEN 'primary key' ELSE 'unique ' || c.conname END
                || regexp_replace(pg_get_constraintdef(c.oid), '^(PRIMARY KEY|UNIQUE)', '')
            FROM pg_constraint c WHERE c.conrelid = ?::regclass AND c.contype IN ('p', 'u') ORDER BY c.contype, c.conname
            """;
    private static final String INDEXES =
            """
            SELECT 'index ' || i.relname || CASE WHEN x.indisunique THEN ' unique' ELSE '' END
                || regexp_replace(pg_get_indexdef(x.indexrelid), '^.* USING btree', '')
            FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
            WHERE x.indrelid = ?::regclass
                AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = x.indexrelid AND c.contype IN ('p', 'u'))
            ORDER BY i.relname COLLATE "C"
            """;
    private static final String FOREIGN_KEYS =
            """
            SELECT 'foreign key (' || a.attname || ') references ' || t.relname || ' (' || r.attname || ') on delete '
                || CASE c.confdeltype WHEN 'c' THEN 'cascade' WHEN 'n' THEN 'set null' WHEN 'r' THEN 'restrict'
                    ELSE c.confdeltype::text END
            FROM pg_constraint c
                JOIN pg_class t ON t.oid = c.confrelid
                JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
                JOIN pg_attribute r ON r.attrelid = c.confrelid AND r.attnum = c.confkey[1]
            WHERE c.conrelid = ?::regclass AND c.contype = 'f' ORDER BY a.attname COLLATE "C"
            """;
    private static final String CHECKS =
            """
            SELECT 'check ' || pg_get_constraintdef(c.oid) FROM pg_constraint c
            WHERE c.conrelid = ?::regclass AND c.contype NOT IN ('p', 'u', 'f', 'n') ORDER BY c.conname
            """;

    private SchemaCatalog() {}

    /** The ten tables of the data model, from the list beside this class. */
    static Map<String, List<String>> given() {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (String line : text("given-tables.txt").lines().toList()) {
            if (line.startsWith("table ")) {
                lines = new ArrayList<>();
                tables.put(line.substring("table ".length()), lines);
            } else if (!line.isBlank()) {
                lines.add(line.strip().replace("\"", ""));
            }
        }
        return tables;
    }

    /** One table as PostgreSQL has it. */
    static List<String> actual(Connection connection, String table) throws SQLException {
        List<String> lines = new ArrayList<>();
        for (String query : List.of(COLUMNS, KEYS, INDEXES, FOREIGN_KEYS, CHECKS)) {
            lines.addAll(list(connection, query, table));
        }
        return lines;
    }

    static List<String> list(Connection connection, String query, String... parameters) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1).replace("\"", ""));
                }
            }
        }
        return lines;
    }

    private static String text(String name) {
        try (InputStream in = SchemaCatalog.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
