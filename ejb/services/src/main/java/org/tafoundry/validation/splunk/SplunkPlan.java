package org.tafoundry.validation.splunk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tafoundry.settings.Settings;
import org.tafoundry.settings.ValidationKeys;
import org.tafoundry.validation.SandboxTask;
import org.tafoundry.work.Node;

/**
 * How the container or pod of a Splunk is made.
 *
 * @param image the image, by name or digest; empty when none is configured
 * @param terms what accepts Splunk's general terms, as the administrator wrote it; empty when nobody did
 * @param memoryMegabytes its memory
 * @param cpus its processors
 * @param name its name, that of its slot
 * @param node the server that starts it
 * @param lifetime after this time nobody needs it any more
 */
public record SplunkPlan(
        String image, String terms, int memoryMegabytes, int cpus, String name, String node, Duration lifetime) {

    public SplunkPlan {
        Objects.requireNonNull(image, "image");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(node, "node");
    }

    /** What the configuration leaves out without which no Splunk starts, each in a sentence that says what to do. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (terms.isEmpty()) {
            missing.add("Splunk's terms are not accepted: an administrator who has read and accepts them sets"
                    + " VALIDATION_SPLUNK_TERMS to the text that Splunk's image asks for in SPLUNK_GENERAL_TERMS.");
        }
        if (image.isEmpty()) {
            missing.add("No image is configured: set VALIDATION_SPLUNK_IMAGE.");
        }
        return missing;
    }

    /** As the configuration says now, for the slot of a task on this server. */
    public static SplunkPlan of(Settings settings, SandboxTask task) {
        return new SplunkPlan(
                settings.value(ValidationKeys.VALIDATION_SPLUNK_IMAGE),
                settings.value(ValidationKeys.VALIDATION_SPLUNK_TERMS),
                settings.value(ValidationKeys.VALIDATION_SPLUNK_MEMORY_MB),
                settings.value(ValidationKeys.VALIDATION_SPLUNK_CPUS),
                "ta-foundry-slot-" + task.slot(),
                Node.name(),
                SplunkLimits.of(settings).lifetime());
    }
}
