package org.tafoundry.knowledge;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.storage.ObjectStore;

/** The add-ons of the knowledge base as files, nearest to a text first. */
@Dependent
public class KnowledgeAddOns {
    private static final int PASSAGES = 30;

    @Inject
    private KnowledgeSearch search;

    @Inject
    private KnowledgeCatalog catalog;

    @Inject
    private ObjectStore objects;

    protected KnowledgeAddOns() {}

    /** The shapes of the log that an add-on was made for, as they are kept: words that many events have, and no values. */
    public static String shapes(AddOnFiles addOn) {
        return String.join(" ", LogShapes.shapes(addOn));
    }

    /** Whether there is any; without one nothing needs to be searched. */
    public boolean any() {
        return catalog.hasAddOns();
    }

    /** Documents with add-ons whose stanzas, or whose logs' shapes, are nearest to a text, best first; at most {@code limit}. */
    public List<UUID> near(String text, int limit) {
        PassageFilter filter = new PassageFilter(
                Set.of(KnowledgeIndex.TA_EXAMPLES, KnowledgeIndex.SAMPLE_LOGS), Set.of(), Set.of(), Set.of());
        Set<UUID> found = search.search(text, filter, PASSAGES).stream()
                .map(hit -> hit.found().document())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return catalog.ofDifferentFiles(found).stream().limit(limit).toList();
    }

    /**
     * The add-ons of a document.
     *
     * @throws IOException when its file cannot be read
     */
    public List<AddOnFiles> read(UUID document) throws IOException {
        try (InputStream in = objects.open(catalog.storageKey(document))) {
            return DocumentText.addOns(catalog.read(document).fileName(), in);
        }
    }
}
