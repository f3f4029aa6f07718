package org.tafoundry.knowledge.pinecone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.pinecone.proto.DeleteRequest;
import io.pinecone.proto.DeleteResponse;
import io.pinecone.proto.QueryRequest;
import io.pinecone.proto.QueryResponse;
import io.pinecone.proto.ScoredVector;
import io.pinecone.proto.UpsertRequest;
import io.pinecone.proto.UpsertResponse;
import io.pinecone.proto.Vector;
import io.pinecone.proto.VectorServiceGrpc;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Stands for Pinecone as far as its public interface is used: the control plane over HTTP, the data plane over gRPC with
 * metadata filters.
 */
public final class PineconeStandIn implements AutoCloseable {
    public static final String KEY = "test-key";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Metadata.Key<String> API_KEY = Metadata.Key.of("api-key", Metadata.ASCII_STRING_MARSHALLER);

    private final HttpServer control;
    private final Map<String, DataPlane> planes = new ConcurrentHashMap<>();
    private final List<JsonNode> created = new CopyOnWriteArrayList<>();
    private final List<String> versions = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();

    /** One without indexes, which accepts the key {@link #KEY} alone. */
    public PineconeStandIn() throws IOException {
        control = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        control.createContext("/indexes", this::control);
        control.start();
    }

    /** The port of the control plane. */
    public int port() {
        return control.getAddress().getPort();
    }

    /** What indexes were created with. */
    List<JsonNode> created() {
        return created;
    }

    /** The versions of the interface that were asked for. */
    List<String> versions() {
        return versions;
    }

    /** Refuses this many of the next calls of the data plane for lack of capacity. */
    public void refuse(int calls) {
        refusals.set(calls);
    }

    /** How many vectors came with each upsert. */
    List<Integer> upserts() {
        List<Integer> sizes = new ArrayList<>();
        planes.values().forEach(plane -> sizes.addAll(plane.upserts));
        return sizes;
    }

    /** The ids of the vectors of a document, in whatever index. */
    public Set<UUID> of(UUID document) {
        return planes.values().stream()
                .flatMap(plane -> plane.vectors.values().stream())
                .filter(vector -> matches(MetadataFilter.document(document), vector.getMetadata()))
                .map(vector -> UUID.fromString(vector.getId()))
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        control.stop(0);
        planes.values().forEach(plane -> plane.server.shutdownNow());
    }

    private void control(HttpExchange exchange) throws IOException {
        versions.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-Pinecone-Api-Version")));
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (!KEY.equals(exchange.getRequestHeaders().getFirst("Api-Key"))) {
            answer(exchange, 401, "{\"status\":401,\"error\":{\"code\":\"UNAUTHENTICATED\",\"message\":\"no\"}}");
        } else if (exchange.getRequestMethod().equals("POST")) {
            JsonNode wanted = MAPPER.readTree(body);
            String name = wanted.path("name").asText();
            if (planes.containsKey(name)) {
                answer(
                        exchange,
                        409,
                        "{\"status\":409,\"error\":{\"code\":\"ALREADY_EXISTS\",\"message\":\"it is there\"}}");
            } else {
                created.add(wanted);
                planes.put(name, new DataPlane());
                answer(exchange, 201, model(name));
            }
        } else {
            String name = exchange.getRequestURI().getPath().substring("/indexes/".length());
            boolean there = planes.containsKey(name);
            answer(
                    exchange,
                    there ? 200 : 404,
                    there
                            ? model(name)
                            : "{\"status\":404,\"error\":{\"code\":\"NOT_FOUND\",\"message\":\"no such index\"}}");
        }
    }

