package org.tafoundry.schema;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.command.CommandScope;
import liquibase.command.core.HistoryCommandStep;
import liquibase.command.core.RollbackCountCommandStep;
import liquibase.command.core.StatusCommandStep;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.exception.CommandExecutionException;
import liquibase.ui.ConsoleUIService;

/**
 * Applies, rolls back and reports the schema of one database. Nodes that start together wait for the first one, so each
 * change is applied once: Liquibase's own lock does not cover the creation of its tables, so a lock of the database
 * server is held around the whole run.
 */
public final class SchemaMigration {
    private static final String CHANGELOG = "db/changelog/root.xml";
    private static final String LOCK = "SELECT pg_advisory_lock(hashtext('org.tafoundry.schema'))";
    private static final int EVERYTHING = Integer.MAX_VALUE;

    /** Kept so that its level is: one line for each statement is too much for the console. */
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    static {
        LIQUIBASE.setLevel(Level.WARNING);
        if (Scope.getCurrentScope().getUI() instanceof ConsoleUIService console) {
            console.setOutputStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        }
    }

    private final String url;
    private final String user;
    private final String password;

    public SchemaMigration(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** Brings the database to the newest schema; does nothing when it is there already. */
    public static void apply(String url, String user, String password) {
        new SchemaMigration(url, user, password).apply();
    }

    /** Brings the database to the newest schema and tells what was done. */
    public String apply() {
        return run(changelogCommand(UpdateCommandStep.COMMAND_NAME)
                .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY_OUTPUT, UpdateSummaryOutputEnum.LOG));
    }

    /** Takes back the newest {@code count} changes. */
    public String rollback(int count) {
        return run(changelogCommand(RollbackCountCommandStep.COMMAND_NAME)
                .addArgumentValue(RollbackCountCommandStep.COUNT_ARG, count));
    }

    /** Takes back every change, with all data. */
    public String rollbackToEmpty() {
        return rollback(EVERYTHING);
    }

    /** The changes that are not applied yet. */
    public String status() {
        return run(
                changelogCommand(StatusCommandStep.COMMAND_NAME).addArgumentValue(StatusCommandStep.VERBOSE_ARG, true));
    }

    /** The changes that were applied, and when. */
    public String history() {
        return run(command(HistoryCommandStep.COMMAND_NAME));
    }

    private CommandScope changelogCommand(String[] name) {
        return command(name).addArgumentValue("changelogFile", CHANGELOG);
    }

    private CommandScope command(String[] name) {
        try {
            return new CommandScope(name)
                    .addArgumentValue(DbUrlConnectionArgumentsCommandStep.URL_ARG, url)
                    .addArgumentValue(DbUrlConnectionArgumentsCommandStep.USERNAME_ARG, user)
                    .addArgumentValue(DbUrlConnectionArgumentsCommandStep.PASSWORD_ARG, password);
        } catch (CommandExecutionException e) {
            throw new IllegalStateException("Liquibase has no command " + String.join(" ", name), e);
        }
    }

    private String run(CommandScope command) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        command.setOutput(output);
        try (Connection lock = DriverManager.getConnection(url, user, password);
                Statement statement = lock.createStatement()) {
            statement.execute(LOCK);
            command.execute();
        } catch (SQLException | CommandExecutionException e) {
            throw new SchemaMigrationException(
                    "The schema of " + url + " could not be migrated: " + e.getMessage()
                            + ". Nothing after the failed change was applied; correct the cause and run it again.",
                    e);
        }
        return output.toString(StandardCharsets.UTF_8);
    }
}
