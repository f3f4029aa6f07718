package org.tafoundry.validation.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.function.Supplier;
import org.tafoundry.validation.splunk.SplunkException;

/** The Docker engine; a call to one that is not there is an {@link IOException}. */
final class DockerEngine implements Closeable {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofMinutes(2);

    private final DockerClient client;
    private final String host;

    /**
     * Knows an engine by its address, for example {@code unix:///var/run/docker.sock}.
     *
     * @throws SplunkException when this is no address of one
     */
    DockerEngine(String host) throws SplunkException {
        this.host = host;
        this.client = client(host);
    }

    private static DockerClient client(String host) throws SplunkException {
        URI address = address(host);
        DefaultDockerClientConfig config = DefaultDockerClientConfig.createDefaultConfigBuilder()
                .withDockerHost(address.toString())
                .build();
        return DockerClientImpl.getInstance(
                config,
                new ZerodepDockerHttpClient.Builder()
                        .dockerHost(config.getDockerHost())
                        .sslConfig(config.getSSLConfig())
                        .connectionTimeout(CONNECT)
                        .responseTimeout(ANSWER)
                        .build());
    }

    /** The client itself says nothing that helps about an address that is none. */
    private static URI address(String host) throws SplunkException {
        try {
            URI address = new URI(host);
            boolean file = "unix".equals(address.getScheme())
                    && address.getPath() != null
                    && address.getPath().length() > 1;
            if (file || "tcp".equals(address.getScheme()) && address.getHost() != null && address.getPort() > 0) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw noAddress(host);
        }
        throw noAddress(host);
    }

    private static SplunkException noAddress(String host) {
        return new SplunkException("No Splunk can be started: '" + host + "' is no address of a Docker engine. Let"
                + " DOCKER_HOST of the server be like unix:///var/run/docker.sock or tcp://docker.example.com:2376.");
    }

    String host() {
        return host;
    }

    DockerClient client() {
        return client;
    }

    /**
     * Asks it for a sign of life.
     *
     * @throws IOException when it cannot be reached
     */
    void reach() throws IOException {
        run(() -> client.pingCmd().exec());
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
                        "The Docker engine at " + host + " cannot be reached ("
                                + e.getCause().getMessage()
                                + "). Start it, or let DOCKER_HOST of the server name another; or cancel the request and"
                                + " have the add-on validated in another sandbox.",
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
