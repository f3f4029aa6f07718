--liquibase formatted sql

--changeset tafoundry:validation-runs
CREATE TABLE validation_runs (
    id                  uuid                     NOT NULL,
    request_id          uuid                     NOT NULL,
    ta_revision_id      uuid                     NOT NULL,
    status              varchar(50)              NOT NULL,
    results_json        jsonb,
    debug_bundle_key    varchar(500),
    debug_bundle_bucket varchar(100),
    splunk_container_id varchar(255),
    validation_logs     text,
    error_message       text,
    started_at          timestamp with time zone,
    completed_at        timestamp with time zone,
    duration_seconds    integer,
    created_at          timestamp with time zone NOT NULL DEFAULT now(),
    updated_at          timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT pk_validation_runs PRIMARY KEY (id),
    CONSTRAINT fk_validation_runs_request_id FOREIGN KEY (request_id) REFERENCES requests (id) ON DELETE CASCADE,
    CONSTRAINT fk_validation_runs_ta_revision_id FOREIGN KEY (ta_revision_id) REFERENCES ta_revisions (id) ON DELETE CASCADE
);
CREATE INDEX ix_validation_runs_request_id ON validation_runs (request_id);
CREATE INDEX ix_validation_runs_ta_revision_id ON validation_runs (ta_revision_id);
CREATE INDEX ix_validation_runs_status ON validation_runs (status);
CREATE INDEX ix_validation_runs_request_id_created_at ON validation_runs (request_id, created_at);
CREATE INDEX ix_validation_runs_started_at ON validation_runs (started_at);
--rollback DROP TABLE validation_runs;

--changeset tafoundry:knowledge-documents
CREATE TABLE knowledge_documents (
    id                  uuid                     NOT NULL,
    title               varchar(500)             NOT NULL,
    description         text,
    document_type       varchar(50)              NOT NULL,
    storage_key         varchar(500)             NOT NULL,
    storage_bucket      varchar(100)             NOT NULL,
    file_size           bigint,
    uploaded_by         uuid                     NOT NULL,
    pinecone_indexed    boolean                  NOT NULL DEFAULT false,
    pinecone_index_name varchar(100),
    embedding_count     integer,
    metadata            jsonb,
    is_active           boolean                  NOT NULL DEFAULT true,
    created_at          timestamp with time zone NOT NULL DEFAULT now(),
    updated_at          timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT pk_knowledge_documents PRIMARY KEY (id),
    CONSTRAINT fk_knowledge_documents_uploaded_by FOREIGN KEY (uploaded_by) REFERENCES users (id) ON DELETE RESTRICT
);
CREATE INDEX ix_knowledge_documents_document_type ON knowledge_documents (document_type);
CREATE INDEX ix_knowledge_documents_uploaded_by ON knowledge_documents (uploaded_by);
CREATE INDEX ix_knowledge_documents_pinecone_indexed ON knowledge_documents (pinecone_indexed);
CREATE INDEX ix_knowledge_documents_is_active ON knowledge_documents (is_active);
--rollback DROP TABLE knowledge_documents;
