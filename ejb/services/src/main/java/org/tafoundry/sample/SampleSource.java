package org.tafoundry.sample;

/**
 * Where the work on a request finds a sample.
 *
 * @param fileName the file's name
 * @param storageKey key of the object
 * @param checksum SHA-256 in hexadecimal
 */
public record SampleSource(String fileName, String storageKey, String checksum) {}
