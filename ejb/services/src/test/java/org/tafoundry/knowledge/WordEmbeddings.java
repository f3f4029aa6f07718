package org.tafoundry.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Stands for the model: texts with the same words are near each other. */
public final class WordEmbeddings implements Embeddings {

    @Override
    public List<float[]> of(List<String> texts) {
        return texts.stream().map(WordEmbeddings::vector).toList();
    }

    /** The vector of a text. */
    public static float[] vector(String text) {
        float[] sum = new float[DIMENSIONS];
        for (String word : ("word " + text.toLowerCase(Locale.ROOT)).split("\\W+")) {
            Random random = new Random(word.hashCode());
            for (int i = 0; i < sum.length; i++) {
                sum[i] += (float) random.nextGaussian();
            }
        }
        double length = 0;
        for (float each : sum) {
            length += (double) each * each;
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= (float) Math.sqrt(length);
        }
        return sum;
    }
}
