package org.tafoundry.sample;

import java.util.UUID;

/**
 * Where the work on a request finds a sample.
 *
 * @param id the sample
 * @param fileName the file's name
 * @param storageKey key of the object
 * @param checksum SHA-256 in hexadecimal
 */
public record SampleSource(UUID id, String fileName, String storageKey, String checksum) {}
