package org.tafoundry.architecture.planted.synth;

import org.tafoundry.architecture.planted.splunk.PlantedViolations;
import org.tafoundry.synth.setting.Setting;
import org.tafoundry.synth.writing.SettingText;

/** A class of the synthesiser that the planted engine class must not know; together they are a cycle. */
public final class PlantedDesign {

    /** The way that is allowed. */
    public Object downwards() {
        return new PlantedViolations();
    }

    /** Looks into the text of a setting. */
    public boolean finds(Setting setting, String text) {
        return SettingText.value(setting).contains(text);
    }
}
