package org.tafoundry.synth.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tafoundry.synth.cim.CimPlan;
import org.tafoundry.synth.setting.Setting;
import org.tafoundry.synth.setting.Transform;

/**
 * All settings of one sourcetype.
 *
 * @param sourcetype its name
 * @param indexTime settings that break events and read their time
 * @param extraction settings that extract fields
 * @param transforms transforms that they name
 * @param cim the CIM mapping
 */
public record SourcetypeDesign(
        String sourcetype, List<Setting> indexTime, List<Setting> extraction, List<Transform> transforms, CimPlan cim) {

    public SourcetypeDesign {
        Objects.requireNonNull(sourcetype, "sourcetype");
        indexTime = List.copyOf(indexTime);
        extraction = List.copyOf(extraction);
        transforms = List.copyOf(transforms);
        Objects.requireNonNull(cim, "cim");
    }

    /** The same with another CIM mapping. */
    public SourcetypeDesign with(CimPlan plan) {
        return new SourcetypeDesign(sourcetype, indexTime, extraction, transforms, plan);
    }

    /** The same with more index-time settings and the transforms that they name. */
    public SourcetypeDesign with(List<Setting> settings, List<Transform> more) {
        List<Setting> allSettings = new ArrayList<>(indexTime);
        allSettings.addAll(settings);
        List<Transform> allTransforms = new ArrayList<>(transforms);
        allTransforms.addAll(more);
        return new SourcetypeDesign(sourcetype, allSettings, extraction, allTransforms, cim);
    }
}
