package org.tafoundry.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.Optional;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line's entry. */
@Command(
        name = "ta-foundry",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Turns a raw log sample into a validated, CIM-compliant Splunk Technology Add-on.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, nothing wrong found",
            "1:done, with findings",
            "2:wrong use, nothing to work on, or a file that cannot be read",
            "3:a bug in TA Foundry"
        },
        subcommands = {
            AnalyzeCommand.class,
            GenerateCommand.class,
            ExtractCommand.class,
            ValidateCommand.class,
            LintCommand.class,
            DiffCommand.class,
            JobCommand.class,
            AutoComplete.GenerateCompletion.class
        })
public final class Main implements Runnable {

    static final int FINDINGS = 1;
    static final int USAGE = 2;
    static final int BUG = 3;

    @Spec
    private CommandSpec spec;

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.setOut(new OutputDevice(new FileOutputStream(FileDescriptor.out)));
        System.exit(run(args));
    }

    /** Runs a command; 0 ok, 1 findings, 2 usage, 3 internal. */
    public static int run(String... args) {
        CommandLine line = new CommandLine(new Main());
        line.setExpandAtFiles(false); // a sample behind @ would be taken for arguments, and shown
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        Arguments.register(line);
        line.setExecutionExceptionHandler(Main::failed);
        try {
            int exit = line.execute(args);
            Optional<String> fault = OutputDevice.fault(System.out);
            fault.filter(why -> exit != USAGE)
                    .ifPresent(why -> line.getErr().println(new StandardOutput.Full(why).getMessage()));
            return fault.isPresent() ? USAGE : exit;
        } catch (OutOfMemoryError e) {
            String where = LastSetting.words();
            line.getErr()
                    .println("Java's memory of " + (Runtime.getRuntime().maxMemory() >> 20)
                            + " MB does not suffice" + (where.isEmpty() ? "" : ", at " + where)
                            + "; give it more with java -Xmx2g -jar …, or a part of the log"
                            + (where.isEmpty() ? "." : ", or change that setting."));
            return USAGE;
        } catch (StackOverflowError e) {
            return bug(e, line);
        }
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Name a command; --help lists them.");
    }

    private static int failed(Exception e, CommandLine line, CommandLine.ParseResult result) {
        if (e instanceof UnreadableFile) {
            line.getErr().println(e.getMessage());
            return USAGE;
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof StandardOutput.Gone) {
                return 0;
            }
            if (cause instanceof StandardOutput.Full) {
                line.getErr().println(cause.getMessage());
                return USAGE;
            }
            if (cause instanceof FileSystemException file) {
                line.getErr().println(why(file));
                return USAGE;
            }
        }
        if (e instanceof IOException) {
            line.getErr().println(e.getMessage());
            return USAGE;
        }
        return bug(e, line);
    }

    private static int bug(Throwable e, CommandLine line) {
        line.getErr().println("A bug in TA Foundry: " + e + ". Please report it with the command and this trace.");
        e.printStackTrace(line.getErr());
        return BUG;
    }

    private static String why(FileSystemException e) {
        return e.getFile() + " cannot be read or written: " + FileTrouble.reason(e)
                + "; name another file, or change its permissions.";
    }
}
