package org.tafoundry.web.revision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.revision.RevisionOrigin;
import org.tafoundry.revision.RevisionView;
import org.tafoundry.revision.Verdict;
import org.tafoundry.web.json.StoredJson;

/**
 * A revision of an add-on.
 *
 * @param id the revision
 * @param requestId the request
 * @param version revision number
 * @param generatedBy how it came to be
 * @param author who made it, when a person did
 * @param authorName their name
 * @param addOn the app id
 * @param fileName name of the archive
 * @param size bytes of the archive
 * @param verdict what its validation said
 * @param current whether it is the one to use
 * @param checksum SHA-256 of the archive
 * @param sourcetypes sourcetypes that it defines
 * @param stanzas number of stanzas by file
 * @param createdAt when it was made
 * @param metadata how it came to be; only where one revision is asked for
 */
public record RevisionJson(
        UUID id,
        UUID requestId,
        @Schema(minimum = "1") int version,
        RevisionOrigin generatedBy,
        @Schema(description = "Who made it, when a person did.") Optional<UUID> author,
        @Schema(description = "The author's name; empty when nobody or somebody who is gone.") String authorName,
        @Schema(examples = "TA-shop") String addOn,
        @Schema(examples = "TA-shop-v1.tgz") String fileName,
        long size,
        Verdict verdict,
        @Schema(description = "Whether it is the one to use.") boolean current,
        @Schema(description = "SHA-256 in hexadecimal.") String checksum,
        List<String> sourcetypes,
        @Schema(description = "Number of stanzas by file.") Map<String, Integer> stanzas,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(
                        implementation = Object.class,
                        description =
                                "How it came to be: every decision with its evidence. Only where one revision is asked"
                                        + " for.")
                StoredJson metadata) {

    /** The revision as lists show it. */
    public static RevisionJson brief(RevisionView revision, Map<UUID, String> names) {
        return of(revision, names, null);
    }

    /** The revision with how it came to be. */
    static RevisionJson whole(RevisionView revision, Map<UUID, String> names, String metadata) {
        return of(revision, names, StoredJson.of(metadata));
    }

    private static RevisionJson of(RevisionView revision, Map<UUID, String> names, StoredJson metadata) {
        return new RevisionJson(
                revision.id(),
                revision.requestId(),
                revision.version(),
                revision.origin(),
                revision.author(),
                revision.author().map(id -> names.getOrDefault(id, "")).orElse(""),
                revision.summary().addOn(),
                revision.summary().fileName(),
                revision.size(),
                revision.verdict(),
                revision.current(),
                revision.checksum(),
                revision.summary().sourcetypes().stream().sorted().toList(),
                new TreeMap<>(revision.summary().stanzas()),
                revision.createdAt(),
                metadata);
    }
}
