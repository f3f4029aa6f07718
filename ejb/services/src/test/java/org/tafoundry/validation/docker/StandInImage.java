package org.tafoundry.validation.docker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tafoundry.validation.splunk.standin.Behaviour;
import org.tafoundry.validation.splunk.standin.SplunkStandIn;

/** An image made on this machine: a Java, the product's engine and the stand-in; no Splunk. */
final class StandInImage {
    private static final Pattern LIBRARY = Pattern.compile("(/\\S+) \\(0x");
    private static final String MODULES =
            "java.base,java.logging,java.naming,java.sql,java.xml,jdk.httpserver,jdk.crypto.ec";
    private static final List<String> JARS = List.of("engine", "jackson", "commons-");

    private final DockerDaemon daemon;
    private final Path root;

    private StandInImage(DockerDaemon daemon) {
        this.daemon = daemon;
        this.root = daemon.folder().resolve("root");
    }

    static StandInImage make(DockerDaemon daemon) throws IOException, InterruptedException {
        StandInImage image = new StandInImage(daemon);
        image.build();
        return image;
    }

    /** The name of the image that behaves like this. */
    String of(Behaviour behaviour) throws IOException, InterruptedException {
        String name = "splunk-stand-in:" + behaviour.name().toLowerCase(java.util.Locale.ROOT);
        must(
                "docker",
                "-H",
                daemon.host(),
                "import",
                "--change",
                "ENV STANDIN=" + behaviour.name(),
                "--change",
                "CMD [\"/jre/bin/java\",\"-Xmx96m\",\"-XX:+UseSerialGC\",\"-XX:TieredStopAtLevel=1\",\"-cp\",\"/app/classes:/app/*\",\""
                        + SplunkStandIn.class.getName() + "\"]",
                daemon.folder().resolve("root.tar").toString(),
                name);
        return name;
    }

    private void build() throws IOException, InterruptedException {
        Files.createDirectories(root.resolve("app/classes"));
        Files.createDirectories(root.resolve("opt/splunk/bin"));
        Files.createDirectories(root.resolve("bin"));
        Files.createDirectories(root.resolve("etc"));
        // nobody answers questions about names in there
        Files.writeString(root.resolve("etc/nsswitch.conf"), "hosts: files\n");
        String java = System.getProperty("java.home");
        must(
                java + "/bin/jlink",
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--add-modules",
                MODULES,
                "--output",
                root.resolve("jre").toString());
        Files.copy(Path.of("/bin/dash"), root.resolve("bin/sh"));
        libraries();
        application();
        must(
                java + "/bin/keytool",
                "-genkeypair",
                "-alias",
                "standin",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=SplunkServerDefaultCert",
                "-storetype",
                "PKCS12",
                "-storepass",
                "standin",
                "-keystore",
                root.resolve("app/keys.p12").toString());
        Path splunk = root.resolve("opt/splunk/bin/splunk");
        Files.writeString(splunk, "#!/bin/sh\necho \"no problem found\"\n");
        must("chmod", "-R", "a+rX", root.toString());
        must("chmod", "755", splunk.toString());
        Files.createDirectories(root.resolve("tmp"));
        must("chmod", "1777", root.resolve("tmp").toString());
        must(
                "tar",
                "-C",
                root.toString(),
                "-cf",
                daemon.folder().resolve("root.tar").toString(),
                ".");
    }

    /** Everything that the loader needs for Java's own libraries and the shell. */
    private void libraries() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ldd", "/bin/dash"));
        try (Stream<Path> files = Files.walk(root.resolve("jre"))) {
            files.filter(f -> f.toString().endsWith(".so") || f.endsWith("bin/java"))
                    .forEach(f -> command.add(f.toString()));
        }
        daemon.run(command.toArray(String[]::new));
        Set<String> wanted = new TreeSet<>();
        Matcher found = LIBRARY.matcher(daemon.printed());
        while (found.find()) {
            wanted.add(found.group(1));
        }
        for (String library : wanted) {
            if (!library.startsWith(root.toString())) {
                Path copy = root.resolve(library.substring(1));
                Files.createDirectories(copy.getParent());
                Files.copy(Path.of(library).toRealPath(), copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void application() throws IOException, InterruptedException {
        for (String entry : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (!entry.isEmpty() && Files.isDirectory(path)) {
                must("cp", "-r", path + "/.", root.resolve("app/classes").toString());
            } else if (JARS.stream().anyMatch(path.getFileName().toString()::startsWith)) {
                Files.copy(path, root.resolve("app").resolve(path.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void must(String... command) throws IOException, InterruptedException {
        if (daemon.run(command) != 0) {
            throw new IOException(List.of(command) + " failed: " + daemon.printed());
        }
    }
}
