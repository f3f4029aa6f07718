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
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page {@code src/docs/why.md} shows what the command line really answers. */
@Isolated
class WhyPageTest {

    private static final Path PAGE = Path.of("src", "docs", "why.md");
    private static final Path EXAMPLE = Path.of("src", "test", "why");
    private static final String PROMPT = "    $ … ";

    /** A question as the page has it, and the answer below it. */
    private record Shown(String arguments, String answer) {
        @Override
        public String toString() {
            return arguments;
        }
    }

    static Stream<Shown> questions() throws IOException {
        List<Shown> shown = new ArrayList<>();
        StringBuilder answer = new StringBuilder();
        String arguments = "";
        for (String line : (Files.readString(PAGE, StandardCharsets.UTF_8) + "\nend").split("\n")) {
            boolean code = line.startsWith("    ") || line.isEmpty();
            if (!arguments.isEmpty() && (!code || line.startsWith(PROMPT))) {
                shown.add(new Shown(arguments, answer.toString().strip()));
                arguments = "";
                answer.setLength(0);
            }
            if (line.startsWith(PROMPT)) {
                arguments = line.substring(PROMPT.length());
            } else if (!arguments.isEmpty()) {
                answer.append(line.isEmpty() ? "" : line.substring(4)).append('\n');
            }
        }
        return shown.stream();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void answersAsThePageSays(Shown shown) {
        List<String> arguments = new ArrayList<>(List.of(
                "extract",
                EXAMPLE.resolve("ta").toString(),
                EXAMPLE.resolve("gate.log").toString(),
                "--sourcetype=quay:gate",
                "--source=/var/log/quay/gate.log",
                "--now=2026-07-01T00:00:00Z"));
        arguments.add("--quiet"); // findings of the run go to standard error, which the page does not show
        arguments.addAll(List.of(shown.arguments().split(" ")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            assertThat(Main.run(arguments.toArray(new String[0]))).isLessThan(Main.USAGE);
        } finally {
            System.setOut(out);
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8).strip().replace(System.lineSeparator(), "\n"))
                .isEqualTo(shown.answer());
    }
}
