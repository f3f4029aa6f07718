package org.tafoundry.maintenance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code maintenance_runs}, for those who read it; it is written in single statements that name their condition. */
@Entity
@Immutable
@Table(name = "maintenance_runs")
class MaintenanceRow {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    MaintenanceJob job;

    @Column(name = "dry_run")
    boolean dryRun;

    String state;

    @Column(name = "requested_by")
    UUID requestedBy;

    @Column(name = "correlation_id")
    UUID correlationId;

    @JdbcTypeCode(SqlTypes.JSON)
    String report;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "ended_at")
    Instant endedAt;

    protected MaintenanceRow() {}

    MaintenanceRun view() {
        return new MaintenanceRun(
                id,
                job,
                dryRun,
                state,
                Optional.ofNullable(requestedBy),
                correlationId,
                report == null ? "" : report,
                createdAt,
                Optional.ofNullable(endedAt));
    }
}
