package org.tafoundry.storage;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** Port: what the bucket holds, for those who compare it with the tables. */
public interface ObjectInventory {

    /** The objects whose keys come after {@code key}, in the order of their keys, at most so many. */
    List<ListedObject> list(String key, int most) throws IOException;

    /** The bytes of an object; empty when there is none. */
    OptionalLong size(String key) throws IOException;

    /** Ends uploads in parts that began before a time and never ended; tells how many. With {@code dryRun} it only counts. */
    int abortUploads(Instant before, boolean dryRun) throws IOException;
}
