package org.tafoundry.validation.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import com.github.dockerjava.api.model.RestartPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.tafoundry.validation.splunk.Pace;
import org.tafoundry.validation.splunk.SplunkDefaults;
import org.tafoundry.validation.splunk.SplunkException;
import org.tafoundry.validation.splunk.SplunkHost;
import org.tafoundry.validation.splunk.SplunkPlan;
import org.tafoundry.validation.splunk.SplunkServer;

/**
 * A container with a Splunk: no rights, no files of the host, no way out but the answer to the one port on this machine's
 * loopback.
 */
final class SplunkContainer implements SplunkHost {
    private static final ExposedPort MANAGEMENT = ExposedPort.tcp(8089);
    private static final long MEGABYTE = 1L << 20;
    private static final long CPU = 1_000_000_000L;
    private static final long MOST_PROCESSES = 1_024;
    private static final int MOST_LOG = 4 << 20;
    private static final int LOG_LINES = 5_000;
    private static final Duration COMMAND = Duration.ofMinutes(2);
    private static final String ADMIN = "admin";

    private final DockerEngine engine;
    private final String id;
    private final String network;
    private final SplunkServer server;

    private SplunkContainer(DockerEngine engine, String id, String network, SplunkServer server) {
        this.engine = engine;
        this.id = id;
        this.network = network;
        this.server = server;
    }

