package org.tafoundry.foundry;

import java.util.List;
import java.util.Objects;

/**
 * What ran the add-on.
 *
 * @param kind {@code builtin}, {@code docker} or {@code kubernetes}
 * @param splunk version of the Splunk that ran; empty when none did
 * @param compared events that were held against the engine's
 * @param differences differences that were found
 * @param notChecked what could not be checked, and why
 */
public record SandboxRun(String kind, String splunk, long compared, long differences, List<String> notChecked) {

    /** The engine alone. */
    public static final SandboxRun BUILTIN = new SandboxRun(
            "builtin",
            "",
            0,
            0,
            List.of("No Splunk ran: events, fields and tags are as the built-in engine sees them."));

    public SandboxRun {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(splunk, "splunk");
        notChecked = List.copyOf(notChecked);
    }
}
