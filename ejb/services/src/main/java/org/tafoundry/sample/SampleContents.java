package org.tafoundry.sample;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.tafoundry.order.Sample;
import org.tafoundry.storage.ObjectStore;

/** Gives the engine samples that it can read from the object store as often as it needs. */
@Dependent
public class SampleContents {
    @Inject
    private ObjectStore store;

    protected SampleContents() {}

    public SampleContents(ObjectStore store) {
        this.store = store;
    }

    public List<Sample> open(List<SampleSource> sources) {
        return sources.stream()
                .map(source -> new Sample(source.fileName(), () -> store.open(source.storageKey())))
                .toList();
    }
}
