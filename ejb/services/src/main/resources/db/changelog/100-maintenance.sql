--liquibase formatted sql

--changeset tafoundry:maintenance-runs
--comment what keeps the installation tidy: one row for each run of such a job, with its report
CREATE TABLE maintenance_runs (
    id             uuid                     NOT NULL,
    job            varchar(40)              NOT NULL,
    dry_run        boolean                  NOT NULL,
    state          varchar(20)              NOT NULL,
    requested_by   uuid,
    correlation_id uuid                     NOT NULL,
    report         jsonb,
    created_at     timestamp with time zone NOT NULL DEFAULT now(),
    ended_at       timestamp with time zone,
    CONSTRAINT pk_maintenance_runs PRIMARY KEY (id),
    CONSTRAINT fk_maintenance_runs_requested_by FOREIGN KEY (requested_by) REFERENCES users (id) ON DELETE SET NULL
);
CREATE INDEX ix_maintenance_runs_job_created_at ON maintenance_runs (job, created_at);
CREATE INDEX ix_maintenance_runs_requested_by ON maintenance_runs (requested_by);
CREATE UNIQUE INDEX ix_maintenance_runs_one_at_a_time ON maintenance_runs (job) WHERE ended_at IS NULL;
--rollback DROP TABLE maintenance_runs;

--changeset tafoundry:legal-holds
--comment requests whose samples stay, whatever the retention says
CREATE TABLE legal_holds (
    request_id uuid                     NOT NULL,
    reason     varchar(1000)            NOT NULL,
    placed_by  varchar(255)             NOT NULL,
    placed_at  timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT pk_legal_holds PRIMARY KEY (request_id),
    CONSTRAINT fk_legal_holds_request_id FOREIGN KEY (request_id) REFERENCES requests (id) ON DELETE CASCADE
);
--rollback DROP TABLE legal_holds;

--changeset tafoundry:retention-removals
--comment samples that are being removed: from here on nobody uses them, and whoever finds the row goes on with it
CREATE TABLE retention_removals (
    sample_id  uuid                     NOT NULL,
    reason     varchar(40)              NOT NULL,
    claimed_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT pk_retention_removals PRIMARY KEY (sample_id),
    CONSTRAINT fk_retention_removals_sample_id FOREIGN KEY (sample_id) REFERENCES log_samples (id) ON DELETE CASCADE
);
--rollback DROP TABLE retention_removals;
