--liquibase formatted sql

--changeset tafoundry:model-calls
--comment what a language model was asked about a request that has no revision yet; the first revision takes the account into its metadata
CREATE TABLE model_calls (
    request_id uuid  NOT NULL,
    account    jsonb NOT NULL,
    CONSTRAINT pk_model_calls PRIMARY KEY (request_id),
    CONSTRAINT fk_model_calls_request_id FOREIGN KEY (request_id) REFERENCES requests (id) ON DELETE CASCADE
);
--rollback DROP TABLE model_calls;
