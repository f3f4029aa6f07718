package org.tafoundry.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tafoundry.knowledge.DocumentType;
import org.tafoundry.knowledge.Embeddings;
import org.tafoundry.knowledge.IndexedPassage;
import org.tafoundry.knowledge.KnowledgeIndex;
import org.tafoundry.knowledge.Passage;
import org.tafoundry.knowledge.PassageFacts;
import org.tafoundry.knowledge.PassageFilter;
import org.tafoundry.knowledge.PassageQuery;
import org.tafoundry.knowledge.VectorStore.Match;
import org.tafoundry.knowledge.lucene.LuceneIndex;
import org.tafoundry.knowledge.minilm.MiniLmEmbeddings;

/**
 * Embedding throughput, and filling, latency and recall of the built-in index: {@code KnowledgeBench [passages [folder]]}. The
 * vectors are made up, in clusters as those of texts are; recall is against exact search over all of them. A folder keeps the
 * index, and the next run with as many passages searches it without filling it again.
 */
public final class KnowledgeBench {
    private static final PrintStream OUT = System.out;
    private static final int PER_DOCUMENT = 200;
    private static final int CLUSTERS = 2_000;
    private static final int QUERIES = 500;
    private static final int RECALLED = 100;
    private static final int WANTED = 10;
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e6;
    private static final double SPREAD = 0.8;
    private static final List<String> WORDS = List.of(
            "login", "failed", "user", "gate", "session", "denied", "source", "address", "port", "policy", "rule",
            "event");

    private final Random random = new Random(7);
    private final float[][] centres = new float[CLUSTERS][];
    private final MiniLmEmbeddings embeddings = new MiniLmEmbeddings(Executors.defaultThreadFactory());

    private KnowledgeBench() {
        Arrays.setAll(centres, i -> vector(new float[Embeddings.DIMENSIONS], 1));
    }

    /** Measures with this many passages; 100,000 unless said otherwise. */
    public static void main(String[] arguments) throws IOException {
        String[] given = String.join(" ", arguments).strip().split(" ", 2); // Maven passes one argument
        int passages = given[0].isEmpty() ? 100_000 : Integer.parseInt(given[0]);
        boolean kept = given.length > 1;
        Path folder = kept ? Files.createDirectories(Path.of(given[1])) : Files.createTempDirectory("knowledge-bench");
        KnowledgeBench bench = new KnowledgeBench();
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            List<IndexedPassage> all = bench.filled(index, passages);
            bench.search(index, all);
        } finally {
            if (!kept) {
                remove(folder);
            }
        }
        bench.embedding();
        bench.embeddings.stop();
    }

    private void embedding() {
        for (int words : new int[] {12, 60, 160}) {
            List<String> texts = texts(256, words);
            long begin = System.nanoTime();
            embeddings.of(texts);
            double seconds = (System.nanoTime() - begin) / NANOS;
            OUT.printf("embedding of %d words: %.0f a second%n", words, texts.size() / seconds);
        }
    }

    /** The passages, which are the same in every run, and which the index holds afterwards. */
    private List<IndexedPassage> filled(LuceneIndex index, int passages) throws IOException {
        boolean empty = index.lastChange() != passages;
        List<IndexedPassage> all = new ArrayList<>();
        long nanos = 0;
        for (int i = 0; i < passages; i += PER_DOCUMENT) {
            UUID document = id();
            List<IndexedPassage> part = IntStream.range(0, PER_DOCUMENT)
                    .mapToObj(j -> passage(document))
                    .toList();
            all.addAll(part);
            if (empty) {
                long begin = System.nanoTime();
                index.replace(document, part);
                nanos += System.nanoTime() - begin;
            }
        }
        if (empty) {
            long begin = System.nanoTime();
            index.commit(passages);
            nanos += System.nanoTime() - begin;
            OUT.printf("%d passages indexed in %.0f s%n", all.size(), nanos / NANOS);
        }
        return all;
    }

    private void search(LuceneIndex index, List<IndexedPassage> all) throws IOException {
        embeddings.of(texts(64, 12));
        double[] searching = new double[QUERIES];
        double[] whole = new double[QUERIES];
        for (int i = 0; i < QUERIES; i++) {
            String text = words(12);
            PassageQuery query = new PassageQuery(text, near(), PassageFilter.ALL, WANTED);
            long begin = System.nanoTime();
            embeddings.of(List.of(text));
            long embedded = System.nanoTime();
            index.search(query);
            searching[i] = (System.nanoTime() - embedded) / MILLIS;
            whole[i] = (System.nanoTime() - begin) / MILLIS;
        }
        times("search by meaning and 12 words", searching);
        times("with the embedding of the words", whole);
        int found = 0;
        for (int i = 0; i < RECALLED; i++) {
            float[] vector = near();
            Set<UUID> exact = exact(all, vector);
            found += (int) index.search(new PassageQuery("", vector, PassageFilter.ALL, WANTED)).stream()
                    .map(Match::passage)
                    .filter(exact::contains)
                    .count();
        }
        OUT.printf("recall@%d by meaning: %.3f%n", WANTED, found / (double) (RECALLED * WANTED));
    }

    private static void times(String what, double... millis) {
        Arrays.sort(millis);
        OUT.printf(
                "%s: median %.1f ms, p95 %.1f ms, p99 %.1f ms%n",
                what, millis[QUERIES / 2], millis[QUERIES * 95 / 100], millis[QUERIES * 99 / 100]);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static Set<UUID> exact(List<IndexedPassage> all, float[] vector) {
        return all.stream()
                .sorted(Comparator.comparingDouble((IndexedPassage passage) -> -product(passage.vector(), vector)))
                .limit(WANTED)
                .map(IndexedPassage::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private IndexedPassage passage(UUID document) {
        return new IndexedPassage(
                id(),
                document,
                KnowledgeIndex.SPLUNK_DOCS,
                DocumentType.MARKDOWN,
                new Passage("", words(60), PassageFacts.NONE),
                near());
    }

    private float[] near() {
        return vector(centres[random.nextInt(CLUSTERS)], SPREAD);
    }

    private float[] vector(float[] centre, double spread) {
        float[] vector = centre.clone();
        double noise = spread / Math.sqrt(vector.length);
        double length = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] += (float) (noise * random.nextGaussian());
            length += (double) vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(length);
        }
        return vector;
    }

    private List<String> texts(int number, int words) {
        return Stream.generate(() -> words(words)).limit(number).toList();
    }

    private String words(int number) {
        return Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size())) + random.nextInt(500))
                .limit(number)
                .collect(Collectors.joining(" "));
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
