package org.tafoundry.refusal;

/** A stable, documented name for one reason to refuse; implemented by one enum per feature. */
public interface RefusalCode {

    /** The stable code that users and scripts see, for example {@code REQUEST_WRONG_STATE}. */
    String name();

    /** What kind of refusal it is, from which a protocol derives its own status. */
    RefusalKind kind();
}
