package org.tafoundry.validation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.tafoundry.settings.SandboxKind;

/** A row of {@code validation_choices}: the sandbox that was asked for when a run was. */
@Entity
@Table(name = "validation_choices")
class ValidationChoice {
    @Id
    @Column(name = "run_id")
    UUID runId;

    @Enumerated(EnumType.STRING)
    SandboxKind sandbox;

    protected ValidationChoice() {}

    ValidationChoice(UUID runId, SandboxKind sandbox) {
        this.runId = runId;
        this.sandbox = sandbox;
    }
}
