package org.tafoundry.synth.writing;

import java.util.List;
import java.util.Map;
import org.tafoundry.splunk.conf.ConfWriter;
import org.tafoundry.synth.cim.CimPlan;
import org.tafoundry.synth.setting.EventType;
import org.tafoundry.synth.setting.Setting;
import org.tafoundry.synth.setting.Transform;

/** Writes props.conf, transforms.conf, eventtypes.conf and tags.conf. */
final class ConfFiles {

    private ConfFiles() {}

    static String props(AddOnPlan plan) {
        ConfWriter conf = new ConfWriter();
        conf.comment(plan.product() + ": " + plan.format() + ". See README.md for the fields.")
                .blank();
        conf.stanza(plan.design().sourcetype());
        conf.comment("Index time: how events break and which time they have.");
        settings(plan.design().indexTime(), conf);
        conf.blank().comment("Search time: fields as the log names them.");
        settings(plan.design().extraction(), conf);
        if (!plan.design().cim().props().isEmpty()) {
            conf.blank().comment("Search time: the Common Information Model's names and values.");
            settings(plan.design().cim().props(), conf);
        }
        return conf.text();
    }

    static String transforms(AddOnPlan plan) {
        ConfWriter conf = new ConfWriter();
        for (Transform transform : plan.design().transforms()) {
            conf.comment(transform.comment()).stanza(transform.name());
            SettingText.add(transform.rule(), conf);
            conf.blank();
        }
        plan.design().cim().lookups().forEach((name, lookup) -> {
            conf.stanza(name).set("filename", name + ".csv");
            SettingText.add(lookup, conf);
            conf.blank();
        });
        return conf.text();
    }

    static String eventTypes(CimPlan cim) {
        ConfWriter conf = new ConfWriter();
        for (EventType type : cim.eventTypes()) {
            conf.comment(type.comment())
                    .stanza(type.name())
                    .set("search", type.search())
                    .blank();
        }
        return conf.text();
    }

    static String tags(CimPlan cim) {
        ConfWriter conf = new ConfWriter();
        for (Map.Entry<String, List<String>> tagged : cim.tags().entrySet()) {
            conf.stanza("eventtype=" + tagged.getKey());
            tagged.getValue().forEach(tag -> conf.set(tag, "enabled"));
            conf.blank();
        }
        return conf.text();
    }

    private static void settings(List<Setting> settings, ConfWriter conf) {
        for (Setting setting : settings) {
            if (!setting.comment().isEmpty()) {
                conf.comment(setting.comment());
            }
            conf.set(SettingText.key(setting), SettingText.value(setting));
        }
    }
}
