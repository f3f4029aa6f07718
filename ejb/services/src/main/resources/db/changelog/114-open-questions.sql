--liquibase formatted sql

--changeset tafoundry:open-questions
--comment how many questions about the log of a request were open when somebody last asked for them, less those answered since; nothing before the first answer
CREATE TABLE open_questions (
    request_id uuid                     NOT NULL,
    questions  integer,
    asked_at   timestamp with time zone NOT NULL,
    CONSTRAINT pk_open_questions PRIMARY KEY (request_id),
    CONSTRAINT fk_open_questions_request_id FOREIGN KEY (request_id) REFERENCES requests (id) ON DELETE CASCADE
);
--rollback DROP TABLE open_questions;
