package org.tafoundry.knowledge;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** Port: keeps the vectors of passages and finds the nearest. */
public interface VectorStore {

    /** Short stable name, for example {@code lucene}. */
    String name();

    /** Makes the store hold exactly these passages of a document. */
    void replace(UUID document, List<IndexedPassage> passages) throws IOException;

    /** Removes all passages of a document; does nothing when there is none. */
    void remove(UUID document) throws IOException;

    /** The best passages for a query, best first; those of documents that were just deleted may still be among them. */
    List<Match> search(PassageQuery query) throws IOException;

    /** Says that the store answers but refuses, and would again: a wrong key, an index of another kind. */
    final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        /** A refusal with what the store says. */
        public Refused(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * A passage that was found.
     *
     * @param passage its id
     * @param score larger is better; comparable within one answer only
     */
    record Match(UUID passage, double score) {}
}