    private String model(String name) {
        return "{\"name\":\"" + name + "\",\"dimension\":384,\"metric\":\"cosine\",\"host\":\"localhost:"
                + planes.get(name).server.getPort()
                + "\",\"deletion_protection\":\"disabled\",\"tags\":{},\"vector_type\":\"dense\","
                + "\"spec\":{\"serverless\":{\"cloud\":\"aws\",\"region\":\"us-east-1\","
                + "\"read_capacity\":{\"mode\":\"OnDemand\",\"status\":{\"state\":\"Ready\"}}}},"
                + "\"status\":{\"ready\":true,\"state\":\"Ready\"}}";
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** The vectors of one index. */
    private final class DataPlane extends VectorServiceGrpc.VectorServiceImplBase {
        private final Map<String, Vector> vectors = new ConcurrentHashMap<>();
        private final List<Integer> upserts = new CopyOnWriteArrayList<>();
        private final Server server;

        DataPlane() throws IOException {
            server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                    .addService(this)
                    .intercept(new Gate())
                    .build()
                    .start();
        }

        @Override
        public void upsert(UpsertRequest request, StreamObserver<UpsertResponse> answer) {
            upserts.add(request.getVectorsCount());
            request.getVectorsList()
                    .forEach(vector -> vectors.put(key(request.getNamespace(), vector.getId()), vector));
            answer.onNext(UpsertResponse.newBuilder()
                    .setUpsertedCount(request.getVectorsCount())
                    .build());
            answer.onCompleted();
        }

        @Override
        public void query(QueryRequest request, StreamObserver<QueryResponse> answer) {
            QueryResponse.Builder response = QueryResponse.newBuilder();
            vectors.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(request.getNamespace() + "/"))
                    .map(Map.Entry::getValue)
                    .filter(vector -> matches(request.getFilter(), vector.getMetadata()))
                    .map(vector -> ScoredVector.newBuilder()
                            .setId(vector.getId())
                            .setScore((float) product(request.getVectorList(), vector.getValuesList()))
                            .build())
                    .sorted(Comparator.comparingDouble(ScoredVector::getScore).reversed())
                    .limit(request.getTopK())
                    .forEach(response::addMatches);
            answer.onNext(response.build());
            answer.onCompleted();
        }

        @Override
        public void delete(DeleteRequest request, StreamObserver<DeleteResponse> answer) {
            vectors.entrySet()
                    .removeIf(entry -> entry.getKey().startsWith(request.getNamespace() + "/")
                            && matches(request.getFilter(), entry.getValue().getMetadata()));
            answer.onNext(DeleteResponse.getDefaultInstance());
            answer.onCompleted();
        }

        private String key(String namespace, String id) {
            return namespace + "/" + id;
        }
    }

    /** Lets calls with the key through, unless they are to be refused. */
    private final class Gate implements ServerInterceptor {
        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            if (!KEY.equals(headers.get(API_KEY))) {
                call.close(Status.UNAUTHENTICATED, new Metadata());
                return new ServerCall.Listener<>() {};
            }
            if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                call.close(Status.RESOURCE_EXHAUSTED.withDescription("429"), new Metadata());
                return new ServerCall.Listener<>() {};
            }
            return next.startCall(call, headers);
        }
    }

    private static boolean matches(Struct filter, Struct metadata) {
        return filter.getFieldsMap().entrySet().stream()
                .allMatch(entry -> entry.getKey().equals("$and")
                        ? entry.getValue().getListValue().getValuesList().stream()
                                .allMatch(each -> matches(each.getStructValue(), metadata))
                        : condition(
                                entry.getValue().getStructValue(),
                                metadata.getFieldsOrDefault(entry.getKey(), Value.getDefaultInstance())));
    }

    private static boolean condition(Struct condition, Value actual) {
        List<Value> values = actual.hasListValue() ? actual.getListValue().getValuesList() : List.of(actual);
        return condition.getFieldsMap().entrySet().stream().allMatch(operator -> switch (operator.getKey()) {
            case "$eq" -> values.contains(operator.getValue());
            case "$ne" -> !values.contains(operator.getValue());
            case "$in" ->
                operator.getValue().getListValue().getValuesList().stream().anyMatch(values::contains);
            default -> throw new IllegalArgumentException("The stand-in does not know " + operator.getKey());
        });
    }

    private static double product(List<Float> a, List<Float> b) {
        return IntStream.range(0, a.size())
                .mapToDouble(i -> a.get(i) * b.get(i))
                .sum();
    }
}
