package org.tafoundry.outbound;

import java.util.Set;

/** Port: says which servers a part of the product was configured to call. */
public interface ConfiguredEndpoints {

    /** The servers, as the settings name them now. */
    Set<Endpoint> endpoints();
}
