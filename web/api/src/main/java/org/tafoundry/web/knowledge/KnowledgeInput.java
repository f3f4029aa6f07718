package org.tafoundry.web.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tafoundry.knowledge.DocumentType;
import org.tafoundry.knowledge.KnowledgeIndex;
import org.tafoundry.knowledge.NewDocument;
import org.tafoundry.refusal.Values;
import org.tafoundry.web.TextInput;

/** Reads the query parameters about documents. */
final class KnowledgeInput {
    /** The longest text that is searched for. */
    static final int LONGEST_TEXT = 2000;

    /** Types separated by commas. */
    static final String TYPES = "^((pdf|markdown|ta_archive|splunk_doc|sample_log)(,|$))*$";

    /** States separated by commas. */
    static final String STATES = "^((INDEXING|INDEXED|FAILED|DELETED)(,|$))*$";

    /** Names of indexes separated by commas. */
    static final String INDEXES = "^((splunk-docs-index|ta-examples-index|sample-logs-index)(,|$))*$";

    private KnowledgeInput() {}

    /** What is said about an uploaded document; the type is guessed from the file's name when it is not said. */
    static NewDocument document(
            String fileName, String type, String title, String description, String tags, String sourceUrl) {
        String name = Optional.ofNullable(fileName).orElse("");
        return new NewDocument(
                name,
                type == null || type.isBlank() ? guessed(name) : TextInput.choice("type", type, DocumentType.class),
                title,
                description,
                items(tags),
                sourceUrl);
    }

    /** Document types separated by commas; none for any. */
    static <E extends Enum<E>> Set<E> choices(String name, String text, Class<E> choices) {
        return items(text).stream()
                .map(each -> TextInput.choice(name, each, choices))
                .collect(Collectors.toSet());
    }

    /** Names of indexes separated by commas; none for any. */
    static Set<KnowledgeIndex> indexes(String text) {
        return items(text).stream().map(KnowledgeInput::index).collect(Collectors.toSet());
    }

    /** Texts separated by commas. */
    static List<String> items(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
    }

    /** A number of hits. */
    static int limit(String text) {
        if (!text.matches("\\d{1,4}")) {
            throw Values.invalid("limit must be a number, not '" + text + "'.", "Give digits only.");
        }
        return Integer.parseInt(text);
    }

    private static KnowledgeIndex index(String name) {
        return Arrays.stream(KnowledgeIndex.values())
                .filter(index -> index.indexName().equals(name))
                .findFirst()
                .orElseThrow(() -> Values.invalid(
                        "There is no index '" + name + "'.",
                        "Give one of "
                                + Arrays.stream(KnowledgeIndex.values())
                                        .map(KnowledgeIndex::indexName)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static DocumentType guessed(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".pdf")) {
            return DocumentType.PDF;
        }
        if (name.endsWith(".md") || name.endsWith(".markdown")) {
            return DocumentType.MARKDOWN;
        }
        if (name.matches(".*\\.(tgz|tar\\.gz|spl|zip)")) {
            return DocumentType.TA_ARCHIVE;
        }
        throw Values.invalid(
                "The type of '" + fileName + "' cannot be told from its name.",
                "Give type: pdf, markdown, ta_archive or splunk_doc.");
    }
}
