package org.tafoundry.knowledge.lucene;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tafoundry.knowledge.IndexedPassage;
import org.tafoundry.knowledge.KnowledgeCatalog;
import org.tafoundry.knowledge.PassageQuery;
import org.tafoundry.knowledge.VectorStore;

/**
 * The Lucene index of this node. It brings itself up to date from the database before it answers, so a document that any
 * node indexed or deleted is so on all of them. An index that lacks many documents, such as that of a new node, fills itself
 * while searches are answered from what is there.
 */
@ApplicationScoped
public class ServerVectorStore implements VectorStore {
    private static final Logger LOG = Logger.getLogger(ServerVectorStore.class.getName());

    /** More changed documents than this are not waited for by a search. */
    private static final int FEW = 10;

    @Inject
    private KnowledgeCatalog catalog;

    @Resource
    private ManagedExecutorService executor;

    private final Object catchingUp = new Object();
    private final SingleTask filling = new SingleTask();
    private Optional<LuceneIndex> opened = Optional.empty();

    @Override
    public String name() {
        return "lucene";
    }

    /** The passages are in the database already. */
    @Override
    public void replace(UUID document, List<IndexedPassage> passages) throws IOException {
        catchUp();
    }

    /** The passages are gone from the database already. */
    @Override
    public void remove(UUID document) throws IOException {
        catchUp();
    }

    @Override
    public List<Match> search(PassageQuery query) throws IOException {
        LuceneIndex index = index();
        if (!filling.isRunning() && index.lastChange() != catalog.lastChange()) {
            if (catalog.changedAfter(index.lastChange()).size() > FEW) {
                filling.begin(executor, this::catchUpLater);
            } else {
                catchUp();
            }
        }
        return index.search(query);
    }

    private void catchUpLater() {
        try {
            catchUp();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The knowledge base's index on this node could not be brought up to date", e);
        }
    }

    private void catchUp() throws IOException {
        synchronized (catchingUp) {
            LuceneIndex index = index();
            long newest = catalog.lastChange();
            if (index.lastChange() > newest) { // the database is an older one than the index was filled from
                index.clear();
            }
            if (index.lastChange() < newest) {
                for (UUID document : catalog.changedAfter(index.lastChange())) {
                    index.replace(document, catalog.passages(document));
                }
                index.commit(newest);
            }
        }
    }

    private synchronized LuceneIndex index() throws IOException {
        if (opened.isPresent() && !opened.get().isOpen()) {
            close();
        }
        if (opened.isEmpty()) {
            String data = System.getProperty("jboss.server.data.dir", "target");
            Path folder = ConfigProvider.getConfig()
                    .getOptionalValue("tafoundry.knowledge.folder", String.class)
                    .map(Path::of)
                    .orElse(Path.of(data, "knowledge"));
            opened = Optional.of(LuceneIndex.open(folder));
        }
        return opened.get();
    }

    @PreDestroy
    synchronized void close() {
        try {
            if (opened.isPresent()) {
                opened.get().close();
            }
        } catch (IOException e) {
            LOG.log(
                    Level.WARNING,
                    "The knowledge base's index on this node could not be closed; it is repaired later",
                    e);
        }
        opened = Optional.empty();
    }
}
