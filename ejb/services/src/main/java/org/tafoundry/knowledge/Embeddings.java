package org.tafoundry.knowledge;

import java.util.List;

/** Port: turns texts into vectors of which near ones mean alike. */
public interface Embeddings {
    /** The number of dimensions of every vector. */
    int DIMENSIONS = 384;

    /** The vector of each text, of length 1, in the order of the texts. */
    List<float[]> of(List<String> texts);
}
