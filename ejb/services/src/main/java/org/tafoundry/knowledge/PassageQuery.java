package org.tafoundry.knowledge;

import java.util.Objects;

/**
 * What is looked for.
 *
 * @param text the words
 * @param vector their embedding, of length 1; not copied, must not be changed
 * @param filter which passages are wanted
 * @param limit how many passages at most, from 1
 */
public record PassageQuery(String text, float[] vector, PassageFilter filter, int limit) {
    public PassageQuery {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(vector, "vector");
        Objects.requireNonNull(filter, "filter");
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be 1 or more, not " + limit);
        }
    }
}
