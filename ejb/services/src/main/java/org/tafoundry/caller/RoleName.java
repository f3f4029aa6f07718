package org.tafoundry.caller;

/** The four roles. */
public enum RoleName {
    /** Submits requests with samples. */
    REQUESTOR,
    /** Reviews requests, approves or rejects them, overrides and re-validates. */
    APPROVER,
    /** Administers users, configuration, audit and jobs. */
    ADMIN,
    /** Curates the knowledge base. */
    KNOWLEDGE_MANAGER;

    /** Names for the security annotations, which take constants only. */
    public static final class Names {
        public static final String REQUESTOR = "REQUESTOR";
        public static final String APPROVER = "APPROVER";
        public static final String ADMIN = "ADMIN";
        public static final String KNOWLEDGE_MANAGER = "KNOWLEDGE_MANAGER";

        private Names() {}
    }
}
