package org.tafoundry.knowledge.pinecone;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.knowledge.IndexedPassage;
import org.tafoundry.knowledge.PassageQuery;
import org.tafoundry.knowledge.VectorStore;
import org.tafoundry.outbound.OutboundClient;
import org.tafoundry.settings.AdviceKeys;
import org.tafoundry.settings.Settings;

/** The Pinecone that the settings name; connects anew when they change. */
@ApplicationScoped
public class ServerPineconeStore implements VectorStore {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    @Inject
    private Settings settings;

    @Inject
    private OutboundClient outbound;

    private Optional<PineconeSettings> used = Optional.empty();
    private Optional<PineconeStore> store = Optional.empty();

    @Override
    public String name() {
        return PineconeStore.NAME;
    }

    @Override
    public void replace(UUID document, List<IndexedPassage> passages) throws IOException {
        current().replace(document, passages);
    }

    @Override
    public void remove(UUID document) throws IOException {
        current().remove(document);
    }

    @Override
    public List<Match> search(PassageQuery query) throws IOException {
        PineconeStore asked = current();
        try {
            return asked.search(query);
        } catch (IOException e) {
            PineconeStore next = current();
            if (next == asked) {
                throw e;
            }
            return next.search(query);
        }
    }

    /** Without a key another store is chosen: who began before that ends with the key of before. */
    private synchronized PineconeStore current() {
        String key = settings.value(AdviceKeys.PINECONE_API_KEY);
        PineconeSettings wanted = PineconeSettings.of(key, settings.value(AdviceKeys.PINECONE_ENV));
        if (store.isEmpty() || !key.isEmpty() && !used.equals(Optional.of(wanted))) {
            close();
            used = Optional.of(wanted);
            store = Optional.of(new PineconeStore(wanted, outbound, FIRST_PAUSE));
        }
        return store.get();
    }

    @PreDestroy
    synchronized void close() {
        store.ifPresent(PineconeStore::close);
        store = Optional.empty();
    }
}
