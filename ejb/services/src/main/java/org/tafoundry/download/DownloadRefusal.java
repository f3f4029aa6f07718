package org.tafoundry.download;

import org.tafoundry.refusal.RefusalCode;
import org.tafoundry.refusal.RefusalKind;

/** Reasons to refuse a download. */
public enum DownloadRefusal implements RefusalCode {
    /** The download link is wrong, has expired, or its person was disabled. */
    DOWNLOAD_LINK_INVALID(RefusalKind.NOT_FOUND);

    private final RefusalKind kind;

    DownloadRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
