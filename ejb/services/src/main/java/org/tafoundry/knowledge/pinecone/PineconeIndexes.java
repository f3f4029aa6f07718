package org.tafoundry.knowledge.pinecone;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.netty.NettyChannelBuilder;
import io.pinecone.clients.Index;
import io.pinecone.clients.Pinecone;
import io.pinecone.configs.PineconeConfig;
import io.pinecone.configs.PineconeConnection;
import io.pinecone.exceptions.PineconeAlreadyExistsException;
import io.pinecone.exceptions.PineconeNotFoundException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.openapitools.db_control.client.model.IndexModel;
import org.tafoundry.knowledge.Embeddings;
import org.tafoundry.knowledge.KnowledgeIndex;
import org.tafoundry.outbound.Endpoint;
import org.tafoundry.outbound.OutboundClient;

/** The product's indexes on Pinecone, created when they are first written to, each connected to at a checked address. */
final class PineconeIndexes implements Closeable {
    private static final long DEADLINE_SECONDS = 30;
    private static final int LOOKS = 60;
    private static final int HTTPS = 443;

    private final PineconeSettings settings;
    private final OutboundClient outbound;
    private final Map<KnowledgeIndex, Index> connected = new EnumMap<>(KnowledgeIndex.class);
    private final List<ManagedChannel> channels = new ArrayList<>();
    private boolean closed;

    PineconeIndexes(PineconeSettings settings, OutboundClient outbound) {
        this.settings = settings;
        this.outbound = outbound;
    }

    /** The index; empty when it was never written to. */
    synchronized Optional<Index> find(KnowledgeIndex index) throws IOException {
        if (closed) {
            throw new IOException("The settings of Pinecone have been changed");
        }
        if (!connected.containsKey(index)) {
            Optional<IndexModel> model = describe(control(), index).filter(PineconeIndexes::isReady);
            if (model.isPresent()) {
                connected.put(index, connect(index, model.get().getHost()));
            }
        }
        return Optional.ofNullable(connected.get(index));
    }

    /** The index, created when there is none; who only searches does not wait for that. */
    Index need(KnowledgeIndex index) throws IOException {
        Optional<Index> there = find(index);
        if (there.isPresent()) {
            return there.get();
        }
        Pinecone control = control();
        try {
            control.createServerlessIndex(
                    index.indexName(),
                    "cosine",
                    Embeddings.DIMENSIONS,
                    settings.cloud(),
                    settings.region(),
                    "disabled",
                    Map.of());
        } catch (PineconeAlreadyExistsException e) {
            // somebody else created it meanwhile
        }
        for (int look = 0; look < LOOKS; look++) {
            Optional<Index> made = find(index);
            if (made.isPresent()) {
                return made.get();
            }
            pause();
        }
        throw new IOException("Pinecone's index " + index.indexName() + " is not ready after a minute");
    }

    private static boolean isReady(IndexModel model) {
        return Boolean.TRUE.equals(model.getStatus().getReady());
    }

    /** The client has the public address of the control plane built in; its calls go to the one of the settings. */
    private Pinecone control() throws IOException {
        OkHttpClient client = outbound.pinnedTo(settings.control())
                .newBuilder()
                .addInterceptor(chain -> chain.proceed(toControl(chain.request())))
                .build();
        return new Pinecone.Builder(settings.apiKey())
                .withTlsEnabled(settings.tls())
                .withOkHttpClient(client)
                .build();
    }

    private Request toControl(Request request) {
        Endpoint control = Endpoint.of(settings.control());
        HttpUrl url = request.url()
                .newBuilder()
                .scheme(settings.control().getScheme())
                .host(control.host())
                .port(control.port())
                .build();
        return request.newBuilder().url(url).build();
    }

    private static Optional<IndexModel> describe(Pinecone control, KnowledgeIndex index) {
        try {
            return Optional.of(control.describeIndex(index.indexName()));
        } catch (PineconeNotFoundException e) {
            return Optional.empty();
        }
    }

    private Index connect(KnowledgeIndex index, String host) throws IOException {
        URI address = URI.create((settings.tls() ? "https://" : "http://") + host);
        Endpoint endpoint = Endpoint.of(address);
        InetSocketAddress checked =
                new InetSocketAddress(outbound.addresses(address).get(0), endpoint.port());
        NettyChannelBuilder builder = NettyChannelBuilder.forAddress(checked)
                .overrideAuthority(endpoint.port() == HTTPS ? endpoint.host() : host)
                .proxyDetector(target -> null)
                .intercept(new Deadline());
        ManagedChannel channel = (settings.tls() ? builder : builder.usePlaintext()).build();
        channels.add(channel);
        PineconeConfig config = new PineconeConfig(settings.apiKey());
        config.setHost(host);
        config.setTLSEnabled(settings.tls());
        config.setCustomManagedChannel(channel);
        config.setCustomOkHttpClient(outbound.pinnedTo(address));
        return new Index(config, new PineconeConnection(config, index.indexName()), index.indexName());
    }

    /** Ends every call that takes longer than it may. */
    private static final class Deadline implements ClientInterceptor {
        @Override
        public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
            return next.newCall(method, options.withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS));
        }
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the server was stopped");
        }
    }

    /** Calls that are on their way come to their end. */
    @Override
    public synchronized void close() {
        closed = true;
        channels.forEach(ManagedChannel::shutdown);
        channels.clear();
        connected.clear();
    }
}
