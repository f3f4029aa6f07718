package org.tafoundry.knowledge.pinecone;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.pinecone.clients.Index;
import io.pinecone.exceptions.PineconeAuthorizationException;
import io.pinecone.exceptions.PineconeBadRequestException;
import io.pinecone.exceptions.PineconeException;
import io.pinecone.exceptions.PineconeForbiddenException;
import io.pinecone.unsigned_indices_model.QueryResponseWithUnsignedIndices;
import io.pinecone.unsigned_indices_model.VectorWithUnsignedIndices;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.tafoundry.knowledge.IndexedPassage;
import org.tafoundry.knowledge.KnowledgeIndex;
import org.tafoundry.knowledge.PassageQuery;
import org.tafoundry.knowledge.VectorStore;
import org.tafoundry.outbound.OutboundClient;

/** Keeps vectors on Pinecone. A document's new vectors are there before its old ones go. */
public final class PineconeStore implements VectorStore, Closeable {
    /** The store's name. */
    public static final String NAME = "pinecone";

    private static final String NAMESPACE = "ta-foundry";
    private static final int BATCH = 100;
    private static final int ATTEMPTS = 6;

    /** What Pinecone would answer again. */
    private static final Set<Status.Code> REFUSALS =
            EnumSet.of(Status.Code.UNAUTHENTICATED, Status.Code.PERMISSION_DENIED, Status.Code.INVALID_ARGUMENT);

    private final PineconeIndexes indexes;
    private final Duration firstPause;

    /** A store that waits this long after the first refusal for lack of capacity, and twice as long each time. */
    public PineconeStore(PineconeSettings settings, OutboundClient outbound, Duration firstPause) {
        this.indexes = new PineconeIndexes(settings, outbound);
        this.firstPause = firstPause;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void replace(UUID document, List<IndexedPassage> passages) throws IOException {
        if (passages.isEmpty()) {
            remove(document);
            return;
        }
        // every reading of a document gives its passages new ids: who stores the same ones at the same time takes none
        // away
        String batch = UUID.randomUUID().toString();
        for (int from = 0; from < passages.size(); from += BATCH) {
            List<IndexedPassage> part = passages.subList(from, Math.min(from + BATCH, passages.size()));
            Index index = need(part.get(0).index());
            List<VectorWithUnsignedIndices> vectors =
                    part.stream().map(passage -> vector(passage, batch)).toList();
            patiently(() -> index.upsert(vectors, NAMESPACE));
        }
        for (KnowledgeIndex each : KnowledgeIndex.values()) {
            Optional<Index> index = find(each);
            if (index.isPresent()) {
                patiently(() -> index.get().deleteByFilter(MetadataFilter.olderThan(document, batch), NAMESPACE));
            }
        }
    }

    @Override
    public void remove(UUID document) throws IOException {
        for (KnowledgeIndex each : KnowledgeIndex.values()) {
            Optional<Index> index = find(each);
            if (index.isPresent()) {
                patiently(() -> index.get().deleteByFilter(MetadataFilter.document(document), NAMESPACE));
            }
        }
    }

    @Override
    public List<Match> search(PassageQuery query) throws IOException {
        Set<KnowledgeIndex> wanted = query.filter().indexes().isEmpty()
                ? EnumSet.allOf(KnowledgeIndex.class)
                : query.filter().indexes();
        List<Match> matches = new ArrayList<>();
        for (KnowledgeIndex each : wanted) {
            Optional<Index> index = find(each);
            if (index.isPresent()) {
                QueryResponseWithUnsignedIndices answer = patiently(() -> index.get()
                        .queryByVector(
                                query.limit(),
                                floats(query.vector()),
                                NAMESPACE,
                                MetadataFilter.of(query.filter()),
                                false,
                                false));
                answer.getMatchesList()
                        .forEach(match -> matches.add(new Match(UUID.fromString(match.getId()), match.getScore())));
            }
        }
        return matches.stream()
                .sorted(Comparator.comparingDouble(Match::score).reversed())
                .limit(query.limit())
                .toList();
    }

    @Override
    public void close() {
        indexes.close();
    }

    private Index need(KnowledgeIndex index) throws IOException {
        try {
            return indexes.need(index);
        } catch (PineconeException e) {
            throw unavailable(e, isRefusal(e));
        }
    }

    private Optional<Index> find(KnowledgeIndex index) throws IOException {
        try {
            return indexes.find(index);
        } catch (PineconeException e) {
            throw unavailable(e, isRefusal(e));
        }
    }

    /** Waits and tries again while Pinecone says that it has too much to do. */
    private <T> T patiently(Supplier<T> call) throws IOException {
        Duration pause = firstPause;
        for (int attempt = 1; ; attempt++) {
            try {
                return call.get();
            } catch (StatusRuntimeException e) {
                boolean passing =
                        switch (e.getStatus().getCode()) {
                            case RESOURCE_EXHAUSTED, UNAVAILABLE, ABORTED -> true;
                            default -> false;
                        };
                if (!passing || attempt == ATTEMPTS) {
                    throw unavailable(e, REFUSALS.contains(e.getStatus().getCode()));
                }
                sleep(pause);
                pause = pause.multipliedBy(2);
            } catch (PineconeException e) {
                throw unavailable(e, isRefusal(e));
            }
        }
    }

    private static boolean isRefusal(PineconeException e) {
        return e instanceof PineconeAuthorizationException
                || e instanceof PineconeForbiddenException
                || e instanceof PineconeBadRequestException;
    }

    private static IOException unavailable(RuntimeException e, boolean refusal) {
        String message = "Pinecone answers: " + e.getMessage();
        return refusal ? new Refused(message, e) : new IOException(message, e);
    }

    private static VectorWithUnsignedIndices vector(IndexedPassage passage, String batch) {
        VectorWithUnsignedIndices vector =
                new VectorWithUnsignedIndices(passage.id().toString(), floats(passage.vector()));
        vector.setMetadata(MetadataFilter.metadata(passage, batch));
        return vector;
    }

    private static List<Float> floats(float[] vector) {
        Float[] boxed = new Float[vector.length];
        Arrays.setAll(boxed, i -> vector[i]);
        return Arrays.asList(boxed);
    }

    private static void sleep(Duration pause) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the server was stopped");
        }
    }
}
