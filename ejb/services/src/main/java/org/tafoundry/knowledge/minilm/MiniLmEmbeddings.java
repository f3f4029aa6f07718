package org.tafoundry.knowledge.minilm;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.regex.Pattern;
import org.tafoundry.knowledge.Embeddings;

/** Embeds a batch of texts on as many threads as the machine has cores. The model is loaded with the first batch. */
@ApplicationScoped
public class MiniLmEmbeddings implements Embeddings {
    /** What the model reads at all; a text without any of it has no tokens. */
    private static final Pattern READABLE = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}&&[^\\uFFFD]]");

    private static final String NOTHING = ".";

    @Resource
    private ManagedThreadFactory threads;

    private ExecutorService executor;
    private EmbeddingModel model;

    protected MiniLmEmbeddings() {}

    /** For use outside a container. */
    public MiniLmEmbeddings(ThreadFactory threads) {
        start(threads);
    }

    @PostConstruct
    void start() {
        start(threads);
    }

    private void start(ThreadFactory factory) {
        executor = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), factory);
    }

    /** Ends its threads. */
    @PreDestroy
    public void stop() {
        executor.shutdown();
    }

    @Override
    public List<float[]> of(List<String> texts) {
        return model()
                .embedAll(texts.stream()
                        .map(text -> TextSegment.from(READABLE.matcher(text).find() ? text : NOTHING))
                        .toList())
                .content()
                .stream()
                .map(Embedding::vector)
                .toList();
    }

    private synchronized EmbeddingModel model() {
        if (model == null) {
            model = new AllMiniLmL6V2QuantizedEmbeddingModel(executor);
        }
        return model;
    }
}
