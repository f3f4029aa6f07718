package org.tafoundry.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of {@code legal_holds}, for those who read it. */
@Entity
@Immutable
@Table(name = "legal_holds")
class HoldRow {
    @Id
    @Column(name = "request_id")
    UUID request;

    String reason;

    @Column(name = "placed_by")
    String placedBy;

    @Column(name = "placed_at")
    Instant placedAt;

    protected HoldRow() {}

    LegalHold view() {
        return new LegalHold(request, reason, placedBy, placedAt);
    }
}
