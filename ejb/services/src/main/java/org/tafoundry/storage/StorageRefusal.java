package org.tafoundry.storage;

import java.io.IOException;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.refusal.RefusalCode;
import org.tafoundry.refusal.RefusalKind;

/** Reasons to refuse about stored objects. */
public enum StorageRefusal implements RefusalCode {
    /** The object storage does not answer as it should. */
    STORAGE_UNAVAILABLE(RefusalKind.UNAVAILABLE),
    /** The object is gone from the object storage. */
    STORAGE_OBJECT_GONE(RefusalKind.NOT_FOUND);

    private final RefusalKind kind;

    StorageRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }

    /** The refusal for a failure of the object storage. */
    public static Refusal unavailable(String what, IOException cause) {
        return new Refusal(
                STORAGE_UNAVAILABLE,
                what + " because the object storage failed: " + cause.getMessage() + ".",
                "Try again in a minute; if it stays so, an administrator has to look at the object storage.",
                cause);
    }
}
