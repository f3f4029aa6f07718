package org.tafoundry.validation.splunk;

import java.time.Duration;
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
