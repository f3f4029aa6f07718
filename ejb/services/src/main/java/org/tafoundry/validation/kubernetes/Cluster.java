package org.tafoundry.validation.kubernetes;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.tafoundry.validation.splunk.SplunkException;

/** The Kubernetes cluster of the sandboxes; a call to one that does not answer is an {@link IOException}. */
final class Cluster implements Closeable {
    private static final int CONNECT_MILLIS = 10_000;

    /** The work itself waits and comes again. */
    private static final int RETRIES = 1;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final String MASTER = "KUBERNETES_MASTER";
    private static final String POD = "KUBERNETES_SERVICE_HOST";

    private final KubernetesClient client;
    private final String name;

    private Cluster(KubernetesClient client, String name) {
        this.client = client;
        this.name = name;
    }

    /**
     * The cluster that a configuration names.
     *
     * @throws SplunkException when it names none
     */
    static Cluster of(Config config) throws SplunkException {
        if (source(config).isEmpty() && Config.DEFAULT_MASTER_URL.equals(without(config.getMasterUrl()))) {
            throw new SplunkException(
                    "No Splunk can be started: no Kubernetes cluster is configured. The server is no pod"
                            + " of one, and its user has no kubeconfig: let KUBECONFIG of the server name one.");
        }
        Config own = new ConfigBuilder(config)
                .withConnectionTimeout(CONNECT_MILLIS)
                .withRequestRetryBackoffLimit(RETRIES)
                .build();
        KubernetesClient client = new KubernetesClientBuilder()
                .withConfig(own)
                .withHttpClientFactory(new JdkHttpClientFactory())
                .build();
        return new Cluster(client, "The Kubernetes cluster at " + without(own.getMasterUrl()) + source(config));
    }

    /**
     * As the kubeconfig of the server's user, or the server's own pod, says.
     *
     * @throws SplunkException when what is there cannot be read
     */
    static Config configured() throws SplunkException {
        try {
            return Config.autoConfigure(null);
        } catch (KubernetesClientException | IllegalArgumentException e) {
            throw new SplunkException("No Splunk can be started: the kubeconfig of the server's user (or the one that"
                    + " KUBECONFIG names) cannot be read: " + e.getMessage());
        }
    }

    private static String source(Config config) {
        File file = Optional.ofNullable(config.getFileWithCluster()).orElseGet(config::getFile);
        if (System.getenv(MASTER) != null) {
            return ", which " + MASTER + " names,";
        }
        if (file != null) {
            return ", which the kubeconfig " + file + " names,";
        }
        return System.getenv(POD) == null ? "" : ", to which this server belongs,";
    }

    private static String without(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    KubernetesClient client() {
        return client;
    }

    /**
     * Asks it for a sign of life.
     *
     * @throws IOException when it cannot be reached
     */
    void reach() throws IOException {
        call(client::getKubernetesVersion);
    }

    /**
     * Makes a call.
     *
     * @throws SplunkException when the cluster refuses it, which is a fault of its configuration
     * @throws IOException when it does not answer, which is an outage
     */
    <T> T call(Supplier<T> call) throws IOException {
        try {
            return call.get();
        } catch (KubernetesClientException e) {
            int code = e.getCode();
            if (code <= 0 || code == TOO_MANY_REQUESTS || code >= HttpURLConnection.HTTP_INTERNAL_ERROR) {
                throw new IOException(
                        name + " cannot be reached (" + (code <= 0 ? away(e) : "it answers " + code)
                                + "). Start it, or let the kubeconfig of the server's user, or the one that KUBECONFIG of the"
                                + " server names, name another; or cancel the request and have the add-on validated in"
                                + " another sandbox.",
                        e);
            }
            throw new SplunkException(code, name + " refuses: " + said(e));
        }
    }

    /** Java's client for HTTP says little, and that in the classes of its exceptions. */
    private static String away(Throwable failure) {
        String said = "no answer";
        boolean refused = false;
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return "there is no machine of that name";
            }
            if (cause instanceof HttpTimeoutException || cause instanceof TimeoutException) {
                return "no answer in time";
            }
            if (cause instanceof SSLException) {
                return "no secure connection: " + cause.getMessage();
            }
            refused |= cause instanceof ConnectException;
            said = cause.getMessage() == null ? said : cause.getMessage();
        }
        return refused ? "no connection" : said;
    }

    private static String said(KubernetesClientException e) {
        if (e.getCode() == HttpURLConnection.HTTP_UNAUTHORIZED) {
            return "it does not know the server by the credentials that it has.";
        }
        return e.getStatus() == null || e.getStatus().getMessage() == null
                ? e.getMessage()
                : e.getStatus().getMessage();
    }

    @Override
    public void close() {
        client.close();
    }
}
