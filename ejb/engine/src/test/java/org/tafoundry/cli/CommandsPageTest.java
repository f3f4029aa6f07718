package org.tafoundry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import picocli.CommandLine;

/**
 * The page {@code src/docs/commands.md} shows what the commands print, one after the other, and names every command and
 * every option. A line that is only {@code …} stands for the rest, one that ends so for the rest of the line.
 */
@Isolated
class CommandsPageTest {

    private static final Path PAGE = Path.of("src", "docs", "commands.md");
    private static final Path FILES = Path.of("src", "test", "commands");
    private static final String PROMPT = "    $ ta-foundry ";
    private static final Pattern EXIT = Pattern.compile("Exit code (\\d)\\.");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    private Path folder;

    /** A command as the page has it, what it prints, and how it ends; -1 where that is not said. */
    private record Shown(String command, List<String> lines, int exit) {}

    private static List<Shown> commands() throws IOException {
        List<Shown> shown = new ArrayList<>();
        for (String line : Files.readAllLines(PAGE, StandardCharsets.UTF_8)) {
            Matcher exit = EXIT.matcher(line);
            int last = shown.size() - 1;
            if (line.startsWith(PROMPT)) {
                shown.add(new Shown(line.substring(PROMPT.length()), new ArrayList<>(), -1));
            } else if (line.startsWith("    ") && last >= 0) {
                shown.get(last).lines().add(line.substring(4));
            } else if (exit.lookingAt()) {
                shown.set(
                        last,
                        new Shown(shown.get(last).command(), shown.get(last).lines(), Integer.parseInt(exit.group(1))));
            }
        }
        return shown;
    }

    @Test
    void theCommandsPrintWhatThePageShows() throws IOException {
        copyFiles();
        List<Shown> commands = commands();
        assertThat(commands).hasSizeGreaterThan(15);
        for (Shown shown : commands) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            int exit = run(shown.command(), bytes);
            String said = bytes.toString(StandardCharsets.UTF_8)
                    .replace(folder + "/", "")
                    .replace(System.lineSeparator(), "\n");
            compare(shown, said.lines().filter(line -> !line.isBlank()).toList());
            assertThat(shown.exit() < 0 ? exit : shown.exit())
                    .as(shown.command())
                    .isEqualTo(exit);
        }
    }

    private void copyFiles() throws IOException {
        try (Stream<Path> files = Files.walk(FILES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(FILES.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private int run(String command, ByteArrayOutputStream bytes) {
        List<String> arguments = new ArrayList<>();
        Matcher words = WORD.matcher(command);
        while (words.find()) {
            String word = words.group(1) != null ? words.group(1) : words.group(2);
            arguments.add(
                    word.matches(".+\\.(?:log|tgz)|TA-gate2?")
                            ? folder.resolve(word).toString()
                            : word);
        }
        PrintStream out = System.out;
        PrintStream err = System.err;
        PrintStream both = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
        try {
            return Main.run(arguments.toArray(new String[0]));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static void compare(Shown shown, List<String> said) {
        for (int i = 0; i < shown.lines().size(); i++) {
            String line = shown.lines().get(i);
            if (line.strip().equals("…")) {
                return;
            }
            assertThat(said.size()).as(shown.command() + ": " + said).isGreaterThan(i);
            if (line.endsWith("…")) {
                assertThat(said.get(i)).as(shown.command()).startsWith(line.substring(0, line.length() - 1));
            } else {
                assertThat(said.get(i)).as(shown.command()).isEqualTo(line);
            }
        }
        assertThat(said).as(shown.command()).hasSameSizeAs(shown.lines());
    }

    @Test
    void everyCommandAndEveryOptionIsOnThePage() throws IOException {
        String page = Files.readString(PAGE, StandardCharsets.UTF_8);
        for (Map.Entry<String, CommandLine> command :
                new CommandLine(new Main()).getSubcommands().entrySet()) {
            if (command.getValue().getCommandSpec().usageMessage().hidden()) {
                continue;
            }
            int from = page.indexOf("\n## " + command.getKey() + "\n");
            assertThat(from).as(command.getKey()).isPositive();
            int to = page.indexOf("\n## ", from + 1);
            String section = page.substring(from, to);
            command.getValue().getCommandSpec().options().forEach(option -> assertThat(section)
                    .as(command.getKey() + " " + option.longestName())
                    .contains(option.longestName()));
        }
    }
}
