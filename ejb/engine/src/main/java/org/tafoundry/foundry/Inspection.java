package org.tafoundry.foundry;

import java.util.Objects;

/**
 * What Splunk's AppInspect says about the packaging.
 *
 * @param ran whether it ran to its end
 * @param tool its name and version
 * @param note what it said in one sentence, or why it did not run
 */
public record Inspection(boolean ran, String tool, String note) {

    /** Nobody configured it. */
    public static final Inspection NONE =
            new Inspection(false, "", "Only the built-in lint looked at the packaging: AppInspect is not configured.");

    public Inspection {
        Objects.requireNonNull(tool, "tool");
        Objects.requireNonNull(note, "note");
    }
}
