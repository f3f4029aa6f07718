package org.tafoundry.revision;

/** How a revision came to be; the name is what {@code ta_revisions.generated_by} holds. */
public enum RevisionOrigin {
    AUTO,
    MANUAL
}
