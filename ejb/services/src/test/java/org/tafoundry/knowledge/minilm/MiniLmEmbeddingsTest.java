package org.tafoundry.knowledge.minilm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MiniLmEmbeddingsTest {
    private static final MiniLmEmbeddings EMBEDDINGS = new MiniLmEmbeddings(Executors.defaultThreadFactory());

    @AfterAll
    static void stop() {
        EMBEDDINGS.stop();
    }

    @Test
    void textsThatMeanAlikeAreNear() {
        List<float[]> vectors = EMBEDDINGS.of(List.of(
                "The user could not sign in because of a wrong password.",
                "Authentication failure: invalid credentials.",
                "The coffee machine needs water."));
        assertThat(vectors).allSatisfy(vector -> {
            assertThat(vector).hasSize(384);
            assertThat(product(vector, vector)).isCloseTo(1, within(0.001));
        });
        assertThat(product(vectors.get(0), vectors.get(1)))
                .isGreaterThan(product(vectors.get(0), vectors.get(2)) + 0.2);
    }

    @Test
    void theOrderOfABatchIsKeptAndALongTextIsRead() {
        List<String> texts = IntStream.range(0, 20)
                .mapToObj(i -> i == 7 ? "word ".repeat(3_000) : "text number " + i)
                .toList();
        List<float[]> batch = EMBEDDINGS.of(texts);
        assertThat(product(batch.get(13), EMBEDDINGS.of(List.of(texts.get(13))).get(0)))
                .isCloseTo(1, within(0.001));
        assertThat(batch.get(7)).hasSize(384);
    }

    @Test
    void aTextWithNothingToReadIsNoFailure() {
        assertThat(EMBEDDINGS.of(List.of("", " \n", "\ufffd\ufffd", "\u202e", "\0", "\ue000", "\ud83d\ude00", "gate")))
                .hasSize(8)
                .allSatisfy(vector -> assertThat(product(vector, vector)).isCloseTo(1, within(0.001)));
    }

    private static double product(float[] a, float[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }
}
