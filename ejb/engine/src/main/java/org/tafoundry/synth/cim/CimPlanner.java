package org.tafoundry.synth.cim;

/** Plans the CIM mapping of one sourcetype. */
public final class CimPlanner {

    private CimPlanner() {}

    /** Plans aliases, evals, event types and tags from the fields that the extraction yields. */
    public static CimPlan plan(CimInput input) {
        return CimPlan.EMPTY;
    }
}
