package org.tafoundry.schema;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command line of the schema: apply, rollback, status, history. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        description = "Migrates the database of TA Foundry. Back the database up before 'apply' and 'rollback'.")
public final class SchemaCommand {
    private static final int NO_DATABASE = 4;

    @Option(
            names = "--url",
            defaultValue = "${env:TAFOUNDRY_DB_URL:-jdbc:postgresql://127.0.0.1:5432/tafoundry}",
            description = "JDBC URL (environment TAFOUNDRY_DB_URL; default ${DEFAULT-VALUE})")
    private String url;

    @Option(
            names = "--user",
            defaultValue = "${env:TAFOUNDRY_DB_USER:-tafoundry}",
            description = "database user (environment TAFOUNDRY_DB_USER; default ${DEFAULT-VALUE})")
    private String user;

    @Option(
            names = "--password",
            defaultValue = "${env:TAFOUNDRY_DB_PASSWORD:-}",
            showDefaultValue = CommandLine.Help.Visibility.NEVER,
            description = "its password; better given in the environment as TAFOUNDRY_DB_PASSWORD")
    private String password;

    @Spec
    private CommandSpec spec;

    /** Runs the command line and ends with 0 when all went well, 2 on wrong usage, 3 when the migration failed. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new SchemaCommand());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(failure.getMessage());
            return 3;
        });
        return line;
    }

    @Command(description = "Bring the database to the newest schema.")
    void apply() {
        print(schema().apply());
    }

    @Command(description = "Take back the newest changes.")
    void rollback(
            @Option(names = "--count", paramLabel = "N", description = "how many changes") Integer count,
            @Option(names = "--all", description = "every change, with all data; asks first") boolean all,
            @Option(names = "--yes", description = "does not ask") boolean yes) {
        if ((count != null) == all || (count != null && count < 1)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "Give either --count N, the number of changes to take back, or --all for every change with all data.");
        }
        if (all && !yes && !isConfirmed()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "Nothing was done. To drop everything without being asked, give --all --yes.");
        }
        print(all ? schema().rollbackToEmpty() : schema().rollback(count));
    }

    private boolean isConfirmed() {
        PrintWriter out = spec.commandLine().getOut();
        out.println("This drops every table of " + url + " with all its data. Type yes to go on:");
        out.flush();
        return new Scanner(System.in, StandardCharsets.UTF_8)
                .useDelimiter("\\R")
                .tokens()
                .findFirst()
                .filter(answer -> answer.strip().equals("yes"))
                .isPresent();
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Wait until the database answers; ends with 4 when it does not in time.")
    int await(
            @Option(
                            names = "--seconds",
                            defaultValue = "3600",
                            description = "how long to wait (default ${DEFAULT-VALUE})")
                    int seconds) {
        return DatabaseWait.await(url, user, password, seconds) ? 0 : NO_DATABASE;
    }

    @Command(description = "List the changes that are not applied yet.")
    void status() {
        print(schema().status());
    }

    @Command(description = "List the changes that were applied, and when.")
    void history() {
        print(schema().history());
    }

    private SchemaMigration schema() {
        return new SchemaMigration(url, user, password);
    }

    private void print(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(text.strip());
        out.flush();
    }
}
