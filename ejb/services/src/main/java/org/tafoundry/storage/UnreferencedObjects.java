package org.tafoundry.storage;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;

/** Deletes what interrupted uploads, lost attempts and deleted samples leave behind. No transaction is open meanwhile. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UnreferencedObjects {
    @Inject
    private ObjectReferences references;

    @Inject
    private ObjectStore store;

    protected UnreferencedObjects() {}

    UnreferencedObjects(ObjectReferences references, ObjectStore store) {
        this.references = references;
        this.store = store;
    }

    /** Deletes an object unless a row refers to it; the row of an upload that never ended goes with it. */
    public void delete(String key) throws IOException {
        if (!references.exist(key)) {
            store.delete(key);
            references.forgetUpload(key);
        }
    }
}