    /**
     * Starts one; whatever is made on the way is removed again when it fails.
     *
     * @throws SplunkException when the engine refuses, for example because the slot's container is still there
     */
    static SplunkContainer start(DockerEngine engine, SplunkPlan plan, Pace pace, Instant now) throws IOException {
        String password = SplunkDefaults.password();
        String network = network(engine, plan, now);
        String id = "";
        try {
            id = create(engine, plan, network, now);
            String made = id;
            DockerClient client = engine.client();
            engine.run(() -> {
                try {
                    client.copyArchiveToContainerCmd(made)
                            .withTarInputStream(ContainerFiles.defaults(password))
                            .withRemotePath("/tmp")
                            .exec();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                client.startContainerCmd(made).exec();
            });
            return new SplunkContainer(
                    engine, id, network, new SplunkServer(address(engine, id), ADMIN, password, pace));
        } catch (IOException | RuntimeException e) {
            remove(engine, id, network);
            throw e;
        }
    }

    private static String network(DockerEngine engine, SplunkPlan plan, Instant now) throws IOException {
        return engine.call(() -> engine.client()
                .createNetworkCmd()
                .withName(plan.name() + "-" + now.toEpochMilli())
                .withDriver("bridge")
                .withLabels(Leftovers.labels(plan, now))
                // without masquerade nothing finds its way back from outside; the containers do not see each other
                .withOptions(Map.of(
                        "com.docker.network.bridge.enable_ip_masquerade", "false",
                        "com.docker.network.bridge.enable_icc", "false"))
                .exec()
                .getId());
    }

    private static String create(DockerEngine engine, SplunkPlan plan, String network, Instant now) throws IOException {
        HostConfig limits = HostConfig.newHostConfig()
                .withNetworkMode(network)
                .withDns("127.0.0.1") // refused at once, rather than asked in vain
                .withPortBindings(new PortBinding(Ports.Binding.bindIp("127.0.0.1"), MANAGEMENT))
                .withMemory(plan.memoryMegabytes() * MEGABYTE)
                .withMemorySwap(plan.memoryMegabytes() * MEGABYTE)
                .withNanoCPUs(plan.cpus() * CPU)
                .withPidsLimit(MOST_PROCESSES)
                .withCapDrop(Capability.ALL)
                .withSecurityOpts(List.of("no-new-privileges"))
                .withPrivileged(false)
                .withRestartPolicy(RestartPolicy.noRestart())
                .withLogConfig(
                        new LogConfig(LogConfig.LoggingType.JSON_FILE, Map.of("max-size", "10m", "max-file", "1")));
        try {
            return engine.call(() -> engine.client()
                    .createContainerCmd(plan.image())
                    .withName(plan.name())
                    .withHostName("sandbox")
                    .withUser(Integer.toString(SplunkDefaults.USER))
                    .withEnv(
                            "SPLUNK_START_ARGS=--accept-license",
                            "SPLUNK_GENERAL_TERMS=" + plan.terms(),
                            "SPLUNK_HOME_OWNERSHIP_ENFORCEMENT=false")
                    .withLabels(Leftovers.labels(plan, now))
                    .withExposedPorts(MANAGEMENT)
                    .withHostConfig(limits)
                    .exec()
                    .getId());
        } catch (ConflictException e) {
            throw new SplunkException("The container " + plan.name()
                    + " is still there, so its slot is in use; it is removed when its time is over.");
        }
    }

    private static URI address(DockerEngine engine, String id) throws IOException {
        InspectContainerResponse state =
                engine.call(() -> engine.client().inspectContainerCmd(id).exec());
        Ports.Binding[] bindings =
                state.getNetworkSettings().getPorts().getBindings().get(MANAGEMENT);
        if (bindings == null || bindings.length == 0) {
            throw new SplunkException("The container ended as soon as it was started: "
                    + ended(state).orElse(""));
        }
        return URI.create("https://127.0.0.1:" + bindings[0].getHostPortSpec());
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public SplunkServer server() {
        return server;
    }

    @Override
    public Optional<String> ended() throws IOException {
        try {
            return ended(
                    engine.call(() -> engine.client().inspectContainerCmd(id).exec()));
        } catch (NotFoundException e) {
            return Optional.of("The container was removed by somebody else.");
        }
    }

    private static Optional<String> ended(InspectContainerResponse container) {
        InspectContainerResponse.ContainerState state = container.getState();
        if (Boolean.TRUE.equals(state.getRunning())) {
            return Optional.empty();
        }
        boolean memory = Boolean.TRUE.equals(state.getOOMKilled());
        return Optional.of("The container ended with code " + state.getExitCodeLong()
                + (memory ? " because it needed more than its memory (VALIDATION_SPLUNK_MEMORY_MB)." : "."));
    }

    @Override
    public void put(String path, byte[] content) throws IOException {
        int slash = path.lastIndexOf('/');
        engine.run(() -> {
            try {
                engine.client()
                        .copyArchiveToContainerCmd(id)
                        .withTarInputStream(ContainerFiles.file(path.substring(slash + 1), content))
                        .withRemotePath(path.substring(0, slash))
                        .exec();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public String run(List<String> command) throws IOException {
        return engine.call(() -> {
            String exec = engine.client()
                    .execCreateCmd(id)
                    .withCmd(command.toArray(String[]::new))
                    .withAttachStdout(true)
                    .withAttachStderr(true)
                    .exec()
                    .getId();
            return collect(callback -> engine.client().execStartCmd(exec).exec(callback));
        });
    }

    @Override
    public String log() throws IOException {
        return engine.call(() -> collect(callback -> engine.client()
                .logContainerCmd(id)
                .withStdOut(true)
                .withStdErr(true)
                .withTail(LOG_LINES)
                .exec(callback)));
    }

    private static String collect(Consumer<ResultCallback.Adapter<Frame>> start) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ResultCallback.Adapter<Frame> callback = new ResultCallback.Adapter<>() {
            @Override
            public void onNext(Frame frame) {
                byte[] payload = frame.getPayload();
                out.write(payload, 0, Math.min(payload.length, Math.max(0, MOST_LOG - out.size())));
            }
        }) {
            start.accept(callback);
            callback.awaitCompletion(COMMAND.toSeconds(), TimeUnit.SECONDS);
            return out.toString(StandardCharsets.UTF_8);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("The wait for Docker was interrupted."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        remove(engine, id, network);
    }

    private static void remove(DockerEngine engine, String id, String network) throws IOException {
        Leftovers leftovers = new Leftovers(engine);
        if (!id.isEmpty()) {
            leftovers.removeContainer(id);
        }
        leftovers.removeNetwork(network);
    }
}
