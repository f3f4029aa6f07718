package org.tafoundry.storage;

import java.io.IOException;
import java.io.InputStream;

/** Port: keeps objects of any size under a key, in one bucket. */
public interface ObjectStore {

    /** Name of the bucket, for the rows that refer to objects. */
    String bucket();

    /**
     * Keeps everything that {@code content} gives, in parts, without holding it in memory. When reading fails nothing is
     * kept and the reader's exception is the cause of the one thrown.
     */
    void put(String key, InputStream content, String contentType) throws IOException;

    /** Opens an object; {@link java.io.FileNotFoundException} when there is none. */
    InputStream open(String key) throws IOException;

    /** Deletes an object; does nothing when there is none. */
    void delete(String key) throws IOException;
}
