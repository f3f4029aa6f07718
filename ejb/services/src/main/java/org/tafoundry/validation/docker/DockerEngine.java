package org.tafoundry.validation.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Supplier;

/** The Docker engine; a call to one that is not there is an {@link IOException}. */
final class DockerEngine implements Closeable {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofMinutes(2);

    private final DockerClient client;
    private final String host;

    /** Knows an engine by its address, for example {@code unix:///var/run/docker.sock}. */
    DockerEngine(String host) {
        this.host = host;
        DefaultDockerClientConfig config = DefaultDockerClientConfig.createDefaultConfigBuilder()
                .withDockerHost(host)
                .build();
        this.client = DockerClientImpl.getInstance(
                config,
                new ZerodepDockerHttpClient.Builder()
                        .dockerHost(config.getDockerHost())
                        .sslConfig(config.getSSLConfig())
                        .connectionTimeout(CONNECT)
                        .responseTimeout(ANSWER)
                        .build());
    }

    String host() {
        return host;
    }

    DockerClient client() {
        return client;
    }

    /**
     * Makes a call.
     *
     * @throws IOException when the engine cannot be reached
     */
    <T> T call(Supplier<T> call) throws IOException {
        try {
            return call.get();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            if (e.getCause() instanceof IOException) {
                throw new IOException(
                        "The Docker engine at " + host + " cannot be reached: "
                                + e.getCause().getMessage(),
                        e);
            }
            throw e;
        }
    }

    /** Makes a call whose answer does not matter. */
    void run(Runnable call) throws IOException {
        call(() -> {
            call.run();
            return true;
        });
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
