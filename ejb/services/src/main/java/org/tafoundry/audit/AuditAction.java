package org.tafoundry.audit;

/** What a person did, or the product for a person; the name is what {@code audit_logs.action} holds. */
public enum AuditAction {
    CREATE,
    UPDATE,
    DELETE,
    SUBMIT,
    CANCEL,
    RETRY,
    APPROVE,
    REJECT,
    DOWNLOAD,
    UPLOAD,
    GENERATE,
    VALIDATE,
    OVERRIDE,
    REVALIDATE,
    LOGIN,
    LOGIN_FAILED,
    LOGOUT,
    /** An authenticated or anonymous caller was refused for lack of a right. */
    ACCESS_DENIED,
    /** A sample was refused, with the reason. */
    UPLOAD_REFUSED,
    /** An add-on that was to replace a revision was refused, with the reason. */
    OVERRIDE_REFUSED,
    /** Somebody read the preview or the analysis of samples, the audit trail or the configuration. */
    VIEW
}
