package org.tafoundry.web.revision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Changes to the files of a revision.
 *
 * @param files new text by path
 * @param deleted paths of files that go
 */
record EditJson(
        @Schema(
                        description = "New text by path; a path that the add-on does not have is a new file.",
                        examples = "{\"default/props.conf\": \"[shop]\\nTZ = UTC\\n\"}")
                Map<String, String> files,
        @Schema(description = "Paths of files that go.") List<String> deleted) {

    Map<String, String> contents() {
        return files == null ? Map.of() : files;
    }

    Set<String> gone() {
        return deleted == null ? Set.of() : Set.copyOf(deleted);
    }
}
