package org.tafoundry.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
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

    private final Supplier<String> wanted;
    private final Supplier<List<VectorStore>> offered;
    private final Consumer<String> move;
    private final ReentrantLock following = new ReentrantLock();
    private volatile Optional<String> last = Optional.empty();

    /** For the container. */
    protected ChosenStore() {
        this.wanted = () -> settings.value(AdviceKeys.PINECONE_API_KEY).isEmpty() ? BUILT_IN : PINECONE;
        this.offered = () -> stores.stream().toList();
        this.move = store -> ledger.moveTo(store);
    }

    ChosenStore(Supplier<String> wanted, List<VectorStore> offered, Consumer<String> move) {
        this.wanted = wanted;
        this.offered = () -> offered;
        this.move = move;
    }

    /** For use outside a container: always this store. */
    ChosenStore(VectorStore store) {
        this(store::name, List.of(store), name -> {});
    }

    /** The store of this moment. */
    public VectorStore current() {
        String name = wanted.get();
        follow(name);
        return offered.get().stream()
                .filter(store -> store.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no vector store " + name));
    }

    /** Remembers a change only once it is followed, so that who comes after a failure tries again; nobody waits for it. */
    private void follow(String name) {
        if (!last.equals(Optional.of(name)) && following.tryLock()) {
            try {
                move.accept(name);
                last = Optional.of(name);
            } finally {
                following.unlock();
            }
        }
    }
}
