package org.tafoundry.knowledge;

import java.util.Objects;
import org.tafoundry.refusal.Refusal;

/**
 * Why a document is in no index.
 *
 * @param code stable code
 * @param message what is wrong
 * @param next what to do about it
 */
public record IndexingProblem(String code, String message, String next) {
    /** No problem. */
    public static final IndexingProblem NONE = new IndexingProblem("", "", "");

    public IndexingProblem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(next, "next");
    }

    static IndexingProblem of(Refusal refusal) {
        return new IndexingProblem(refusal.code().name(), refusal.getMessage(), refusal.next());
    }
}
