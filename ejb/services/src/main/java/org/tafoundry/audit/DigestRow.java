package org.tafoundry.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of {@code audit_digests}, which comes with its line of the trail; the database numbers it, the sealing gives it a block. */
@Entity
@Immutable
@Table(name = "audit_digests")
class DigestRow {
    @Id
    @Column(name = "audit_id")
    UUID auditId;

    @Column(name = "user_id")
    UUID userId;

    byte[] digest;

    protected DigestRow() {}

    DigestRow(UUID auditId, UUID userId, byte[] digest) {
        this.auditId = auditId;
        this.userId = userId;
        this.digest = digest.clone();
    }
}
