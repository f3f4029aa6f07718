package org.tafoundry.web.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.knowledge.KnowledgeHit;
import org.tafoundry.knowledge.Passage;

/**
 * A passage that fits a search.
 *
 * @param id the passage
 * @param documentId its document
 * @param title the document's title
 * @param documentType the document's type
 * @param score how well it fits, more is better
 * @param heading where it stands; may be empty
 * @param text the passage
 * @param highlights start and end in the text of each word that was looked for
 * @param sourcetypes sourcetypes that it is about
 * @param fields fields that it is about
 * @param models data models that it is about
 */
record HitJson(
        UUID id,
        UUID documentId,
        String title,
        @Schema(enumeration = {"pdf", "markdown", "ta_archive", "splunk_doc", "sample_log"}) String documentType,
        double score,
        String heading,
        String text,
        @Schema(description = "Pairs of a start and an end in the text.") List<List<Integer>> highlights,
        List<String> sourcetypes,
        List<String> fields,
        List<String> models) {
    HitJson {
        highlights = List.copyOf(highlights);
        sourcetypes = List.copyOf(sourcetypes);
        fields = List.copyOf(fields);
        models = List.copyOf(models);
    }

    /** The hit as services show it. */
    static HitJson of(KnowledgeHit hit) {
        Passage passage = hit.found().passage();
        return new HitJson(
                hit.id(),
                hit.found().document(),
                hit.found().title(),
                DocumentJson.lower(hit.found().type()),
                hit.score(),
                passage.heading(),
                passage.text(),
                hit.highlights().stream()
                        .map(span -> List.of(span.start(), span.end()))
                        .toList(),
                sorted(passage.facts().sourcetypes()),
                sorted(passage.facts().fields()),
                sorted(passage.facts().models()));
    }

    private static List<String> sorted(Collection<String> texts) {
        return texts.stream().sorted().toList();
    }
}
