package org.tafoundry.storage;

import java.time.Instant;

/**
 * An object as the store lists it.
 *
 * @param key its key
 * @param size bytes
 * @param modified when it was put there
 */
public record ListedObject(String key, long size, Instant modified) {}
