package org.tafoundry.knowledge;

import java.util.List;
import java.util.Objects;
import org.tafoundry.refusal.Values;

/**
 * What a client says about a document that it uploads.
 *
 * @param fileName the file's own name, without folders
 * @param type what it is
 * @param title title; the file name when empty
 * @param description description; may be empty
 * @param tags words to find it by, at most 20
 * @param sourceUrl where it comes from; may be empty
 */
public record NewDocument(
        String fileName, DocumentType type, String title, String description, List<String> tags, String sourceUrl) {
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_DESCRIPTION = 10_000;
    private static final int LONGEST_TAG = 50;
    private static final int LONGEST_URL = 2_000;
    private static final int MOST_TAGS = 20;

    public NewDocument {
        fileName = Values.fileName(fileName, LONGEST_NAME);
        Objects.requireNonNull(type, "type");
        String named = Values.optional("title", title, LONGEST_TITLE);
        title = named.isEmpty() ? fileName : named;
        description = Values.optional("description", description, LONGEST_DESCRIPTION);
        tags = tags.stream()
                .map(tag -> Values.optional("tag", tag, LONGEST_TAG))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        if (tags.size() > MOST_TAGS) {
            throw Values.invalid("There are " + tags.size() + " tags.", "Give at most " + MOST_TAGS + ".");
        }
        sourceUrl = Values.optional("source URL", sourceUrl, LONGEST_URL);
    }
}
