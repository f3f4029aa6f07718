package org.tafoundry.web.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.knowledge.KnowledgeHit;
import org.tafoundry.knowledge.Passage;

/**
 * A passage that was found.
 *
 * @param id the passage
 * @param documentId its document
 * @param title the document's title
 * @param documentType the document's type
 * @param score how well it fits
 * @param heading the headings above it
 * @param text its text
 * @param highlights where words of the query are
 * @param sourcetypes sourcetypes that it names
 * @param fields fields that it names
 * @param models data models that it names
 */
record HitJson(
        UUID id,
        UUID documentId,
        String title,
        String documentType,
        double score,
        String heading,
        String text,
        @Schema(description = "Where words of the query are: pairs of the first character and one past the last.")
                List<List<Integer>> highlights,
        List<String> sourcetypes,
        List<String> fields,
        List<String> models) {

    HitJson {
        highlights = List.copyOf(highlights);
        sourcetypes = List.copyOf(sourcetypes);
        fields = List.copyOf(fields);
        models = List.copyOf(models);
    }

    static HitJson of(KnowledgeHit hit) {
        Passage passage = hit.found().passage();
        return new HitJson(
                hit.id(),
                hit.found().document(),
                hit.found().title(),
                hit.found().type().name().toLowerCase(Locale.ROOT),
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

    private static List<String> sorted(Collection<String> names) {
        return names.stream().sorted().toList();
    }
}
