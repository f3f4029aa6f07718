package org.tafoundry.architecture.planted.one;

import jakarta.ejb.Stateless;
import java.io.IOException;
import org.tafoundry.storage.ObjectStore;

/** Deletes an object while its own transaction is open. */
@Stateless
public class PlantedKeeper {
    void delete(ObjectStore store) throws IOException {
        store.delete("key");
    }
}
