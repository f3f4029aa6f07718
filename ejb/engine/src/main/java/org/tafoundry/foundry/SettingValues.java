package org.tafoundry.foundry;

import java.util.HashMap;
import java.util.Map;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.ConfLine;
import org.tafoundry.splunk.conf.ConfReader;

/** What the settings of an add-on are set to, by where they stand. */
final class SettingValues {

    private final AddOnFiles addOn;
    private final Map<String, Map<Integer, String>> values = new HashMap<>();

    SettingValues(AddOnFiles addOn) {
        this.addOn = addOn;
    }

    /** The value; empty where no setting stands. */
    String of(Location setting) {
        return values.computeIfAbsent(setting.file(), this::read).getOrDefault(setting.line(), "");
    }

    private Map<Integer, String> read(String file) {
        Map<Integer, String> found = new HashMap<>();
        byte[] content = addOn.files().getOrDefault(file, new byte[0]);
        for (ConfLine line : ConfReader.read(file, content, new Findings()).lines()) {
            if (line instanceof ConfLine.Setting setting) {
                found.put(setting.number(), setting.value());
            }
        }
        return found;
    }
}
