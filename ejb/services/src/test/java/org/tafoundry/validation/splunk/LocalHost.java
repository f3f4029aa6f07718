package org.tafoundry.validation.splunk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tafoundry.validation.splunk.standin.SplunkStandIn;

/** Runs the stand-in in this process. */
final class LocalHost implements SplunkHost {
    static final Pace QUICK = new Pace(Duration.ofMillis(50));

    private final SplunkStandIn standIn;
    private final SplunkServer server;
    private final List<Path> files = new ArrayList<>();

    LocalHost(SplunkStandIn standIn, String password) {
        this.standIn = standIn;
        this.server = new SplunkServer(standIn.address(), "admin", password, QUICK);
    }

    @Override
    public String id() {
        return "local";
    }

    @Override
    public SplunkServer server() {
        return server;
    }

    @Override
    public Optional<String> ended() {
        return Optional.empty();
    }

    @Override
    public void put(String path, byte[] content) throws IOException {
        files.add(Files.write(Path.of(path), content));
    }

    @Override
    public String run(List<String> command) {
        return "Invalid key in stanza [shop:door] in default/props.conf, line 9: NONSENSE\n";
    }

    @Override
    public String log() {
        return "a log";
    }

    @Override
    public void close() throws IOException {
        standIn.close();
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
