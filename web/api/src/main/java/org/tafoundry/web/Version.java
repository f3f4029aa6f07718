package org.tafoundry.web;

import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;

/** The version of a thing as ETag, and the version that a client has read as If-Match. */
public final class Version {
    private Version() {}

    /** The ETag of what was last changed at this time. */
    public static EntityTag of(Instant updatedAt) {
        return new EntityTag(updatedAt.toString());
    }

    /**
     * The version that the client has read.
     *
     * @param ifMatch the If-Match header
     * @param current when the thing was last changed
     */
    public static Instant read(String ifMatch, Supplier<Instant> current) {
        Instant now = current.get();
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refusal(
                    CommonRefusal.VERSION_MISSING,
                    "The call does not say which version it changes.",
                    "Read the thing and send its ETag as If-Match, or * to change whatever is there.");
        }
        Set<String> read = Stream.of(ifMatch.split(",")).map(String::strip).collect(Collectors.toSet());
        if (read.contains("*") || read.contains("\"" + now + "\"")) {
            return now;
        }
        throw new Refusal(
                CommonRefusal.CHANGED_MEANWHILE,
                "It was changed at " + now + ", which is not the version of If-Match.",
                "Read it again and repeat the change with the ETag of the answer.");
    }
}
