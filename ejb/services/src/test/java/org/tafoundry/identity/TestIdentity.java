package org.tafoundry.identity;

import jakarta.persistence.EntityManager;
import org.tafoundry.audit.AuditTrail;

/** Builds the services of this package for tests outside a container. */
public final class TestIdentity {
    private TestIdentity() {}

    public static TokenVersions versions(EntityManager em) {
        return new TokenVersions(em);
    }

    public static Users users(EntityManager em) {
        return new Users(em, new AuditTrail(em), versions(em));
    }

    public static ExternalUsers external(EntityManager em) {
        return new ExternalUsers(em, new RoleAssignments(em), versions(em), new AuditTrail(em));
    }
}
