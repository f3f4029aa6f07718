package org.tafoundry.outbound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.tafoundry.refusal.Refusal;

/** The one client for calls that leave the server. */
public final class OutboundClient {
    private static final int CONNECT_SECONDS = 5;
    private static final int LONGEST_SECONDS = 30;
    private static final int BUFFER = 8 * 1024;

    private final Supplier<OutboundRules> rules;
    private final Names names;
    private final OkHttpClient base;

    /** Looks up the addresses of a host. */
    @FunctionalInterface
    public interface Names {
        List<InetAddress> lookup(String host) throws UnknownHostException;
    }

    /** A client with the rules of the moment of each call. */
    public OutboundClient(Supplier<OutboundRules> rules, Names names) {
        this.rules = rules;
        this.names = names;
        this.base = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .proxy(Proxy.NO_PROXY)
                .retryOnConnectionFailure(false)
                // a pooled connection would outlive the rules that it was opened under
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .build();
    }

    /**
     * Calls.
     *
     * @throws Refusal when the rules do not allow it
     * @throws IOException when there is no complete answer within the limits
     */
    public OutboundAnswer send(OutboundCall call) throws IOException {
        OkHttpClient client = base.newBuilder()
                .dns(pinned(call.uri()))
                .readTimeout(call.limit())
                .writeTimeout(call.limit())
                .callTimeout(call.limit())
                .build();
        try (Response response = client.newCall(request(call)).execute()) {
            return new OutboundAnswer(
                    response.code(), response.headers().toMultimap(), text(response, call.mostBytes()));
        }
    }

    /**
     * A client of the library that some other library demands, for calls to this URI's host only, at its checked addresses.
     *
     * @throws Refusal when the rules do not allow it
     */
    public OkHttpClient pinnedTo(URI uri) throws UnknownHostException {
        return base.newBuilder()
                .dns(pinned(uri))
                .callTimeout(LONGEST_SECONDS, TimeUnit.SECONDS)
                .build();
    }

    /**
     * The addresses of a URI's host, each of them checked; whoever connects to one of these is where the rules allow it.
     *
     * @throws Refusal when the rules do not allow it
     */
    public List<InetAddress> addresses(URI uri) throws UnknownHostException {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || uri.getUserInfo() != null) {
            throw new Refusal(
                    OutboundRefusal.OUTBOUND_NOT_HTTP,
                    "'" + uri + "' is no http or https address that can be called.",
                    "Give an http or https address without user and password.");
        }
        Endpoint target = Endpoint.of(uri);
        OutboundRules now = rules.get();
        now.requireHost(target);
        List<InetAddress> found = new ArrayList<>(names.lookup(target.host()));
        found.forEach(address -> now.requireAddress(target, address));
        return found;
    }

    /** Answers with what was checked, so that a second lookup cannot give another address. */
    private Dns pinned(URI uri) throws UnknownHostException {
        List<InetAddress> checked = addresses(uri);
        String host = Endpoint.of(uri).host();
        return name -> {
            if (!Endpoint.normal(name).equals(host)) {
                throw new UnknownHostException(name + " is not the host that was checked");
            }
            return checked;
        };
    }

    private static Request request(OutboundCall call) {
        RequestBody body = call.contentType().isEmpty()
                ? null
                : RequestBody.create(call.body(), MediaType.parse(call.contentType()));
        Request.Builder request =
                new Request.Builder().url(call.uri().toString()).method(call.method(), body);
        call.headers().forEach(request::header);
        return request.build();
    }

    private static String text(Response response, int mostBytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = response.body().byteStream()) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes.write(buffer, 0, read);
                if (bytes.size() > mostBytes) {
                    throw new IOException("the answer has more than " + mostBytes + " bytes");
                }
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
