package org.tafoundry.validation.docker;

import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Info;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tafoundry.validation.splunk.SplunkException;
import org.tafoundry.validation.splunk.SplunkPlan;

/** Looks before anything is started whether a Splunk can run here, and says what is missing in plain words. */
final class Preflight {
    private static final long MEGABYTE = 1L << 20;
    private static final long FREE_DISK = 2_000 * MEGABYTE;

    private final DockerEngine engine;
    private final Path proc;

    /** Reads the machine's facts below this folder, usually {@code /proc}. */
    Preflight(DockerEngine engine, Path proc) {
        this.engine = engine;
        this.proc = proc;
    }

    /**
     * Checks.
     *
     * @throws SplunkException when something is missing, with all that is
     * @throws IOException when the engine cannot be reached
     */
    void check(SplunkPlan plan) throws IOException {
        Info info = engine.call(() -> engine.client().infoCmd().exec());
        List<String> missing = new ArrayList<>(plan.missing());
        Stream.of(image(plan), processor(info), memory(plan, info), disk(info))
                .flatMap(Optional::stream)
                .forEach(missing::add);
        if (!missing.isEmpty()) {
            throw new SplunkException("No Splunk can be started: " + String.join(" ", missing));
        }
    }

    private Optional<String> image(SplunkPlan plan) throws IOException {
        if (plan.image().isEmpty()) {
            return Optional.empty();
        }
        try {
            InspectImageResponse image = engine.call(
                    () -> engine.client().inspectImageCmd(plan.image()).exec());
            return "amd64".equals(image.getArch())
                    ? Optional.empty()
                    : Optional.of("The image " + plan.image() + " is for " + image.getArch() + ", not for amd64.");
        } catch (NotFoundException e) {
            return Optional.of("The image " + plan.image() + " is not on this Docker engine: pull or load it there.");
        }
    }

    private Optional<String> processor(Info info) throws IOException {
        String architecture = String.valueOf(info.getArchitecture());
        if (!architecture.equals("x86_64") && !architecture.equals("amd64")) {
            return Optional.of("The Docker engine runs on " + architecture + "; Splunk needs x86_64.");
        }
        Path cpus = proc.resolve("cpuinfo");
        if (local() && Files.isReadable(cpus) && !Files.readString(cpus).contains(" avx ")) {
            return Optional.of("The processor has no AVX, which Splunk needs.");
        }
        return Optional.empty();
    }

    private Optional<String> memory(SplunkPlan plan, Info info) throws IOException {
        long wanted = plan.memoryMegabytes() * MEGABYTE;
        long free = local() ? available() : Long.MAX_VALUE;
        long total = info.getMemTotal() == null ? Long.MAX_VALUE : info.getMemTotal();
        return Math.min(free, total) < wanted
                ? Optional.of("Of memory " + Math.min(free, total) / MEGABYTE + " MB are free, and the sandbox needs "
                        + plan.memoryMegabytes() + " MB (VALIDATION_SPLUNK_MEMORY_MB).")
                : Optional.empty();
    }

    private long available() throws IOException {
        Path memory = proc.resolve("meminfo");
        if (!Files.isReadable(memory)) {
            return Long.MAX_VALUE;
        }
        return Files.readAllLines(memory).stream()
                .filter(line -> line.startsWith("MemAvailable:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    private Optional<String> disk(Info info) throws IOException {
        Path root = info.getDockerRootDir() == null ? Path.of("") : Path.of(info.getDockerRootDir());
        if (!local() || !Files.isDirectory(root)) {
            return Optional.empty();
        }
        long free = Files.getFileStore(root).getUsableSpace();
        return free < FREE_DISK
                ? Optional.of("Of disk " + free / MEGABYTE + " MB are free below " + root + ", and the sandbox needs "
                        + FREE_DISK / MEGABYTE + " MB.")
                : Optional.empty();
    }

    private boolean local() {
        return engine.host().startsWith("unix:");
    }
}
