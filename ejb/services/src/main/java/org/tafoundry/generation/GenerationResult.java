package org.tafoundry.generation;

import org.tafoundry.request.Failure;
import org.tafoundry.revision.ConfigSummary;
import org.tafoundry.storage.StoredObject;

/** What came of an attempt at a generation. */
public sealed interface GenerationResult {

    /**
     * An add-on, kept in the object store.
     *
     * @param archive where
     * @param summary what it consists of
     * @param metadataJson how it came to be, as JSON
     */
    record Made(StoredObject archive, ConfigSummary summary, String metadataJson) implements GenerationResult {}

    /**
     * No add-on can be made of these samples.
     *
     * @param reason why
     * @param bundle what a specialist needs to see why
     */
    record Impossible(Failure reason, StoredObject bundle) implements GenerationResult {}
}
