package org.tafoundry.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.tafoundry.settings.AdviceKeys;
import org.tafoundry.settings.Settings;

/**
 * The vector store that the settings choose: Pinecone with an API key, else the one that comes with the product. Whoever sees
 * first that the choice is another one has the documents of the other store indexed in this one.
 */
@ApplicationScoped
public class ChosenStore {
    private static final String BUILT_IN = "lucene";
    private static final String PINECONE = "pinecone";

    @Inject
    private Settings settings;

    @Inject
    private Instance<VectorStore> stores;

    @Inject
    private KnowledgeLedger ledger;

    private Supplier<VectorStore> fixed = this::chosen;
    private Optional<String> last = Optional.empty();

    protected ChosenStore() {}

    /** For use outside a container: always this store. */
    ChosenStore(VectorStore store) {
        this.fixed = () -> store;
    }

    /** The store of this moment. */
    public VectorStore current() {
        return fixed.get();
    }

    private VectorStore chosen() {
        String name = settings.value(AdviceKeys.PINECONE_API_KEY).isEmpty() ? BUILT_IN : PINECONE;
        if (changedTo(name)) {
            ledger.moveTo(name);
        }
        return stores.stream()
                .filter(store -> store.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no vector store " + name));
    }

    private synchronized boolean changedTo(String name) {
        boolean changed = !last.equals(Optional.of(name));
        last = Optional.of(name);
        return changed;
    }
}
