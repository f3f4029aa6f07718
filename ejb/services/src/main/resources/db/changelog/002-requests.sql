--liquibase formatted sql

--changeset tafoundry:requests
CREATE TABLE requests (
    id               uuid                     NOT NULL,
    created_by       uuid                     NOT NULL,
    status           varchar(50)              NOT NULL,
    source_system    varchar(255)             NOT NULL,
    description      text                     NOT NULL,
    cim_required     boolean                  NOT NULL DEFAULT true,
    approved_by      uuid,
    approved_at      timestamp with time zone,
    rejection_reason text,
    completed_at     timestamp with time zone,
    metadata         jsonb,
    created_at       timestamp with time zone NOT NULL DEFAULT now(),
    updated_at       timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT pk_requests PRIMARY KEY (id),
    CONSTRAINT fk_requests_created_by FOREIGN KEY (created_by) REFERENCES users (id) ON DELETE RESTRICT,
    CONSTRAINT fk_requests_approved_by FOREIGN KEY (approved_by) REFERENCES users (id) ON DELETE SET NULL
);
CREATE INDEX ix_requests_created_by ON requests (created_by);
CREATE INDEX ix_requests_status ON requests (status);
CREATE INDEX ix_requests_status_created_at ON requests (status, created_at);
--rollback DROP TABLE requests;

--changeset tafoundry:log-samples
CREATE TABLE log_samples (
    id              uuid                     NOT NULL,
    request_id      uuid                     NOT NULL,
    filename        varchar(255)             NOT NULL,
    file_size       bigint                   NOT NULL,
    mime_type       varchar(100),
    storage_key     varchar(500)             NOT NULL,
    storage_bucket  varchar(100)             NOT NULL,
    checksum        varchar(64),
    sample_preview  text,
    retention_until timestamp with time zone,
    deleted_at      timestamp with time zone,
    created_at      timestamp with time zone NOT NULL DEFAULT now(),
    updated_at      timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT pk_log_samples PRIMARY KEY (id),
    CONSTRAINT fk_log_samples_request_id FOREIGN KEY (request_id) REFERENCES requests (id) ON DELETE CASCADE
);
CREATE INDEX ix_log_samples_request_id ON log_samples (request_id);
CREATE INDEX ix_log_samples_storage_key ON log_samples (storage_key);
CREATE INDEX ix_log_samples_retention_until ON log_samples (retention_until);
--rollback DROP TABLE log_samples;

--changeset tafoundry:ta-revisions
CREATE TABLE ta_revisions (
    id                  uuid                     NOT NULL,
    request_id          uuid                     NOT NULL,
    version             integer                  NOT NULL,
    storage_key         varchar(500)             NOT NULL,
    storage_bucket      varchar(100)             NOT NULL,
    generated_by        varchar(50)              NOT NULL,
    generated_by_user   uuid,
    file_size           bigint,
    checksum            varchar(64),
    config_summary      jsonb,
    generation_metadata jsonb,
    created_at          timestamp with time zone NOT NULL DEFAULT now(),
    updated_at          timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT pk_ta_revisions PRIMARY KEY (id),
    CONSTRAINT uq_request_version UNIQUE (request_id, version),
    CONSTRAINT fk_ta_revisions_request_id FOREIGN KEY (request_id) REFERENCES requests (id) ON DELETE CASCADE,
    CONSTRAINT fk_ta_revisions_generated_by_user FOREIGN KEY (generated_by_user) REFERENCES users (id) ON DELETE SET NULL
);
CREATE INDEX ix_ta_revisions_request_id ON ta_revisions (request_id);
CREATE INDEX ix_ta_revisions_request_id_version ON ta_revisions (request_id, version);
CREATE INDEX ix_ta_revisions_generated_by ON ta_revisions (generated_by);
--rollback DROP TABLE ta_revisions;
