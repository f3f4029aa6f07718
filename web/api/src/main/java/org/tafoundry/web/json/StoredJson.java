package org.tafoundry.web.json;

/**
 * A document that the services keep as JSON text, passed on as it is.
 *
 * @param text the JSON
 */
public record StoredJson(String text) {
    /** The document of a text; JSON null for an empty one. */
    public static StoredJson of(String text) {
        return new StoredJson(text.isBlank() ? "null" : text);
    }
}
