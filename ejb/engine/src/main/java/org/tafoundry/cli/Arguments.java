package org.tafoundry.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.tafoundry.splunk.cim.CimVersion;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** Reads what users write on the command line, and refuses slips with what is allowed. */
final class Arguments {

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private static final int KIND_OF_FILE = 0170000;
    private static final int PIPE = 0010000;
    private static final int SOCKET = 0140000;

    private Arguments() {}

    /** Registers how zones and times are read. */
    static void register(CommandLine line) {
        line.registerConverter(Integer.class, Arguments::integer);
        line.registerConverter(int.class, Arguments::integer);
        line.registerConverter(ZoneId.class, Arguments::zone);
        line.registerConverter(Instant.class, Arguments::instant);
        line.registerConverter(CimVersion.class, Arguments::cim);
        line.registerConverter(Path.class, Arguments::path);
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("\"" + text
                    + "\" is no time zone; write a name of the tz database, for example Europe/Berlin, or UTC.");
        }
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(
                    "\"" + text
                            + "\" has characters that names of files cannot have here; set LC_ALL=C.UTF-8, or rename the file.");
        }
    }

    private static Integer integer(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("\"" + text + "\" is no whole number of at most nine digits.");
        }
    }

    private static CimVersion cim(String text) {
        return CimVersion.of(text)
                .orElseThrow(() -> new TypeConversionException("\"" + text
                        + "\" is no version of the CIM that is known; write one of " + CimVersion.numbers() + "."));
    }

    private static Instant instant(String text) {
        try {
            Instant instant = Instant.parse(text);
            // times beyond are no times of a log, and zones cannot be applied to the last of them
            if (instant.isBefore(Instant.EPOCH) || instant.isAfter(LATEST)) {
                throw new TypeConversionException(
                        "\"" + text + "\" is out of range; write a time from the years 1970 to 9999.");
            }
            return instant;
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("\"" + text + "\" is no time; write it in UTC as 2025-01-31T12:00:00Z.");
        }
    }

    /** A name for a source that folder and app id can have: what they cannot have becomes a dash. */
    static String source(String text, CommandSpec spec) {
        String name = text.strip()
                .replaceAll("[^A-Za-z0-9_.-]+", "-")
                .replaceAll("\\.{2,}", ".")
                .replaceAll("^[-._]+|[-._]+$", "")
                .replaceAll("-{2,}", "-");
        if (name.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--source is \"" + text
                            + "\"; write a name with a letter or digit of ASCII, for example acme-vpn.");
        }
        return name;
    }

    /** A sourcetype, or nothing; blanks, brackets, quotes and line breaks cannot be in the name of a stanza. */
    static String sourcetype(String text, CommandSpec spec) {
        if (!text.isEmpty() && !text.matches("[^\\s\\[\\]\"'=|<>\\p{Cntrl}]+")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--sourcetype is \"" + text + "\"; write it without blanks, brackets or quotes, for example "
                            + suggestion(text) + ".");
        }
        if (text.matches("(?i)default|global|(?:source|host|rule|delayedrule)::.*")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--sourcetype is \"" + text + "\", which props.conf reads as another kind of stanza; write a name"
                            + " of the log's own, for example acme:vpn.");
        }
        return text;
    }

    private static String suggestion(String text) {
        String cleaned = text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9_:.-]+", "_")
                .replaceAll("^_+|_+$", "");
        return cleaned.isEmpty() ? "acme:vpn" : cleaned;
    }

    /** A number from 1. */
    static int positive(String option, int value, CommandSpec spec) {
        if (value < 1) {
            throw new ParameterException(
                    spec.commandLine(), option + " is " + value + "; write a whole number from 1.");
        }
        return value;
    }

    /** A file or folder that can be written, whose folder is there. */
    static void writable(String option, Path path, CommandSpec spec) {
        if (path.toString().isEmpty()) {
            throw new ParameterException(spec.commandLine(), option + " is empty; name a file or folder.");
        }
        if (isPipe(path)) {
            throw new ParameterException(
                    spec.commandLine(),
                    option + " " + path + " is a pipe or socket, for which nobody may ever come; name a file.");
        }
        Path folder = path.toAbsolutePath().normalize();
        while (folder != null && !Files.exists(folder)) {
            folder = folder.getParent();
        }
        boolean possible = folder != null
                && Files.isWritable(folder)
                && (Files.isDirectory(folder)
                        || folder.equals(path.toAbsolutePath().normalize()));
        if (!possible) {
            throw new ParameterException(
                    spec.commandLine(), option + " " + path + " cannot be written; name a file or folder of yours.");
        }
    }

    /** Whether a path is a named pipe or a socket; a pipe of the shell, such as {@code >(gzip)}, has a reader and no name. */
    static boolean isPipe(Path path) {
        try {
            int kind = (Integer) Files.getAttribute(path, "unix:mode") & KIND_OF_FILE;
            return (kind == PIPE || kind == SOCKET) && Files.exists(path.toRealPath());
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false; // it does not exist yet, or the system has no such things
        }
    }

    /** Refuses to write over a file that is read or written in the same run. */
    static void apart(String option, Path path, List<Path> others, CommandSpec spec) {
        Path own = path.toAbsolutePath().normalize();
        for (Path other : others) {
            if (other.toAbsolutePath().normalize().equals(own)) {
                throw new ParameterException(
                        spec.commandLine(),
                        option + " " + path + " would overwrite a file of the same run; name another file.");
            }
        }
    }

    /** What to say when writing failed after all. */
    static UnreadableFile unwritable(Path path, IOException e) {
        return new UnreadableFile(path + " cannot be written: " + FileTrouble.reason(e) + "; name another file.", e);
    }
}
