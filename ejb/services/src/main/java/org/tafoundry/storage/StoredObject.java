package org.tafoundry.storage;

/**
 * An object that was kept.
 *
 * @param bucket its bucket
 * @param key its key
 * @param size bytes
 * @param checksum SHA-256 in hexadecimal
 */
public record StoredObject(String bucket, String key, long size, String checksum) {}
