package org.tafoundry.knowledge;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.page.Page;
import org.tafoundry.page.PageRequest;

/** Reads documents and passages. */
@Stateless
public class KnowledgeCatalog {
    private static final Map<String, String> SORTABLE =
            Map.of("title", "d.title", "type", "d.documentType", "size", "d.fileSize", "createdAt", "d.createdAt");
    private static final RoleName[] READERS = {RoleName.KNOWLEDGE_MANAGER, RoleName.ADMIN, RoleName.APPROVER};

    /** Kept in step with {@link DocumentView}: the states as conditions on columns. */
    private static final Map<DocumentState, String> STATES = Map.of(
            DocumentState.INDEXED,
            "(d.active = true and d.pineconeIndexed = true)",
            DocumentState.INDEXING,
            "(d.active = true and d.pineconeIndexed = false and " + problem() + " = '')",
            DocumentState.FAILED,
            "(d.active = true and d.pineconeIndexed = false and " + problem() + " <> '')",
            DocumentState.DELETED,
            "(d.active = false)");

    @PersistenceContext
    private EntityManager em;

    protected KnowledgeCatalog() {}

    KnowledgeCatalog(EntityManager em) {
        this.em = em;
    }

    /** The documents that match, newest first unless sorted by title, type, size or createdAt. */
    public Page<DocumentView> list(Caller caller, KnowledgeQuery query, PageRequest page) {
        caller.require(READERS);
        String where = " where d.fileSize is not null and d.documentType in :types and (" + states(query.states())
                + ") and (:text = '' or lower(concat(d.title, ' ', coalesce(d.description, ''), ' ', "
                + "coalesce(function('jsonb_extract_path_text', d.metadata, 'fileName'), ''), ' ', "
                + "coalesce(function('jsonb_extract_path_text', d.metadata, 'tags'), ''))) "
                + "like concat('%', lower(:text), '%') escape '!')";
        TypedQuery<KnowledgeDocument> rows = em.createQuery(
                "select d from KnowledgeDocument d" + where + page.orderBy(SORTABLE, "d.createdAt desc, d.id"),
                KnowledgeDocument.class);
        TypedQuery<Long> count = em.createQuery("select count(d) from KnowledgeDocument d" + where, Long.class);
        for (TypedQuery<?> each : List.of(rows, count)) {
            each.setParameter("types", types(query.types()));
            each.setParameter("text", escaped(query.text()));
        }
        return Page.of(
                rows.setFirstResult(page.first())
                        .setMaxResults(page.size())
                        .getResultStream()
                        .map(DocumentView::of)
                        .toList(),
                page,
                count.getSingleResult());
    }

    /** One document, deleted or not. */
    public DocumentView get(Caller caller, UUID id) {
        caller.require(READERS);
        return read(id);
    }

    /** How many documents there are of each type and state, and how many passages in each index. */
    public KnowledgeStatistics statistics(Caller caller) {
        caller.require(READERS);
        KnowledgeStatistics.Counter counter = new KnowledgeStatistics.Counter();
        STATES.forEach((state, condition) -> em.createQuery(
                        "select d.documentType, count(d), coalesce(sum(d.embeddingCount), 0), sum(d.fileSize)"
                                + " from KnowledgeDocument d where d.fileSize is not null and " + condition
                                + " group by d.documentType",
                        Object[].class)
                .getResultList()
                .forEach(row -> counter.add(
                        state, (DocumentType) row[0], (Long) row[1], ((Number) row[2]).longValue(), (Long) row[3])));
        return counter.statistics();
    }

    /** One document, for the work on it. */
    public DocumentView read(UUID id) {
        return Optional.ofNullable(em.find(KnowledgeDocument.class, id))
                .filter(row -> row.fileSize != null)
                .map(DocumentView::of)
                .orElseThrow(() -> KnowledgeLedger.notFound(id));
    }

    /** Whether any add-on is indexed. */
    public boolean hasAddOns() {
        return !em.createQuery(
                        "select 1 from KnowledgeDocument d where d.documentType = :type and d.active = true"
                                + " and d.pineconeIndexed = true",
                        Integer.class)
                .setParameter("type", DocumentType.TA_ARCHIVE)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Documents without those of the same file, in their order. */
    public List<UUID> ofDifferentFiles(Collection<UUID> documents) {
        Map<String, UUID> byFile = new LinkedHashMap<>();
        documents.forEach(id -> byFile.putIfAbsent(storageKey(id), id));
        return List.copyOf(byFile.values());
    }

    /** Where a document's file is. */
    public String storageKey(UUID id) {
        return em.find(KnowledgeDocument.class, id).storageKey;
    }

    /** The number of the last change of passages. */
    public long lastChange() {
        Number change = (Number) em.createNativeQuery("SELECT change FROM knowledge_clock WHERE id = 1")
                .getSingleResult();
        return change.longValue();
    }

    /** The documents whose passages changed after a change, oldest change first. */
    public List<UUID> changedAfter(long change) {
        @SuppressWarnings("unchecked")
        List<UUID> ids = em.createNativeQuery(
                        "SELECT document_id FROM knowledge_changes WHERE change > :change ORDER BY change", UUID.class)
                .setParameter("change", change)
                .getResultList();
        return List.copyOf(ids);
    }

    /** The passages of a document with their vectors, in order; none when it was deleted. */
    public List<IndexedPassage> passages(UUID document) {
        DocumentType type = read(document).type();
        return em.createQuery(
                        "select p from KnowledgePassage p where p.documentId = :document order by p.position",
                        KnowledgePassage.class)
                .setParameter("document", document)
                .getResultStream()
                .map(passage -> passage.indexed(type))
                .toList();
    }

    /** The passages with these ids that still are there, each with its document. */
    public Map<UUID, FoundPassage> find(Set<UUID> passages) {
        if (passages.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select p.id, p.heading, p.content, p.facts, d.id, d.title, d.documentType"
                                + " from KnowledgePassage p, KnowledgeDocument d"
                                + " where d.id = p.documentId and d.active = true and p.id in :passages",
                        Object[].class)
                .setParameter("passages", passages)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], KnowledgeCatalog::found));
    }

    private static FoundPassage found(Object... row) {
        return new FoundPassage(
                (UUID) row[4],
                (String) row[5],
                (DocumentType) row[6],
                new Passage((String) row[1], (String) row[2], (PassageFacts) row[3]));
    }

    private static Set<DocumentType> types(Set<DocumentType> wanted) {
        return wanted.isEmpty() ? EnumSet.allOf(DocumentType.class) : wanted;
    }

    private static String states(Set<DocumentState> wanted) {
        Set<DocumentState> effective =
                wanted.isEmpty() ? EnumSet.complementOf(EnumSet.of(DocumentState.DELETED)) : wanted;
        return Arrays.stream(DocumentState.values())
                .filter(effective::contains)
                .map(STATES::get)
                .collect(Collectors.joining(" or "));
    }

    private static String problem() {
        return "coalesce(function('jsonb_extract_path_text', d.metadata, 'problem', 'code'), '')";
    }

    private static String escaped(String text) {
        return text.replaceAll("[!%_]", "!$0");
    }
}
