package org.tafoundry.knowledge;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.refusal.Values;

/** Searches the passages of documents by meaning and by word. No transaction is open while the vector store answers. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KnowledgeSearch {
    private static final int LONGEST_QUERY = 2_000;
    private static final int MOST_HITS = 50;

    @Inject
    private KnowledgeCatalog catalog;

    @Inject
    private Embeddings embeddings;

    @Inject
    private ChosenStore stores;

    protected KnowledgeSearch() {}

    KnowledgeSearch(KnowledgeCatalog catalog, Embeddings embeddings, ChosenStore stores) {
        this.catalog = catalog;
        this.embeddings = embeddings;
        this.stores = stores;
    }

    /** The best passages for a text of at most 2,000 characters, best first; at most {@code limit}, from 1 to 50. */
    public List<KnowledgeHit> search(Caller caller, String text, PassageFilter filter, int limit) {
        caller.require(RoleName.KNOWLEDGE_MANAGER, RoleName.ADMIN, RoleName.APPROVER);
        if (limit < 1 || limit > MOST_HITS) {
            throw Values.invalid(limit + " hits cannot be given.", "Ask for 1 to " + MOST_HITS + ".");
        }
        return search(Values.required("q", text, LONGEST_QUERY), filter, limit);
    }

    /** The same for the product's own work, whose text is cut when it is longer. */
    public List<KnowledgeHit> search(String whole, PassageFilter filter, int limit) {
        String text = cut(whole);
        float[] vector = embeddings.of(List.of(text)).get(0);
        try {
            return hits(text, nearest(new PassageQuery(text, vector, filter, limit)));
        } catch (IOException e) {
            throw new Refusal(
                    KnowledgeRefusal.KNOWLEDGE_STORE_UNAVAILABLE,
                    "The knowledge base cannot be searched: " + e.getMessage() + ".",
                    "Try again in a minute; if it stays so, an administrator has to look at the vector store.",
                    e);
        }
    }

    /** When the store is changed while it is asked, the next one answers. */
    private List<VectorStore.Match> nearest(PassageQuery query) throws IOException {
        VectorStore asked = stores.current();
        try {
            return asked.search(query);
        } catch (IOException e) {
            VectorStore next = stores.current();
            if (next.name().equals(asked.name())) {
                throw e;
            }
            return next.search(query);
        }
    }

    /** Not in the middle of a character. */
    private static String cut(String text) {
        if (text.length() <= LONGEST_QUERY) {
            return text;
        }
        return text.substring(0, LONGEST_QUERY - (Character.isHighSurrogate(text.charAt(LONGEST_QUERY - 1)) ? 1 : 0));
    }

    private List<KnowledgeHit> hits(String text, List<VectorStore.Match> matches) {
        Set<UUID> ids =
                matches.stream().map(VectorStore.Match::passage).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<UUID, FoundPassage> found = catalog.find(ids);
        Highlights highlights = new Highlights(text);
        return matches.stream()
                .filter(match -> found.containsKey(match.passage()))
                .map(match -> {
                    FoundPassage passage = found.get(match.passage());
                    return new KnowledgeHit(
                            match.passage(),
                            passage,
                            match.score(),
                            highlights.in(passage.passage().text()));
                })
                .toList();
    }
}
