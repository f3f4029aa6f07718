--liquibase formatted sql

--changeset tafoundry:work-jobs
--comment what is left to do and what is being done: the state and the progress of each generation, validation and analysis
CREATE TABLE work_jobs (
    kind         varchar(20)              NOT NULL,
    id           uuid                     NOT NULL,
    request_id   uuid,
    owner_id     uuid                     NOT NULL,
    state        varchar(20)              NOT NULL,
    node         varchar(255),
    share        double precision         NOT NULL DEFAULT 0,
    message      varchar(1000)            NOT NULL DEFAULT '',
    failures     integer                  NOT NULL DEFAULT 0,
    unfinished   integer                  NOT NULL DEFAULT 0,
    outage_since timestamp with time zone,
    bundle_key   varchar(500),
    created_at   timestamp with time zone NOT NULL DEFAULT now(),
    started_at   timestamp with time zone,
    updated_at   timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT pk_work_jobs PRIMARY KEY (kind, id),
    CONSTRAINT fk_work_jobs_request_id FOREIGN KEY (request_id) REFERENCES requests (id) ON DELETE CASCADE
);
CREATE INDEX ix_work_jobs_request_id ON work_jobs (request_id);
CREATE INDEX ix_work_jobs_state_owner_id ON work_jobs (state, owner_id);
CREATE INDEX ix_work_jobs_bundle_key ON work_jobs (bundle_key);
--rollback DROP TABLE work_jobs;

--changeset tafoundry:work-jobs-of-before
--comment work that was left in the queue before there was this table
INSERT INTO work_jobs (kind, id, request_id, owner_id, state)
SELECT 'GENERATE_TA', r.id, r.id, r.created_by, 'WAITING' FROM requests r WHERE r.status IN ('APPROVED', 'GENERATING_TA');
INSERT INTO work_jobs (kind, id, request_id, owner_id, state)
SELECT 'VALIDATE_TA', v.id, r.id, r.created_by, 'WAITING'
FROM validation_runs v JOIN requests r ON r.id = v.request_id WHERE v.status IN ('QUEUED', 'RUNNING');
--rollback DELETE FROM work_jobs;

--changeset tafoundry:validation-slots
--comment one row for each validation that may run at the same time; a run holds its row by a lease
CREATE TABLE validation_slots (
    slot         integer NOT NULL,
    run_id       uuid,
    node         varchar(255),
    leased_until timestamp with time zone,
    CONSTRAINT pk_validation_slots PRIMARY KEY (slot)
);
--rollback DROP TABLE validation_slots;

--changeset tafoundry:sample-analyses
--comment what samples were found to be, kept by the checksums of the samples and the answers that matter for it
CREATE TABLE sample_analyses (
    request_id uuid                     NOT NULL,
    input_key  varchar(64)              NOT NULL,
    analysis   jsonb                    NOT NULL,
    created_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT pk_sample_analyses PRIMARY KEY (request_id, input_key),
    CONSTRAINT fk_sample_analyses_request_id FOREIGN KEY (request_id) REFERENCES requests (id) ON DELETE CASCADE
);
--rollback DROP TABLE sample_analyses;

--changeset tafoundry:work-jobs-of-owners
--comment whose turn it is depends on when a job of theirs was last begun
CREATE INDEX ix_work_jobs_owner_id_started_at ON work_jobs (owner_id, started_at);
--rollback DROP INDEX ix_work_jobs_owner_id_started_at;
