package org.tafoundry.synth.writing;

import java.util.List;
import org.tafoundry.order.Decision;
import org.tafoundry.synth.setting.Setting;

/** Writes down, for people to read, why settings that rules made are what they are. */
public final class SettingDecisions {

    private static final double CONFIDENCE = 0.8;

    private SettingDecisions() {}

    /** One decision for each setting. */
    public static List<Decision> of(List<Setting> settings) {
        return settings.stream()
                .map(s -> new Decision(
                        SettingText.key(s),
                        SettingText.value(s),
                        Decision.Origin.RULE,
                        List.of(),
                        CONFIDENCE,
                        List.of(),
                        s.comment()))
                .toList();
    }
}
