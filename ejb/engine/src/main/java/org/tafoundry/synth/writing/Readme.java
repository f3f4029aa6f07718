package org.tafoundry.synth.writing;

import java.util.Locale;
import org.tafoundry.synth.cim.CimPlan;
import org.tafoundry.synth.setting.Alias;
import org.tafoundry.synth.setting.EventType;
import org.tafoundry.synth.setting.Setting;

/** Writes the README: what the log is, which fields there are, how they map to the CIM, how to install and test. */
final class Readme {

    private static final int MOST_EXAMPLE = 60;

    private Readme() {}

    static String text(AddOnPlan plan) {
        StringBuilder text = new StringBuilder();
        text.append("# ")
                .append(plan.id())
                .append("\n\nFields and CIM mapping of ")
                .append(plan.product());
        text.append(".\n\n| | |\n|---|---|\n");
        row(text, "Sourcetype", "`" + plan.design().sourcetype() + "`");
        row(text, "Format", plan.format());
        row(text, "Event time", plan.time().isEmpty() ? "time of indexing" : plan.time());
        row(text, "Version", plan.version());
        text.append(
                        "\n## Installation\n\nInstall the add-on on search heads, and on the first full Splunk instance that the")
                .append(" data pass: indexers or heavy forwarders. On universal forwarders only the settings")
                .append(" EVENT_BREAKER and EVENT_BREAKER_ENABLE take effect. Give the input the sourcetype `")
                .append(plan.design().sourcetype())
                .append("`.\n\n## Fields\n\n| Field | Events | Example |\n|---|---|---|\n");
        for (AddOnPlan.FieldLine field : plan.fields()) {
            text.append("| `").append(field.name()).append("` | ");
            text.append(String.format(Locale.ROOT, "%.0f %%", 100 * field.share()))
                    .append(" | ");
            text.append(cell(field.example())).append(" |\n");
        }
        cim(plan.design().cim(), text);
        if (!plan.notes().isEmpty()) {
            text.append("\n## Check before use\n\n");
            plan.notes().forEach(note -> text.append("- ").append(line(note)).append('\n'));
        }
        text.append("\n## Tests\n\n`README/pytest-splunk-addon-data.conf` and the events in `samples/` are for")
                .append(" pytest-splunk-addon, which tests the add-on in a real Splunk.\n");
        return text.toString();
    }

    private static void cim(CimPlan cim, StringBuilder text) {
        if (cim.props().isEmpty()) {
            return;
        }
        text.append("\n## Common Information Model\n\n| Field | Given by | What it is |\n|---|---|---|\n");
        for (Setting setting : cim.props()) {
            text.append("| `").append(target(setting)).append("` | ");
            text.append(SettingText.kind(setting)).append(" | ");
            text.append(line(setting.comment())).append(" |\n");
        }
        text.append("\nThe expressions themselves are in `default/props.conf`.\n");
        if (!cim.eventTypes().isEmpty()) {
            text.append("\n| Event type | Tags | Search |\n|---|---|---|\n");
            for (EventType type : cim.eventTypes()) {
                text.append("| `").append(type.name()).append("` | ");
                text.append(String.join(" ", cim.tags().getOrDefault(type.name(), java.util.List.of())));
                text.append(" | ").append(cell(type.search())).append(" |\n");
            }
        }
    }

    /** The field that a setting gives. */
    private static String target(Setting setting) {
        return setting instanceof Alias alias ? alias.as() : setting.name();
    }

    /** Running text that may quote the log: no markup, no line or table breaks. */
    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}`<>]+", " ").replace("|", "\\|").strip();
    }

    private static void row(StringBuilder text, String name, String value) {
        text.append("| ").append(name).append(" | ").append(value).append(" |\n");
    }

    /** Text of the log is hostile: no markup, no table breaks. */
    private static String cell(String value) {
        String cut = value.length() > MOST_EXAMPLE * 4 ? value.substring(0, MOST_EXAMPLE * 4) + "…" : value;
        String plain = cut.replaceAll("[\\p{Cntrl}`]+", " ").replace("|", "\\|").strip();
        return plain.isEmpty() ? "" : "`" + plain + "`";
    }
}
