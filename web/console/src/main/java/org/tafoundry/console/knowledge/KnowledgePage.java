package org.tafoundry.console.knowledge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.console.Labels;
import org.tafoundry.console.Notices;
import org.tafoundry.console.WrittenId;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.console.text.Texts;
import org.tafoundry.knowledge.DocumentState;
import org.tafoundry.knowledge.DocumentType;
import org.tafoundry.knowledge.DocumentView;
import org.tafoundry.knowledge.Highlights;
import org.tafoundry.knowledge.KnowledgeCatalog;
import org.tafoundry.knowledge.KnowledgeHit;
import org.tafoundry.knowledge.KnowledgeLedger;
import org.tafoundry.knowledge.KnowledgeQuery;
import org.tafoundry.knowledge.KnowledgeSearch;
import org.tafoundry.knowledge.PassageFilter;
import org.tafoundry.page.Page;
import org.tafoundry.page.PageRequest;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;

/** The documents of the knowledge base, one page of them, and what a search finds in them. */
@Named
@RequestScoped
public class KnowledgePage {
    private static final int SIZE = 20;
    private static final int HITS = 10;

    @Inject
    private KnowledgeCatalog catalog;

    @Inject
    private KnowledgeSearch search;

    @Inject
    private KnowledgeLedger ledger;

    @Inject
    private Labels labels;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    private DocumentType type;
    private DocumentState state;
    private String text = "";
    private String query = "";
    private int page = 1;
    private Page<DocumentView> found = new Page<>(List.of(), 0, SIZE, 0);
    private List<Hit> hits = List.of();

    /** A passage that a search found, in pieces of which every other one is a word of the query. */
    public record Hit(UUID document, String title, String heading, List<Piece> pieces) {
        public Hit {
            pieces = List.copyOf(pieces);
        }
    }

    /** A piece of a passage. */
    public record Piece(String text, boolean word) {}

    /** Reads what the address names. */
    public void load() {
        Caller caller = caller();
        try {
            found = catalog.list(
                    caller,
                    new KnowledgeQuery(
                            type == null ? Set.of() : Set.of(type), state == null ? Set.of() : Set.of(state), text),
                    new PageRequest(Math.max(0, page - 1), SIZE, ""));
            if (!query.isBlank()) {
                hits = search.search(caller, query, PassageFilter.ALL, HITS).stream()
                        .map(KnowledgePage::hit)
                        .toList();
            }
        } catch (Refusal refusal) {
            Notices.refused(visitor, refusal);
        }
    }

    private static Hit hit(KnowledgeHit hit) {
        String passage = hit.found().passage().text();
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Highlights.Span word : hit.highlights()) {
            pieces.add(new Piece(passage.substring(at, word.start()), false));
            pieces.add(new Piece(passage.substring(word.start(), word.end()), true));
            at = word.end();
        }
        pieces.add(new Piece(passage.substring(at), false));
        return new Hit(
                hit.found().document(),
                hit.found().title(),
                hit.found().passage().heading(),
                pieces);
    }

    /** Has the document indexed again, or deletes it, that the pressed button of the list names. */
    public String change() {
        Map<String, String> sent =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        if (!sent.containsKey("reindex") && !sent.containsKey("delete")) {
            return "";
        }
        try {
            if (sent.containsKey("reindex")) {
                ledger.reindex(caller(), known(sent.get("reindex")));
                Notices.done(texts.of("done.document-indexed-again"));
            } else {
                ledger.delete(caller(), known(sent.get("delete")));
                Notices.done(texts.of("done.document-deleted"));
            }
        } catch (Refusal refusal) {
            Notices.refused(visitor, refusal);
        }
        return "/knowledge?faces-redirect=true";
    }

    private UUID known(String id) {
        if (!WrittenId.is(id)) {
            throw new Refusal(
                    CommonRefusal.NOT_FOUND, texts.of("knowledge.no-such"), texts.of("knowledge.no-such-next"));
        }
        return UUID.fromString(id);
    }

    private Caller caller() {
        return visitor.caller(Notices.request());
    }

    /** Whether the visitor may change the knowledge base, and not only search it. */
    public boolean isCurator() {
        return caller().isAny(RoleName.KNOWLEDGE_MANAGER, RoleName.ADMIN);
    }

    public List<DocumentView> getItems() {
        return found.items();
    }

    public long getTotal() {
        return found.total();
    }

    /** Number of pages, at least 1. */
    public long getPages() {
        return Math.max(1, (found.total() + SIZE - 1) / SIZE);
    }

    public List<Hit> getHits() {
        return hits;
    }

    /** The kinds of documents in words. */
    public Map<DocumentType, String> getTypes() {
        Map<DocumentType, String> types = new EnumMap<>(DocumentType.class);
        for (DocumentType each : DocumentType.values()) {
            types.put(each, labels.status(each));
        }
        return types;
    }

    /** The kinds that people can upload, in words. */
    public Map<DocumentType, String> getUploadTypes() {
        Map<DocumentType, String> types = getTypes();
        types.remove(DocumentType.SAMPLE_LOG);
        return types;
    }

    public DocumentState[] getStates() {
        return DocumentState.values();
    }

    /** The style class of a state. */
    public String tone(DocumentState of) {
        return switch (of) {
            case INDEXED -> "good";
            case FAILED -> "bad";
            case INDEXING -> "busy";
            case DELETED -> "plain";
        };
    }

    /** The address of another page of this list. */
    public String address(int other) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("type", type == null ? "" : type.name());
        parameters.put("state", state == null ? "" : state.name());
        parameters.put("text", text);
        parameters.put("page", Integer.toString(other));
        return parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    /** A state in words. */
    public String word(DocumentState of) {
        return of.name().toLowerCase(Locale.ROOT);
    }

    public DocumentType getType() {
        return type;
    }

    public void setType(DocumentType type) {
        this.type = type;
    }

    public DocumentState getState() {
        return state;
    }

    public void setState(DocumentState state) {
        this.state = state;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query == null ? "" : query;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
