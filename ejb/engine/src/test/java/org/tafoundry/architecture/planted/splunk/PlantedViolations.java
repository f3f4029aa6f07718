package org.tafoundry.architecture.planted.splunk;

import com.sun.jna.Native;
import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import org.tafoundry.architecture.planted.cli.PlantedCommand;
import org.tafoundry.architecture.planted.splunk.inner.PlantedInner;
import org.tafoundry.architecture.planted.synth.PlantedDesign;

/** Breaks every rule of the engine, so that a test can see each rule fail. */
public final class PlantedViolations {

    @PostConstruct
    void jakarta() {}

    Object files(Path path) throws IOException {
        return Files.readAllBytes(path);
    }

    Object network() {
        return new Socket();
    }

    Object clock() {
        return Instant.now();
    }

    Object randomness() {
        return new Random();
    }

    Object zone() {
        return ZoneId.systemDefault();
    }

    Object nativeCode() {
        return Native.POINTER_SIZE;
    }

    Object upwards() {
        return new PlantedDesign();
    }

    Object inwards() {
        return new PlantedInner();
    }

    Object commandLine() {
        return new PlantedCommand();
    }
}
