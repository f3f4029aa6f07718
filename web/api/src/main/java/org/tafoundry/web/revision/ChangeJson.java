package org.tafoundry.web.revision;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.foundry.AddOnChanges;

/**
 * A difference between two revisions.
 *
 * @param path file
 * @param stanza stanza; empty when the file as a whole is meant
 * @param key setting; empty when the file as a whole is meant
 * @param before value in the older revision; null when it is not there
 * @param after value in the newer revision; null when it is not there
 */
record ChangeJson(
        @Schema(examples = "default/props.conf") String path,
        @Schema(description = "Empty when the file as a whole is meant.", examples = "shop") String stanza,
        @Schema(description = "Empty when the file as a whole is meant.", examples = "TIME_FORMAT") String key,
        @Schema(description = "The value in the older revision; null when it is not there.") Optional<String> before,
        @Schema(description = "The value in the newer revision; null when it is not there.") Optional<String> after) {

    static ChangeJson of(AddOnChanges.Change change) {
        return new ChangeJson(change.path(), change.stanza(), change.key(), change.before(), change.after());
    }
}
