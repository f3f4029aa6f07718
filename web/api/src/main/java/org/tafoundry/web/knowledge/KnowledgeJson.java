package org.tafoundry.web.knowledge;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Locale;
import org.tafoundry.knowledge.DocumentState;
import org.tafoundry.knowledge.DocumentView;
import org.tafoundry.knowledge.IndexingProblem;
import org.tafoundry.knowledge.KnowledgeHit;
import org.tafoundry.knowledge.KnowledgeStatistics;
import org.tafoundry.knowledge.Passage;
import org.tafoundry.web.JsonOutput;

/** Writes documents, hits and statistics as JSON. */
final class KnowledgeJson {
    private KnowledgeJson() {}

    /** A document without its contents. */
    static JsonObject of(DocumentView document) {
        boolean indexed = document.state() == DocumentState.INDEXED;
        return Json.createObjectBuilder()
                .add("id", document.id().toString())
                .add("title", document.title())
                .add("description", document.description())
                .add("document_type", lower(document.type()))
                .add("state", document.state().name())
                .add("pinecone_indexed", indexed)
                .add("index_name", document.index().indexName())
                .add("store", document.store())
                .add("embedding_count", document.embeddings())
                .add("file_name", document.fileName())
                .add("size", document.size())
                .add("checksum", document.checksum())
                .add("tags", JsonOutput.sorted(document.tags()))
                .add("source_url", document.sourceUrl())
                .add("problem", problem(document.problem()))
                .add("uploaded_by", document.uploadedBy().toString())
                .add("created_at", document.createdAt().toString())
                .add("updated_at", document.updatedAt().toString())
                .build();
    }

    /** A hit; its highlights are pairs of a start and an end in the text. */
    static JsonObject of(KnowledgeHit hit) {
        Passage passage = hit.found().passage();
        JsonArrayBuilder highlights = Json.createArrayBuilder();
        hit.highlights()
                .forEach(span -> highlights.add(
                        Json.createArrayBuilder().add(span.start()).add(span.end())));
        return Json.createObjectBuilder()
                .add("id", hit.id().toString())
                .add("document_id", hit.found().document().toString())
                .add("title", hit.found().title())
                .add("document_type", lower(hit.found().type()))
                .add("score", hit.score())
                .add("heading", passage.heading())
                .add("text", passage.text())
                .add("highlights", highlights)
                .add("sourcetypes", JsonOutput.sorted(passage.facts().sourcetypes()))
                .add("fields", JsonOutput.sorted(passage.facts().fields()))
                .add("models", JsonOutput.sorted(passage.facts().models()))
                .build();
    }

    /** The numbers by their names. */
    static JsonObject of(KnowledgeStatistics statistics) {
        var passages = Json.createObjectBuilder();
        statistics.passages().forEach((index, number) -> passages.add(index.indexName(), number));
        var types = Json.createObjectBuilder();
        statistics.byType().forEach((type, number) -> types.add(lower(type), number));
        return Json.createObjectBuilder()
                .add("documents_by_type", types)
                .add("documents_by_state", JsonOutput.numbers(statistics.byState()))
                .add("passages_by_index", passages)
                .add("bytes", statistics.bytes())
                .build();
    }

    private static JsonValue problem(IndexingProblem problem) {
        return problem.equals(IndexingProblem.NONE)
                ? JsonValue.NULL
                : Json.createObjectBuilder()
                        .add("code", problem.code())
                        .add("message", problem.message())
                        .add("next", problem.next())
                        .build();
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
