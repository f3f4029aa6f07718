package org.tafoundry.quickstart;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What the user asked for with {@code -Dquickstart.…}, and where the build put what is to be run. */
record Settings(
        int port,
        Optional<String> password,
        Path data,
        Optional<Path> sample,
        Optional<String> source,
        Optional<Path> report,
        boolean exit,
        int nodes,
        Path serverHome,
        Path s3proxy) {
    private static final int DEFAULT_PORT = 8080;

    /** Reads the settings; {@code property} gives the value of a system property, or null. */
    static Settings read(UnaryOperator<String> property) {
        Options options = new Options(property);
        Optional<Path> sample = options.text("sample").map(Settings::absolute);
        sample.filter(file -> !Files.isReadable(file) || Files.isDirectory(file))
                .ifPresent(file -> {
                    throw new QuickstartException("-Dquickstart.sample=" + file
                            + " is not a file that can be read. Give the path of a log file, or leave the option out.");
                });
        return new Settings(
                options.text("port").map(Settings::port).orElse(DEFAULT_PORT),
                options.text("password"),
                absolute(options.text("data").orElse(".quickstart")),
                sample,
                options.text("source"),
                options.text("report").map(Settings::absolute),
                options.text("exit").map(value -> !"false".equals(value)).orElse(false),
                options.text("nodes").map(Settings::nodes).orElse(1),
                absolute(options.required("server")),
                absolute(options.required("s3proxy")));
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) == 0 || Integer.parseInt(text) > 65535) {
            throw new QuickstartException(
                    "-Dquickstart.port=" + text + " is not a port. Give a number from 1 to 65535.");
        }
        return Integer.parseInt(text);
    }

    private static int nodes(String text) {
        if (!text.matches("[1-4]")) {
            throw new QuickstartException(
                    "-Dquickstart.nodes=" + text + " is not a number of nodes. Give a number from 1 to 4.");
        }
        return Integer.parseInt(text);
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }

    private record Options(UnaryOperator<String> property) {
        Optional<String> text(String name) {
            return Optional.ofNullable(property.apply("quickstart." + name))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty());
        }

        String required(String name) {
            return text(name)
                    .orElseThrow(() -> new QuickstartException("-Dquickstart." + name
                            + " is missing. Start the quickstart with: mvn -Pquickstart install"));
        }
    }
}
